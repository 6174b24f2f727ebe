import type { ReactNode } from 'react'
import { Avatar, colourOf } from './avatar.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

const tones = {
  plain: 'bg-hover text-mute',
  line: 'text-mute inset-ring inset-ring-line',
  accent: 'bg-accent-soft text-accent',
  danger: 'bg-danger-soft text-danger',
  warn: 'bg-warn-soft text-warn',
  ok: 'bg-ok-soft text-ok',
  info: 'bg-info-soft text-info',
  purple: 'bg-purple-soft text-purple',
} as const

export type ChipTone = keyof typeof tones

export interface ChipProps {
  tone?: ChipTone
  icon?: IconName
  children: ReactNode
  className?: string
}

/** A word about a thing: a state, a label, a count. Pairs its colour with text, never colour alone. */
export function Chip({ tone = 'plain', icon, children, className }: ChipProps) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 min-w-0 shrink-0 items-center gap-1 whitespace-nowrap rounded-chip px-1.5 text-meta',
        tones[tone],
        className,
      )}
    >
      {icon && <Icon name={icon} size={12} className="stroke-2" />}
      {children}
    </span>
  )
}

/** A label: a dot in a colour made from its id, and a word. */
export function Tag({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1 text-meta text-mute">
      <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: colourOf(id) }} />
      <span className="truncate">{children}</span>
    </span>
  )
}

export interface PersonChipProps {
  person: { id: string; name: string } | null
  /** Shown muted behind the name: the department. */
  note?: ReactNode
  /** What to say where there is nobody. */
  nobody?: string
  size?: 16 | 20 | 24
}

/** A person in a line of text: avatar and name, and where they work. */
export function PersonChip({ person, note, nobody, size = 20 }: PersonChipProps) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5 whitespace-nowrap">
      <Avatar person={person} size={size} />
      <span className={classNames('truncate', !person && 'text-mute')}>{person ? person.name : nobody}</span>
      {note && <span className="truncate text-meta text-mute">{note}</span>}
    </span>
  )
}

/** A department: a square of its colour and its name. */
export function DepartmentChip({
  department,
  strong = false,
}: {
  department: { id: string; name: string }
  strong?: boolean
}) {
  return (
    <span
      className={classNames(
        'inline-flex min-w-0 items-center gap-1.5 whitespace-nowrap',
        strong && 'font-semibold',
      )}
    >
      <DepartmentMark id={department.id} />
      <span className="truncate">{department.name}</span>
    </span>
  )
}

export function DepartmentMark({ id }: { id: string }) {
  return <span aria-hidden className="size-2 shrink-0 rounded-[2px]" style={{ background: colourOf(id) }} />
}
