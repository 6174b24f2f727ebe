import { type ReactNode, useEffect } from 'react'
import { Icon } from '../icon.tsx'
import { Link } from '../navigation.tsx'
import { useUiText } from '../text.tsx'
import { ShellButton } from './shell-button.tsx'

export interface Crumb {
  label: string
  href: string
}

export interface PageFrameProps {
  /** The last part of the breadcrumb, and the title of the window. */
  title: string
  crumbs?: readonly Crumb[]
  /** View tabs, after the breadcrumb. */
  tabs?: ReactNode
  /** Buttons at the right end: display first, the one primary action last. */
  actions?: ReactNode
  /** The bar below the topbar: filters left, a count right. */
  filters?: ReactNode
  /** Gives the content room around it and lets it scroll; off for boards and lists, which scroll themselves. */
  padded?: boolean
  children: ReactNode
}

/** A page in the shell: topbar, filter bar, content. */
export function PageFrame({
  title,
  crumbs = [],
  tabs,
  actions,
  filters,
  padded = false,
  children,
}: PageFrameProps) {
  useWindowTitle(title)
  return (
    <>
      <header className="flex h-11 shrink-0 items-center gap-2 whitespace-nowrap border-line border-b pr-3 pl-4 max-md:h-12 max-md:pr-2">
        <ShellButton />
        <h1 className="flex min-w-0 items-center gap-1 text-ui">
          {crumbs.map(crumb => (
            <span key={crumb.href} className="flex shrink-0 items-center gap-1 text-mute max-lg:hidden">
              <Link href={crumb.href} className="hover:text-ink">
                {crumb.label}
              </Link>
              <Icon name="right" size={14} />
            </span>
          ))}
          <span className="truncate font-semibold">{title}</span>
        </h1>
        {tabs}
        {actions && <div className="ml-auto flex shrink-0 items-center gap-1">{actions}</div>}
      </header>
      {filters && (
        <div className="scroll-hidden flex h-11 shrink-0 items-center gap-2 overflow-x-auto whitespace-nowrap px-4">
          {filters}
        </div>
      )}
      {padded ? (
        <div className="scroll-thin min-h-0 grow overflow-y-auto p-6 max-md:p-4">{children}</div>
      ) : (
        <div className="flex min-h-0 grow flex-col">{children}</div>
      )}
    </>
  )
}

/** Names the window after what it shows. */
export function useWindowTitle(title: string): void {
  const text = useUiText()
  const named = text('ui.window', { title })
  useEffect(() => {
    document.title = named
  }, [named])
}
