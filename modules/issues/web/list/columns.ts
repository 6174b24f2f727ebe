import type { CSSProperties } from 'react'

/** The widths that the heads and the cells of a column share; where there is little room, title, status and assignee stay. */
export const columns = {
  priority: 'flex w-5 shrink-0 justify-center',
  key: 'w-20 shrink-0 truncate max-md:w-(--key-width)',
  title: 'min-w-0 grow truncate text-left',
  labels: 'flex w-36 shrink-0 items-center gap-2 overflow-hidden @max-[960px]:hidden',
  status: 'w-26 shrink-0 max-md:w-6',
  assignee: 'flex w-7 shrink-0 justify-center',
  due: 'w-20 shrink-0 max-md:hidden',
  changed: 'w-26 shrink-0 truncate text-right @max-[800px]:hidden',
} as const

/** Room for the key of a project and five digits, where each bit of room counts. */
export function keyWidth(key: string): CSSProperties {
  const width: CSSProperties & Record<`--${string}`, string> = {
    '--key-width': `${key.length * 0.68 + 3.3}em`,
  }
  return width
}
