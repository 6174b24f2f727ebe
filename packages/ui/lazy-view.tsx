import { type ComponentType, lazy, useState } from 'react'

/** A component of a chunk of its own, which can be fetched before it is drawn. */
export type LazyView<Props extends object> = ComponentType<Props> & { preload: () => Promise<void> }

/** Makes one: `lazyView(() => import('./calendar.tsx').then(file => file.Calendar))`. */
export function lazyView<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyView<Props> {
  const fetchView = async () => {
    source.here = await load()
    return { default: source.here }
  }
  const source: Source<Props> = { here: null, Awaited: lazy(fetchView) }
  const preload = async () => {
    if (!source.here) await fetchView()
  }
  return Object.assign((props: Props) => <Fetched source={source} props={props} />, { preload })
}

interface Source<Props extends object> {
  here: ComponentType<Props> | null
  Awaited: ComponentType<Props>
}

/**
 * What is here is drawn at once. Were it awaited for a moment only, React would draw what stands in its place, and then
 * hold back for 300 ms what follows.
 */
function Fetched<Props extends object>({ source, props }: { source: Source<Props>; props: Props }) {
  const [View] = useState<ComponentType<Props>>(() => source.here ?? source.Awaited)
  return <View {...props} />
}
