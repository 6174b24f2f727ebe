import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** The properties of an object, name left and value right; the same block everywhere. */
export function PropertyList({ children, columns = 1 }: { children: ReactNode; columns?: 1 | 2 }) {
  return (
    <dl
      className={classNames(
        'grid gap-x-2',
        columns === 2
          ? 'grid-cols-[72px_minmax(0,1fr)_72px_minmax(0,1fr)] max-md:grid-cols-[80px_minmax(0,1fr)]'
          : 'grid-cols-[80px_minmax(0,1fr)]',
      )}
    >
      {children}
    </dl>
  )
}

/** One property. The value is text, or a `bare` Select, Picker or DateField. */
export function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="flex min-h-8 items-center self-start truncate text-mute max-md:min-h-11">{name}</dt>
      <dd className="flex min-h-8 min-w-0 flex-wrap items-center gap-1.5 max-md:min-h-11">{children}</dd>
    </>
  )
}
