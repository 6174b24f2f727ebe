import type { ComponentProps, MouseEvent } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

const looks = {
  primary: 'bg-accent text-on-accent hover:not-aria-disabled:brightness-110',
  soft: 'bg-hover text-ink hover:not-aria-disabled:bg-line',
  plain: 'text-ink hover:not-aria-disabled:bg-hover',
  quiet: 'font-normal text-mute hover:not-aria-disabled:bg-hover hover:not-aria-disabled:text-ink',
  outline: 'text-ink inset-ring inset-ring-control hover:not-aria-disabled:bg-hover',
  link: 'text-accent hover:not-aria-disabled:bg-accent-soft',
  danger: 'bg-danger text-raised hover:not-aria-disabled:brightness-110',
} as const

const sizes = {
  small: 'h-6 px-2 text-meta',
  medium: 'h-7 px-2.5 text-ui',
  large: 'h-8 px-3 text-ui',
  huge: 'h-10 px-4 text-body max-md:h-11',
} as const

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** One primary action a screen; `soft` (default) and `plain` for the others, `link` inside of messages, `danger` for what cannot be taken back. */
  look?: keyof typeof looks
  /** 24, 28 (default), 32 or 40 px high. */
  size?: keyof typeof sizes
  icon?: IconName
  /** Shown spinning instead of the icon; clicks are ignored meanwhile. */
  busy?: boolean
  /** Why it cannot be used now; null or absent: it can. Read out and shown at the pointer. */
  off?: string | null
  /** The shortcut, shown in the tooltip. */
  keys?: string
  /** Takes the width of what is around it. */
  wide?: boolean
}

export function Button({
  look = 'soft',
  size = 'medium',
  icon,
  busy = false,
  off = null,
  keys,
  wide = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const isOff = busy || off !== null
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isOff) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      aria-disabled={isOff || undefined}
      aria-busy={busy || undefined}
      data-tip={off ?? undefined}
      data-tip-keys={keys}
      onClick={press}
      className={classNames(
        'tap inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-control font-medium',
        looks[look],
        sizes[size],
        wide && 'w-full',
        off !== null && 'opacity-50',
        className,
      )}
      {...rest}
    >
      {busy ? (
        <Spinner />
      ) : (
        icon && <Icon name={icon} className={look === 'plain' ? 'text-mute' : undefined} />
      )}
      {children}
    </button>
  )
}

/** Turns while something is under way; decoration, the button or region around it says what. */
export function Spinner({ size = 16 }: { size?: number }) {
  return (
    <span
      aria-hidden
      style={{ width: size, height: size }}
      className="inline-block shrink-0 animate-spin rounded-full border-2 border-current border-r-transparent"
    />
  )
}
