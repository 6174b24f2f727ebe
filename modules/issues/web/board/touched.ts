import { useEffect, useState } from 'react'
import type { Live } from '../../../../packages/client/live.ts'
import { type Signal, signal, useSelected } from '../../../../packages/ui/signal.ts'
import { isOwnCommand } from '../own-commands.ts'

/** How long a change of somebody else stays marked. */
const lasts = 1000
/** A command that changes more cards than this tidies up; nobody touched them. */
const mostOfOne = 5

/** For whom the log names nobody: the house did it on its own account. */
const nobody = 'others'

type Touched = ReadonlyMap<string, string>

/** Which cards somebody else has just changed; a hook that tells who, for one card. */
export function useTouched(live: Live, project: string): (id: string) => string | null {
  const [touched] = useState(() => signal<Touched>(new Map()))
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const heard = new Map<string, { by: string; ids: string[] }>()
    const markHeard = () => {
      for (const { by, ids } of heard.values()) {
        if (ids.length <= mostOfOne) timers.add(mark(touched, ids, by))
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
        const { by = change.by ?? nobody, ids = [] } = heard.get(change.cmd) ?? {}
        heard.set(change.cmd, { by, ids: [...ids, change.id] })
        return false
      },
      run: () => undefined,
    })
    return () => {
      stop()
      for (const timer of timers) clearTimeout(timer)
    }
  }, [live, project, touched])
  const [useTouchedBy] = useState(() => hookOver(touched))
  return useTouchedBy
}

function hookOver(touched: Signal<Touched>) {
  return (id: string) => useSelected(touched, cards => cards.get(id) ?? null)
}

function mark(touched: Signal<Touched>, ids: readonly string[], by: string): ReturnType<typeof setTimeout> {
  touched.set(new Map([...touched.get(), ...ids.map(id => [id, by] as const)]))
  return setTimeout(
    () => touched.set(new Map([...touched.get()].filter(([other]) => !ids.includes(other)))),
    lasts,
  )
}
