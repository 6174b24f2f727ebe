import { useSyncExternalStore } from 'react'

/** A value that lives outside of React and tells who listens when it changes. */
export interface Signal<Value> {
  get(): Value
  set(next: Value): void
  subscribe(listener: () => void): () => void
}

export function signal<Value>(initial: Value): Signal<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value of a signal; the component renders again when it changes. */
export function useSignal<Value>(source: Signal<Value>): Value {
  return useSyncExternalStore(source.subscribe, source.get, source.get)
}

/** A part of a signal's value; the component renders again only when that part changes. */
export function useSelected<Value, Part>(source: Signal<Value>, select: (value: Value) => Part): Part {
  const read = () => select(source.get())
  return useSyncExternalStore(source.subscribe, read, read)
}
