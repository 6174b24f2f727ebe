import { signal } from '../../../../packages/ui/signal.ts'

/** The issue whose title takes the focus as soon as it is on screen. */
export const titleWish = signal<string | null>(null)

export function wantTitle(id: string): void {
  titleWish.set(id)
}
