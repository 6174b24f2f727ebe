import type { ReactNode } from 'react'
import { useField } from '../field.tsx'
import { type FieldLook, FixedField, fieldBox, fieldLooks } from '../field-button.tsx'
import { Popover } from './popover.tsx'

interface Props {
  /** The name of the field. */
  label: string
  /** The value in words, said after the name; null while there is none. */
  said: string | null
  look: FieldLook
  /** Why it cannot be changed now. */
  off: string | null
  /** What stands on the button. */
  face: ReactNode
  /** Width and padding of what opens. */
  box: string
  children: (close: () => void) => ReactNode
}

/** A value on a button, and beside it what changes the value. */
export function FieldPopover({ label, said, look, off, face, box, children }: Props) {
  const field = useField()
  if (off !== null) {
    return (
      <FixedField look={look} off={off}>
        {face}
      </FixedField>
    )
  }
  return (
    <Popover
      label={label}
      look={box}
      className={fieldBox[look]}
      trigger={
        <button
          type="button"
          {...field}
          aria-label={said === null ? label : `${label}: ${said}`}
          className={fieldLooks[look]}
        >
          {face}
        </button>
      }
    >
      {children}
    </Popover>
  )
}
