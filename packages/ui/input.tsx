import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { useField } from './field.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import { Kbd } from './kbd.tsx'

export const controlLook =
  'w-full rounded-control border border-control bg-raised text-ink aria-invalid:border-danger disabled:opacity-50'

export interface InputProps extends ComponentProps<'input'> {
  icon?: IconName
  /** 28, 32 (default) or 40 px high. */
  height?: 'small' | 'medium' | 'huge'
}

const heights = { small: 'h-7', medium: 'h-8', huge: 'h-10' } as const

/** One line of text. Inside of a `Field` it takes its name and its error from there. */
export function Input({ icon, height = 'medium', className, ...rest }: InputProps) {
  const field = useField()
  const input = (
    <input
      {...field}
      {...rest}
      className={classNames(
        controlLook,
        'px-2.5 text-ui max-md:h-11 max-md:text-doc',
        heights[height],
        icon && 'pl-8',
        className,
      )}
    />
  )
  if (!icon) return input
  return (
    <span className="relative block">
      <Icon
        name={icon}
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-mute"
      />
      {input}
    </span>
  )
}

export interface SearchInputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  label: string
  value: string
  onValue: (value: string) => void
  keys?: string
}

/** Looks for something in what is on screen; Escape empties it. */
export function SearchInput({ label, value, onValue, keys, className, ...rest }: SearchInputProps) {
  return (
    <span className={classNames('relative block', className)}>
      <Icon
        name="search"
        className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-mute"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={event => onValue(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || value === '') return
          event.stopPropagation()
          onValue('')
        }}
        {...rest}
        className="h-7 w-full appearance-none rounded-control bg-hover pr-2 pl-8 text-ink text-ui max-md:h-9 max-md:text-doc"
      />
      {keys && value === '' && (
        <Kbd
          keys={keys}
          className="pointer-events-none absolute top-1/2 right-1 -translate-y-1/2 max-md:hidden"
        />
      )}
    </span>
  )
}
