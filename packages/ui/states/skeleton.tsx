import { type ReactNode, useEffect, useState } from 'react'
import { classNames } from '../class-names.ts'
import { useUiText } from '../text.tsx'

/** What takes less than this is not worth a flicker. */
const patience = 200

/** The shape of what is coming, shown only when it takes longer than 200 ms. */
export function Loading({ children }: { children: ReactNode }) {
  const text = useUiText()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" aria-busy="true" className="contents">
      {isLong && children}
      <span className="hidden-text">{isLong ? text('ui.loading') : ''}</span>
    </div>
  )
}

/** One grey bar; `className` gives its width (and height, 12 px by default). */
export function Skeleton({ className = 'w-32' }: { className?: string }) {
  return <span aria-hidden className={classNames('block h-3 rounded-chip bg-hover', className)} />
}

const widths = ['w-48', 'w-64', 'w-40', 'w-56', 'w-72', 'w-44'] as const

interface Shape {
  key: string
  width: string
  /** How many lie below it, where it heads a column. */
  below: number
}

function shapes(count: number): readonly Shape[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `shape ${index}`,
    width: widths[index % widths.length] ?? widths[0],
    below: 5 - (index % 3),
  }))
}

/** Rows of a list that is coming. */
export function SkeletonRows({ count = 8 }: { count?: number }) {
  return (
    <div className="grid grid-cols-1 px-4">
      {shapes(count).map(({ key, width }) => (
        <div key={key} className="flex h-9 items-center gap-3">
          <Skeleton className="h-4 w-4 shrink-0 rounded-full" />
          <Skeleton className="w-14 shrink-0" />
          <Skeleton className={width} />
          <Skeleton className="ml-auto w-16 max-md:hidden" />
        </div>
      ))}
    </div>
  )
}

/** Columns of a board that is coming. */
export function SkeletonBoard({ columns = 4 }: { columns?: number }) {
  return (
    <div className="flex h-full gap-3 overflow-hidden px-4">
      {shapes(columns).map(column => (
        <div key={column.key} className="grid min-w-54 max-w-80 flex-1 content-start gap-2 max-md:min-w-full">
          <div className="flex h-9 items-center">
            <Skeleton className="w-20" />
          </div>
          {shapes(column.below).map(card => (
            <div key={card.key} className="grid gap-3 rounded-card border border-line bg-raised p-3">
              <Skeleton className="w-14" />
              <Skeleton className="w-40" />
              <Skeleton className="w-24" />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
