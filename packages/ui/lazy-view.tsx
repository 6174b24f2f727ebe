import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** A component of a chunk of its own: `lazyView(() => import('./calendar.tsx').then(file => file.Calendar))`. */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }))
}
