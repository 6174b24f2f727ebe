import type { ReactNode } from 'react'
import { FieldButton, type FieldLook, FixedField, fieldBox } from '../field-button.tsx'
import { Popover } from './popover.tsx'

interface Props {
  /** The name of the field. */
  label: string
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
export function FieldPopover({ label, look, off, face, box, children }: Props) {
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
        <FieldButton label={label} look={look}>
          {face}
        </FieldButton>
      }
    >
      {children}
    </Popover>
  )
}
