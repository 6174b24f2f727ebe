import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import { Link } from './navigation.tsx'

export interface ViewTab {
  id: string
  label: string
  icon: IconName
  href: string
}

/** The views of a page (board, list, …) in its topbar; each has an address. */
export function ViewTabs({
  label,
  tabs,
  current,
}: {
  label: string
  tabs: readonly ViewTab[]
  current: string
}) {
  return (
    <nav aria-label={label} className="flex h-5 items-center gap-1 border-line md:ml-2 md:border-l md:pl-3">
      {tabs.map(tab => (
        <Link
          key={tab.id}
          href={tab.href}
          aria-current={tab.id === current ? 'page' : undefined}
          data-tip={tab.label}
          className={classNames(
            'tap flex h-7 items-center gap-1.5 rounded-control px-2 hover:bg-hover hover:text-ink',
            tab.id === current ? 'bg-hover font-medium text-ink' : 'text-mute',
          )}
        >
          <Icon name={tab.icon} />
          <span className={tab.id === current ? 'max-md:hidden-text' : 'max-xl:hidden-text'}>
            {tab.label}
          </span>
        </Link>
      ))}
    </nav>
  )
}

export interface SectionTab {
  id: string
  label: string
  /** A count or a sign behind the word. */
  note?: ReactNode
}

export interface TabStripProps {
  label: string
  tabs: readonly SectionTab[]
  current: string
  onChoose: (id: string) => void
  className?: string
}

/** Parts of one screen, underlined; scrolls sideways where they don't fit. */
export function TabStrip({ label, tabs, current, onChoose, className }: TabStripProps) {
  const strip = useScrolledTo(tabs.findIndex(tab => tab.id === current))
  return (
    <nav
      ref={strip}
      aria-label={label}
      className={classNames(
        'scroll-hidden flex shrink-0 gap-4 overflow-x-auto whitespace-nowrap px-4',
        className,
      )}
    >
      {tabs.map(tab => (
        <button
          key={tab.id}
          type="button"
          aria-current={tab.id === current ? 'true' : undefined}
          onClick={() => onChoose(tab.id)}
          className={classNames(
            'flex h-9 shrink-0 items-center gap-1.5 border-b-2 max-md:h-11',
            tab.id === current
              ? 'border-accent font-medium text-ink'
              : 'border-transparent text-mute hover:text-ink',
          )}
        >
          {tab.label}
          {tab.note !== undefined && (
            <span className="numeric font-normal text-meta text-mute">{tab.note}</span>
          )}
        </button>
      ))}
    </nav>
  )
}

/** Brings the tab in this place to the middle of a strip that does not fit. */
function useScrolledTo(place: number) {
  const strip = useRef<HTMLElement>(null)
  useEffect(() => {
    const tab = strip.current?.children[place]
    if (!strip.current || !tab) return
    const [around, box] = [strip.current.getBoundingClientRect(), tab.getBoundingClientRect()]
    strip.current.scrollLeft += box.left + box.width / 2 - around.left - around.width / 2
  }, [place])
  return strip
}
