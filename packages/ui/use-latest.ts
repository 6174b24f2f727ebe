import { useLayoutEffect, useRef } from 'react'

/** The newest props, for callbacks that must stay the same function. */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
