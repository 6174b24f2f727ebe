import type { ReactNode } from 'react'
import { Field } from '../../../packages/ui/field.tsx'

interface Props {
  label: string
  hint?: string
  /** What is missing, in words. */
  error: string | null
  children: ReactNode
}

/** A field that must be filled, found again by whoever sends the form without it. */
export function FlawedField({ label, hint, error, children }: Props) {
  return (
    <div data-flawed={error === null ? undefined : ''}>
      <Field label={label} hint={hint} error={error} required>
        {children}
      </Field>
    </div>
  )
}
