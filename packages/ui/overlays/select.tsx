import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { FieldButton, type FieldLook, FixedField, fieldBox } from '../field-button.tsx'
import { Icon } from '../icon.tsx'
import { Menu } from './menu.tsx'

export interface SelectOption<Value extends string> {
  value: Value
  label: string
  mark?: ReactNode
  off?: string | null
}

export interface SelectProps<Value extends string> {
  /** Its name for a screen reader; inside of a `Field` the field's label says it too. */
  label: string
  value: Value | null
  options: readonly SelectOption<Value>[]
  onChoose: (value: Value) => void
  /** Said while nothing is chosen. */
  placeholder?: string
  /** `control` (default) is a form's field, `bare` stands in a property list. */
  look?: FieldLook
  /** Why it cannot be changed now. */
  off?: string | null
}

/** One of a handful. For more than a dozen, or with a search, take a picker. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, options, onChoose, placeholder, look = 'control', off = null } = props
  const chosen = options.find(option => option.value === value)
  const face = (
    <>
      {chosen?.mark}
      <span className={classNames('min-w-0 grow truncate text-left', !chosen && 'text-mute')}>
        {chosen ? chosen.label : placeholder}
      </span>
      {look === 'control' && <Icon name="down" className="text-mute" />}
    </>
  )
  if (off !== null) {
    return (
      <FixedField look={look} off={off}>
        {face}
      </FixedField>
    )
  }
  const items = options.map(option => ({
    ...option,
    id: option.value,
    checked: option.value === value,
    run: () => onChoose(option.value),
  }))
  return (
    <Menu
      label={label}
      startsAtChecked
      className={fieldBox[look]}
      sections={[{ id: 'all', items }]}
      trigger={
        <FieldButton label={label} look={look}>
          {face}
        </FieldButton>
      }
    />
  )
}
