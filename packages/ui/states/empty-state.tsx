import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'

export interface EmptyStateProps {
  icon: IconName
  title: string
  /** What this is for, in one or two lines. */
  children?: ReactNode
  /** One button to begin, and at most a link to an example. */
  action?: ReactNode
}

/** Nothing here yet, or nothing found: what it is for and how to begin. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="grid min-h-full place-content-center justify-items-center gap-1 px-6 pt-12 pb-[16vh] text-center">
      <span className="mb-3 grid size-12 place-items-center rounded-dialog bg-hover text-mute">
        <Icon name={icon} size={24} className="stroke-[1.5]" />
      </span>
      <h2 className="font-semibold text-body">{title}</h2>
      {children && <div className="max-w-96 text-pretty text-mute">{children}</div>}
      {action && <div className="mt-4 flex items-center gap-3">{action}</div>}
    </div>
  )
}
