import type { Rejected } from '../../../packages/client/outbox.ts'

/** The line to the server, as far as a person needs to know it. */
export interface ConnectionState {
  state: 'connecting' | 'up' | 'down'
  /** Changes that are not answered yet. */
  unsent: number
  /** Changes that were refused when nobody waited for them any more. */
  rejected: readonly Rejected[]
  /** The server runs another build than this page. */
  isStale: boolean
}

/** Where the shell learns it from; bound to the live client in main. `now` gives the same object until it changes. */
export interface Connection {
  now: () => ConnectionState
  subscribe: (listener: () => void) => () => void
  /** Sends a rejected change once more, or forgets it. */
  retry: (id: string) => void
  discard: (id: string) => void
}
