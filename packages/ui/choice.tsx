import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  label: ReactNode
  /** Keeps the label for screen readers only. */
  bare?: boolean
  onChecked: (checked: boolean) => void
}

/** A yes or no that belongs to a list or a form. */
export function Checkbox({ label, bare = false, onChecked, className, ...rest }: CheckboxProps) {
  return (
    <label className={classNames('flex items-start gap-2', className)}>
      <span className="tap relative mt-0.5 grid size-4 shrink-0 place-items-center">
        <input
          type="checkbox"
          {...rest}
          onChange={event => onChecked(event.target.checked)}
          className="peer absolute inset-0 m-0 size-4 appearance-none rounded-chip border-[1.5px] border-control checked:border-accent checked:bg-accent disabled:opacity-50"
        />
        <Icon
          name="check"
          size={12}
          className="pointer-events-none z-1 stroke-3 text-on-accent opacity-0 peer-checked:opacity-100"
        />
      </span>
      <span className={bare ? 'hidden-text' : 'min-w-0'}>{label}</span>
    </label>
  )
}

export interface SwitchProps {
  label: ReactNode
  hint?: ReactNode
  on: boolean
  onSwitch: (on: boolean) => void
}

/** A setting that holds at once. */
export function Switch({ label, hint, on, onSwitch }: SwitchProps) {
  return (
    <label className="flex items-center gap-3">
      <span className="min-w-0 grow">
        <span className="block">{label}</span>
        {hint && <span className="block text-meta text-mute">{hint}</span>}
      </span>
      <span className="tap relative inline-flex h-4 w-7 shrink-0">
        <input
          type="checkbox"
          role="switch"
          aria-checked={on}
          checked={on}
          onChange={event => onSwitch(event.target.checked)}
          className="peer absolute inset-0 m-0 h-4 w-7 appearance-none rounded-full bg-control checked:bg-accent"
        />
        <span className="pointer-events-none absolute top-0.5 left-0.5 size-3 rounded-full bg-raised peer-checked:left-3.5 peer-checked:bg-on-accent" />
      </span>
    </label>
  )
}

export interface Choice<Value extends string> {
  value: Value
  label: string
  /** A second, muted line. */
  hint?: ReactNode
}

export interface ChoiceProps<Value extends string> {
  label: string
  name: string
  value: Value | null
  options: readonly Choice<Value>[]
  onChoose: (value: Value) => void
}

/** One of a few, each with room to explain itself. */
export function RadioCards<Value extends string>({
  label,
  name,
  value,
  options,
  onChoose,
}: ChoiceProps<Value>) {
  return (
    <fieldset className="grid gap-2" aria-label={label}>
      {options.map(option => (
        <label
          key={option.value}
          className="flex items-center gap-3 rounded-card border border-line bg-raised px-3 py-2 hover:border-control has-checked:border-accent has-checked:ring has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
            className="size-4 shrink-0 appearance-none rounded-full border-[1.5px] border-control checked:border-5 checked:border-accent focus-visible:outline-none"
          />
          <span className="min-w-0">
            <span className="block font-medium">{option.label}</span>
            {option.hint && <span className="block text-meta text-mute">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** One of two to four short words, side by side. */
export function Segments<Value extends string>({
  label,
  name,
  value,
  options,
  onChoose,
}: ChoiceProps<Value>) {
  return (
    <fieldset className="inline-flex gap-0.5 rounded-control bg-hover p-0.5" aria-label={label}>
      {options.map(option => (
        <label
          key={option.value}
          className="tap inline-flex h-6 items-center rounded-chip px-2 text-mute hover:text-ink has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent max-md:h-7 max-md:px-2.5"
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
            className="absolute inset-0 m-0 appearance-none focus-visible:outline-none"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
