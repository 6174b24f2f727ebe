import { useEffect, useState } from 'react'
import type { Live } from '../../../../packages/client/live.ts'
import { type Signal, signal, useSelected } from '../../../../packages/ui/signal.ts'
import { isOwnCommand } from '../own-commands.ts'

/** How long a change of somebody else stays marked. */
const lasts = 1000

/** Which cards somebody else has just changed; a hook that tells it for one card. */
export function useTouched(live: Live, project: string): (id: string) => string | null {
  const [touched] = useState(() => signal<ReadonlySet<string>>(new Set()))
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const stop = live.watch({
      in: [project],
      types: ['issue'],
      at: new Map([[project, 0]]),
      when: change => {
        if (change.op !== 'remove' && change.op !== 'leave' && !isOwnCommand(change.cmd))
          timers.add(mark(touched, change.id))
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

function mark(touched: Signal<ReadonlySet<string>>, id: string): ReturnType<typeof setTimeout> {
  touched.set(new Set([...touched.get(), id]))
  return setTimeout(() => touched.set(new Set([...touched.get()].filter(other => other !== id))), lasts)
}
