import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'
import { Link, useNavigation } from '../navigation.tsx'

/** A heading in a room's tree, with an optional button behind it. */
export function SidebarSection({
  label,
  action,
  children,
}: {
  label?: string
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-label={label} className="mt-3 first:mt-0">
      {label && (
        <div className="flex h-7 items-center gap-1 px-2">
          <span className="min-w-0 grow truncate font-medium text-meta text-mute">{label}</span>
          {action}
        </div>
      )}
      {children}
    </section>
  )
}

export interface SidebarLinkProps {
  href: string
  label: string
  icon?: IconName
  /** Drawn instead of the icon: the square of a department. */
  mark?: ReactNode
  /** How many; in colour where they wait for this person. */
  count?: number
  hot?: boolean
  /** 0 (default), 1 or 2 steps to the right. */
  level?: 0 | 1 | 2
  /** Lit; by default where the address is, or lies below, `href`. */
  current?: boolean
}

const indents = ['pl-2', 'pl-8', 'pl-14'] as const

/** One place in a room's tree. */
export function SidebarLink(props: SidebarLinkProps) {
  const { href, label, icon, mark, count, hot = false, level = 0 } = props
  const { path } = useNavigation()
  const isCurrent = props.current ?? (path === href || path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames(
        'flex h-8 items-center gap-2 whitespace-nowrap rounded-control pr-2 hover:bg-hover max-md:h-11',
        indents[level],
        isCurrent && 'bg-hover font-medium',
      )}
    >
      {mark ?? (icon && <Icon name={icon} className={isCurrent ? 'text-accent' : 'text-mute'} />)}
      <span className="min-w-0 grow truncate">{label}</span>
      {count !== undefined && count > 0 && (
        <span
          className={classNames(
            'numeric text-meta',
            hot
              ? 'min-w-5 rounded-full bg-accent px-1.5 text-center font-medium text-on-accent'
              : 'font-normal text-mute',
          )}
        >
          {count}
        </span>
      )}
    </Link>
  )
}
