import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

const tones = [
  'bg-purple-soft text-purple',
  'bg-info-soft text-info',
  'bg-ok-soft text-ok',
  'bg-warn-soft text-warn',
  'bg-accent-soft text-accent',
] as const

const colours = ['var(--purple)', 'var(--info)', 'var(--ok)', 'var(--warn)', 'var(--accent)'] as const

const sizes = {
  16: 'size-4 text-meta',
  20: 'size-5 text-meta',
  24: 'size-6 text-meta',
  28: 'size-7 text-ui',
  32: 'size-8 text-body',
  40: 'size-10 text-doc',
} as const

export interface AvatarProps {
  /** Null: nobody yet. */
  person: { id: string; name: string } | null
  /** Edge in px, 20 by default. */
  size?: keyof typeof sizes
  /** Says the name to a screen reader; off where the name stands beside it. */
  named?: boolean
  /** What to say where there is nobody. */
  nobody?: string
  className?: string
}

/** A person as an initial on a colour of their own. */
export function Avatar({ person, size = 20, named = false, nobody, className }: AvatarProps) {
  const label = person ? person.name : nobody
  const spoken =
    named && label ? { role: 'img', 'aria-label': label, 'data-tip': label } : { 'aria-hidden': true }
  return (
    <span
      {...spoken}
      data-initial={person ? initialOf(person.name, size >= 28) : undefined}
      className={classNames(
        // Drawn by the style: as text it would belong to what a button around it says.
        'inline-grid shrink-0 select-none place-items-center rounded-full font-medium leading-none before:content-[attr(data-initial)]',
        sizes[size],
        person ? toneOf(person.id) : 'text-mute inset-ring inset-ring-control',
        className,
      )}
    >
      {!person && <Icon name="user" size={size > 20 ? 16 : 14} />}
    </span>
  )
}

/** The family name of a Chinese name (孙悦 → 孙), else the first letter, and the last name's where there is room. */
export function initialOf(name: string, isRoomy = false): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? '?'
  if (/\p{Script=Han}/u.test(first)) return first
  const last = words.length > 1 && isRoomy ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}

/** The classes of a person's colour, soft behind and strong before. */
export function toneOf(id: string): string {
  return tones[bucketOf(id)] ?? tones[0]
}

/** The strong colour of a person or a department, as a CSS value. */
export function colourOf(id: string): string {
  return colours[bucketOf(id)] ?? colours[0]
}

// The last characters of a UUIDv7 are random; the first ones are the time and would give neighbours one colour.
function bucketOf(id: string): number {
  let sum = 0
  for (const character of id.slice(-8)) sum = (sum * 31 + character.charCodeAt(0)) >>> 0
  return sum % tones.length
}
