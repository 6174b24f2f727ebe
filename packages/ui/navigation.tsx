import { type ComponentProps, createContext, type MouseEvent, useContext } from 'react'

/** Where the person is and how to go elsewhere; the shell binds it to its router. */
export interface Navigation {
  /** The path without search: '/p/ARROW/board'. */
  path: string
  search: Readonly<Record<string, string>>
  /** Goes to an address of this product; `replace` leaves no step in the history. */
  go(href: string, options?: { replace?: boolean }): void
  /** Fetches the code of a page before it is wanted. */
  preload(href: string): void
}

const Context = createContext<Navigation>({
  path: '/',
  search: {},
  go: href => window.location.assign(href),
  preload: () => undefined,
})

export const NavigationProvider = Context.Provider

export function useNavigation(): Navigation {
  return useContext(Context)
}

/** One value of the address's search, and how to change it (null takes it out). State that a link should carry lives here. */
export function useSearchValue(name: string): readonly [string | null, (value: string | null) => void] {
  const { path, search, go } = useNavigation()
  const set = (value: string | null) => go(addressOf(path, { ...search, [name]: value }), { replace: true })
  return [search[name] ?? null, set]
}

/** A path with its search; what is null stays out. */
export function addressOf(path: string, search: Readonly<Record<string, string | null>>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  const query = new URLSearchParams(pairs).toString()
  return query ? `${path}?${query}` : path
}

export interface LinkProps extends ComponentProps<'a'> {
  href: string
}

/** A link inside the product: a real <a>, followed without loading the page again. */
export function Link({ href, onClick, ...rest }: LinkProps) {
  const { go, preload } = useNavigation()
  return (
    <a
      href={href}
      {...rest}
      onPointerEnter={() => preload(href)}
      onClick={event => {
        onClick?.(event)
        if (!isPlainClick(event)) return
        event.preventDefault()
        go(href)
      }}
    />
  )
}

/** A click that means "go there": not one that opens a tab or a window. */
export function isPlainClick(event: MouseEvent): boolean {
  const held = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  return !event.defaultPrevented && event.button === 0 && !held
}
