import { useEffect, useState } from 'react'
import type { Live } from '../../../../packages/client/live.ts'
import { type Signal, signal, useSelected } from '../../../../packages/ui/signal.ts'
import { isOwnCommand } from '../own-commands.ts'

/** How long a change of somebody else stays marked. */
const lasts = 1000
/** A command that changes more cards than this tidies up; nobody touched them. */
const mostOfOne = 5

/** Which cards somebody else has just changed; a hook that tells it for one card. */
export function useTouched(live: Live, project: string): (id: string) => string | null {
  const [touched] = useState(() => signal<ReadonlySet<string>>(new Set()))
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const heard = new Map<string, string[]>()
    const markHeard = () => {
      for (const ids of heard.values()) {
        if (ids.length <= mostOfOne) timers.add(mark(touched, ids))
      }
      heard.clear()
    }
    const stop = live.watch({
      in: [project],
      types: ['issue'],
      at: new Map([[project, 0]]),
      when: change => {
        if (change.op === 'remove' || change.op === 'leave' || isOwnCommand(change.cmd)) return false
        // The changes of one command come in one turn.
        if (heard.size === 0) queueMicrotask(markHeard)
        heard.set(change.cmd, [...(heard.get(change.cmd) ?? []), change.id])
        return false
      },
      run: () => undefined,
    })
    return () => {
      stop()
      for (const timer of timers) clearTimeout(timer)
    }
  }, [live, project, touched])
  // The log of a container tells no names, so all others share one colour.
  const [useTouchedBy] = useState(() => hookOver(touched))
  return useTouchedBy
}

function hookOver(touched: Signal<ReadonlySet<string>>) {
  return (id: string) => useSelected(touched, ids => (ids.has(id) ? 'others' : null))
}

function mark(touched: Signal<ReadonlySet<string>>, ids: readonly string[]): ReturnType<typeof setTimeout> {
  touched.set(new Set([...touched.get(), ...ids]))
  return setTimeout(() => touched.set(new Set([...touched.get()].filter(id => !ids.includes(id)))), lasts)
}
