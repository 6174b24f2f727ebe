import { useEffect, useState } from 'react'

export type Search<Found> = (text: string, signal: AbortSignal) => Promise<readonly Found[]>

export interface SearchState<Found> {
  /** What was found for the last text that was answered. */
  found: readonly Found[]
  state: 'waiting' | 'done' | 'failed'
  retry: () => void
}

/** How long typing must rest before it is asked for. */
const rest = 120

/** Asks `search` for what is typed, one request at a time; an answer that comes late is dropped. */
export function useSearch<Found>(search: Search<Found>, typed: string): SearchState<Found> {
  const [answer, setAnswer] = useState<Omit<SearchState<Found>, 'retry'>>({ found: [], state: 'waiting' })
  const [attempt, setAttempt] = useState(0)
  const [ask] = useState(() => ({ search }))
  useEffect(() => {
    ask.search = search
  })
  useEffect(() => {
    const stop = new AbortController()
    const begin = async () => {
      try {
        const found = await ask.search(typed, stop.signal)
        if (!stop.signal.aborted) setAnswer({ found, state: 'done' })
      } catch {
        if (!stop.signal.aborted) setAnswer({ found: [], state: 'failed' })
      }
    }
    setAnswer(({ found }) => ({ found, state: 'waiting' }))
    const timer = setTimeout(() => void begin(), typed === '' && attempt === 0 ? 0 : rest)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [ask, typed, attempt])
  return { ...answer, retry: () => setAttempt(count => count + 1) }
}
