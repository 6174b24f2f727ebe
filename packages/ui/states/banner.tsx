import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'

const tones = {
  plain: 'bg-hover text-ink',
  info: 'bg-info-soft text-info',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
} as const

export interface BannerProps {
  tone?: keyof typeof tones
  icon?: IconName
  children: ReactNode
  /** A button at its end. */
  action?: ReactNode
  /** The whole width of the window, without rounded corners. */
  flush?: boolean
}

/** A line about the whole screen that stays until its cause is gone. */
export function Banner({ tone = 'plain', icon, children, action, flush = false }: BannerProps) {
  return (
    <div
      role="status"
      className={classNames(
        'flex min-h-9 shrink-0 items-center gap-2 px-3 py-1.5',
        tones[tone],
        flush ? 'justify-center' : 'rounded-control',
      )}
    >
      {icon && <Icon name={icon} />}
      <span className={classNames('min-w-0', !flush && 'grow')}>{children}</span>
      {action}
    </div>
  )
}
