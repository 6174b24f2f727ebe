import { classNames } from './class-names.ts'
import type { IconName } from './icon-names.ts'
import sprite from './icons.svg?no-inline'

export interface IconProps {
  name: IconName
  /** Edge in px: 12, 14, 16 (default), 18, 20 or 24. */
  size?: number
  /** Given only where the icon stands alone; without it the icon is decoration. */
  label?: string
  className?: string
}

/** One figure of the sprite: two nodes, coloured by the text around it. */
export function Icon({ name, size = 16, label, className }: IconProps) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg width={size} height={size} className={classNames('icon', className)} {...named}>
      <use href={`${sprite}#${name}`} />
    </svg>
  )
}

/** Puts the sprite into the browser's cache, so that the first screen appears with its icons. */
export async function preloadIcons(): Promise<void> {
  await fetch(sprite).catch(() => undefined)
}
