import type { Live } from '../../packages/client/live.ts'
import type { Signal } from '../../packages/ui/signal.ts'
import type { Connection, ConnectionState } from './shell/connection.ts'

/** The live client's line as the shell shows it. `staleness`: does the server run another build than this page? */
export function connectionOf(live: Live, staleness: Signal<boolean>): Connection {
  let shown: ConnectionState = { state: 'connecting', unsent: 0, rejected: [], isStale: false }
  return {
    now: () => {
      const { state, unsent, rejected } = live.connection
      const isStale = staleness.get()
      const isSame =
        shown.state === state &&
        shown.unsent === unsent &&
        shown.rejected === rejected &&
        shown.isStale === isStale
      if (!isSame) shown = { state, unsent, rejected, isStale }
      return shown
    },
    subscribe(listener) {
      const stop = staleness.subscribe(listener)
      live.listeners.add(listener)
      return () => {
        live.listeners.delete(listener)
        stop()
      }
    },
    retry: id => live.retry(id),
    discard: id => live.dismiss(id),
  }
}
