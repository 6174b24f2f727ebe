import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { useFieldButton } from './field.tsx'
import { controlLook } from './input.tsx'

/** How a button looks that stands for a value: as a form's control, or bare in a property list. */
export type FieldLook = keyof typeof fieldLooks

export const fieldLooks = {
  control: classNames(controlLook, 'flex h-8 items-center gap-2 px-2.5 text-ui max-md:h-11 max-md:text-doc'),
  bare: 'tap -mx-2 flex min-h-7 min-w-0 items-center gap-1.5 rounded-control px-2 hover:bg-hover aria-expanded:bg-hover',
} as const

/** Where the box around such a button stands. */
export const fieldBox = {
  control: 'relative flex w-full min-w-0',
  bare: 'relative flex min-w-0',
} as const

export interface FieldButtonProps extends ComponentProps<'button'> {
  /** The name of the field, said before what the button shows; a `Field` around it says it instead. */
  label: string
  look: FieldLook
}

/** A button that shows a value and opens what changes it. */
export function FieldButton({ label, look, children, ...rest }: FieldButtonProps) {
  const field = useFieldButton()
  return (
    <button type="button" {...field} {...rest} className={fieldLooks[look]}>
      {!field && <span className="hidden-text">{`${label}: `}</span>}
      {children}
    </button>
  )
}

/** A value that cannot be changed now; the reason shows at the pointer. */
export function FixedField({ look, off, children }: { look: FieldLook; off: string; children: ReactNode }) {
  return (
    <span className={classNames(fieldLooks[look], 'text-mute hover:bg-transparent')} data-tip={off}>
      {children}
    </span>
  )
}
