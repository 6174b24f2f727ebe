import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import { useUiText } from './text.tsx'

export type StatusCategory = 'new' | 'active' | 'done'

const categoryNames = {
  new: 'ui.status.new',
  active: 'ui.status.active',
  done: 'ui.status.done',
} as const

export interface StatusIconProps {
  category: StatusCategory
  /** How far through the active statuses this one lies, 0 to 1: half a pie below two thirds, three quarters from there. */
  progress?: number
  /** Says the category; off where the status's name stands beside it. */
  named?: boolean
  size?: number
}

/** The ring of a status: empty, part of a pie, or a tick. */
export function StatusIcon({ category, progress = 0, named = false, size = 16 }: StatusIconProps) {
  const text = useUiText()
  const isLate = progress >= 2 / 3
  const figures: Record<StatusCategory, { name: IconName; colour: string }> = {
    new: { name: 'status-new', colour: 'text-mute' },
    active: isLate
      ? { name: 'status-review', colour: 'text-info' }
      : { name: 'status-active', colour: 'text-warn' },
    done: { name: 'status-done', colour: 'text-ok' },
  }
  const { name, colour } = figures[category]
  return (
    <Icon
      name={name}
      size={size}
      className={colour}
      label={named ? text(categoryNames[category]) : undefined}
    />
  )
}

export const priorities = ['urgent', 'high', 'medium', 'low'] as const
export type Priority = (typeof priorities)[number]

const priorityNames = {
  urgent: 'ui.priority.urgent',
  high: 'ui.priority.high',
  medium: 'ui.priority.medium',
  low: 'ui.priority.low',
} as const

/** The name of a priority in the language on screen. */
export function usePriorityName(): (priority: Priority) => string {
  const text = useUiText()
  return priority => text(priorityNames[priority])
}

/** Bars, more of them for more weight; a red mark for urgent. */
export function PriorityIcon({
  priority,
  named = true,
  size = 14,
}: {
  priority: Priority
  named?: boolean
  size?: number
}) {
  const text = useUiText()
  const colour = priority === 'urgent' ? 'text-danger' : 'text-mute'
  const label = named ? text(priorityNames[priority]) : undefined
  return <Icon name={`priority-${priority}`} size={size} className={colour} label={label} />
}

const typeColours: Partial<Record<IconName, string>> = {
  epic: 'text-purple',
  feature: 'text-info',
  story: 'text-ok',
  bug: 'text-danger',
  idea: 'text-warn',
  milestone: 'text-accent',
}

/** The figure of an issue type. `icon` comes from data; what is not a figure of ours becomes a task. */
export function TypeIcon({ icon, name, size = 14 }: { icon: IconName; name?: string; size?: number }) {
  return <Icon name={icon} size={size} label={name} className={typeColours[icon] ?? 'text-mute'} />
}

/** How many of how many, as a ring that closes. */
export function ProgressRing({ done, of }: { done: number; of: number }) {
  const share = of === 0 ? 0 : Math.min(100, Math.round((done / of) * 100))
  return (
    <svg
      aria-hidden
      width={14}
      height={14}
      viewBox="0 0 16 16"
      className={share === 100 ? 'icon -rotate-90 text-ok' : 'icon -rotate-90 text-accent'}
    >
      <circle cx="8" cy="8" r="6" strokeWidth={3} className="stroke-line" />
      {share > 0 && (
        <circle cx="8" cy="8" r="6" strokeWidth={3} pathLength={100} strokeDasharray={`${share} 100`} />
      )}
    </svg>
  )
}
