import type { Lazy, PageProps, RouteContribution, WebModule } from '../../../packages/ui/contributions.ts'

/** A room's route with its layout, which is the shell's where it says none. */
export function completed(route: RouteContribution | Lazy<PageProps>) {
  const { layout = 'shell', ...rest } = typeof route === 'function' ? { load: route } : route
  return { ...rest, layout } satisfies RouteContribution
}

/** The room's route that an address leads to, with its parameters; null where none does. */
export function findRoute(rooms: readonly WebModule[], path: string) {
  for (const { routes = {} } of rooms) {
    for (const [pattern, route] of Object.entries(routes)) {
      const params = parametersAt(pattern, path)
      if (params) return { route: completed(route), params }
    }
  }
  return null
}

/** The parameters of a room's path ('p/:project/board') at an address; null where it leads elsewhere. */
function parametersAt(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/').filter(Boolean)
  const given = path.split('/').filter(Boolean)
  if (wanted.length !== given.length) return null
  const parameters: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':')) parameters[part.slice(1)] = value
    else if (part !== value) return null
  }
  return parameters
}
