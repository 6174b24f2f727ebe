import {
  createContext,
  createElement,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react'
import type { Row } from '../../kernel/wire.ts'
import { answers, Client, isRowOf, type Shared, type ViewOf } from './client.ts'
import type { GroupView } from './group.ts'
import type { Connection, Live } from './live.ts'
import type { Asking, QueryState, Watching } from './queries.ts'
import type { QueryInput, QueryName, QueryOutput, Registry, RowOf, TypeName } from './registry.ts'
import type { View, ViewSpec, ViewState } from './view.ts'

/** A view on screen. */
export interface OpenView extends ViewState {
  readonly view: View
  /** Asks again, after it failed or is gone. */
  readonly again: () => void
}
export interface OpenGroup extends GroupView {
  /** Loads what follows. */
  readonly more: () => void
}
export interface OpenQuery<Data> extends QueryState<Data> {
  readonly again: () => void
}

const context = createContext<Shared | null>(null)

/** Gives a client to all below. */
export function ClientProvider({ client, children }: { client: Shared; children?: ReactNode }): ReactNode {
  return createElement(context, { value: client }, children)
}

function useShared(): Shared {
  const shared = useContext(context)
  if (!shared) throw new Error('no ClientProvider above')
  return shared
}

/**
 * The hooks, typed by as much of the registry as the caller knows: `export const { useRow, … } = createHooks<Mine>()`.
 * All use the one client of the ClientProvider above.
 */
export function createHooks<R extends Registry>() {
  return {
    /** Commands and queries outside the live store. */
    useClient: (): Client<R> => {
      const shared = useShared()
      return useMemo(() => new Client<R>(shared), [shared])
    },
    /** One row: null if it is not to be seen, undefined while that is not known. */
    useRow: <T extends TypeName<R>>(type: T, id: string | null): RowOf<R, T> | null | undefined => {
      const { live, row } = useHeld(id)
      const held = row && id !== null && { type: live.typeOf(id), row }
      if (!held) return row === undefined ? undefined : null
      return isRowOf<R, T>(held, type) ? held.row : null
    },
    /** A board or list, loaded and current while on screen. */
    useView: <N extends QueryName<R>>(spec: ViewOf<R, N>): OpenView => useView(spec),
    /** One group of a view ('' where nothing is grouped). */
    useGroup: (view: View, g = ''): OpenGroup => useGroup(view, g),
    /** An answer held outside the store, asked again when a watched change makes it old. A null input asks nothing. */
    useQuery: <N extends QueryName<R>>(
      query: N,
      input: QueryInput<R, N> | null,
      watching?: Watching,
    ): OpenQuery<QueryOutput<R, N>> => {
      const asked = useQuestion({ query, input, watching })
      return answers<R, N>(asked, query) ? asked.state : { ...unasked, again: nothing }
    },
    /** The function that shows a command's effect at once and sends it in its turn. */
    useMutate: (): Client<R>['mutate'] => {
      const shared = useShared()
      return useMemo(() => {
        const client = new Client<R>(shared)
        return client.mutate.bind(client)
      }, [shared])
    },
    /** The line, what waits to be sent, and what was refused. */
    useConnection,
  }
}

function useHeld(id: string | null): { live: Live; row: Row | null | undefined } {
  const { live } = useShared()
  const subscribe = useCallback(
    (run: () => void) => (id === null ? nothing : live.listen(id, run)),
    [live, id],
  )
  const row = useSyncExternalStore(subscribe, () => (id === null ? null : live.row(id)))
  return { live, row }
}

function useView(spec: ViewSpec): OpenView {
  const { live } = useShared()
  const view = live.view(spec)
  const subscribe = useCallback(
    (run: () => void) => {
      const close = live.open(view)
      view.listeners.add(run)
      return () => {
        view.listeners.delete(run)
        close()
      }
    },
    [live, view],
  )
  const state = useSyncExternalStore(subscribe, () => view.state)
  return useMemo(() => ({ ...state, view, again: () => live.reopen(view) }), [live, view, state])
}

function useGroup(view: View, g: string): OpenGroup {
  const { live } = useShared()
  const subscribe = useCallback((run: () => void) => view.listen(g, run), [view, g])
  const group = useSyncExternalStore(subscribe, () => view.shown(g))
  return useMemo(() => ({ ...group, more: () => live.more(view, g) }), [live, view, g, group])
}

function useQuestion({ query, input, watching }: Asking): { query: string; state: OpenQuery<unknown> } {
  const { questions } = useShared()
  const question = input === null ? null : questions.get({ query, input, watching })
  const subscribe = useCallback((run: () => void) => question?.listen(run) ?? nothing, [question])
  const state = useSyncExternalStore(subscribe, () => question?.state ?? unasked)
  return useMemo(
    () => ({ query, state: { ...state, again: () => question?.again() } }),
    [question, query, state],
  )
}

function useConnection(): Connection {
  const { live } = useShared()
  const subscribe = useCallback(
    (run: () => void) => {
      live.listeners.add(run)
      return () => live.listeners.delete(run)
    },
    [live],
  )
  return useSyncExternalStore(subscribe, () => live.connection)
}

const nothing = (): void => undefined
const unasked: QueryState<never> = { data: undefined, problem: null, isLoading: false }
