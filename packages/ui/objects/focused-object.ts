import type { ObjectRef } from '../contributions.ts'
import { signal } from '../signal.ts'

/** The object that a shortcut or the palette would act on: under the cursor of a board or list, or open in the panel. */
export const focusedObject = signal<ObjectRef | null>(null)

export function focusObject(object: ObjectRef | null): void {
  const now = focusedObject.get()
  if (now?.id !== object?.id || now?.type !== object?.type) focusedObject.set(object)
}
