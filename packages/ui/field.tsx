import { createContext, type ReactNode, useContext, useId } from 'react'
import { Icon } from './icon.tsx'

interface FieldContext {
  id: string
  describedBy: string | undefined
  isInvalid: boolean
  isRequired: boolean
}

const Context = createContext<FieldContext | null>(null)

/** What a control inside of a `Field` puts on its element, so that label, hint and error belong to it. */
export function useField() {
  const field = useContext(Context)
  if (!field) return {}
  return {
    id: field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.isInvalid || undefined,
    'aria-required': field.isRequired || undefined,
  }
}

/** The same for a button that shows a value: it is called by the label and by what it shows. */
export function useFieldButton() {
  const field = useContext(Context)
  if (!field) return null
  return {
    id: field.id,
    'aria-labelledby': `${field.id}-label ${field.id}`,
    'aria-describedby': field.describedBy,
  }
}

export interface FieldProps {
  label: ReactNode
  /** One short line below the control. */
  hint?: ReactNode
  /** Takes the place of the hint; says what to do. */
  error?: string | null
  required?: boolean
  children: ReactNode
}

/** A label over one control, with its hint or its error below. */
export function Field({ label, hint, error = null, required = false, children }: FieldProps) {
  const id = useId()
  const note = error ?? hint
  const describedBy = note ? `${id}-note` : undefined
  return (
    <Context value={{ id, describedBy, isInvalid: error !== null, isRequired: required }}>
      <div className="grid gap-1">
        <label id={`${id}-label`} htmlFor={id} className="font-medium">
          {label}
        </label>
        {children}
        {note && (
          <p
            id={describedBy}
            className={error ? 'flex items-center gap-1 text-danger text-meta' : 'text-meta text-mute'}
          >
            {error && <Icon name="alert" size={12} />}
            {note}
          </p>
        )}
      </div>
    </Context>
  )
}
