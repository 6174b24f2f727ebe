import type { ComponentProps, MouseEvent } from 'react'
import { Spinner } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

const sizes = { small: 'size-6', medium: 'size-7', large: 'size-8' } as const

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'children'> {
  icon: IconName
  /** Its name for a screen reader, and its tooltip. */
  label: string
  /** 24, 28 (default) or 32 px. */
  size?: keyof typeof sizes
  keys?: string
  busy?: boolean
  /** Why it cannot be used now. */
  off?: string | null
  /** Held down, for a toggle. */
  on?: boolean
}

export function IconButton({
  icon,
  label,
  size = 'medium',
  keys,
  busy = false,
  off = null,
  on,
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  const isOff = busy || off !== null
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isOff) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={on}
      aria-disabled={isOff || undefined}
      aria-busy={busy || undefined}
      data-tip={off ?? label}
      data-tip-keys={keys}
      onClick={press}
      className={classNames(
        'tap inline-grid shrink-0 select-none place-items-center rounded-control',
        'hover:not-aria-disabled:bg-hover hover:not-aria-disabled:text-ink aria-expanded:bg-hover aria-expanded:text-ink',
        on ? 'bg-hover text-ink' : 'text-mute',
        off !== null && 'opacity-50',
        sizes[size],
        className,
      )}
      {...rest}
    >
      {busy ? <Spinner size={14} /> : <Icon name={icon} />}
    </button>
  )
}
