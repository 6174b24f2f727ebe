import type { Answer, QueryAnswer, Row } from '../../kernel/wire.ts'
import { type CallOptions, createHttp, type HttpOptions } from './http.ts'
import { webSocketTo } from './line.ts'
import { Live, type LiveOptions, type MutateOptions, type Mutation } from './live.ts'
import { type QueryState, Questions } from './queries.ts'
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  QueryInput,
  QueryName,
  QueryOutput,
  Registry,
  RowOf,
  TypeName,
} from './registry.ts'
import type { ViewSpec } from './view.ts'

export interface ClientOptions extends HttpOptions, Partial<Omit<LiveOptions, 'http'>> {}

/** A view whose names are checked against the registry. */
export interface ViewOf<R extends Registry, N extends QueryName<R>> extends ViewSpec {
  readonly type: R extends { readonly objects: object } ? TypeName<R> : string
  readonly query: N
  readonly input: Omit<QueryInput<R, N>, 'page'>
}

/** What all clients of a page share, whatever each knows of the registry. */
export interface Shared {
  readonly live: Live
  readonly questions: Questions
}

/** A client of one server. Call `live.start()` to open its line. */
export function connect<R extends Registry>(options: ClientOptions = {}): Client<R> {
  const { socket = webSocketTo(socketUrl(options.base)) } = options
  const live = new Live({ ...options, http: createHttp(options), socket })
  return new Client({ live, questions: new Questions(live) })
}

/** The commands and queries of one server, typed by as much of its registry as the caller knows. */
export class Client<R extends Registry> implements Shared {
  readonly live: Live
  readonly questions: Questions

  constructor({ live, questions }: Shared) {
    this.live = live
    this.questions = questions
  }

  /** Runs a command and waits for its answer. Throws ProblemError. */
  call<N extends CommandName<R>>(
    command: N,
    input: CommandInput<R, N>,
    options?: CallOptions,
  ): Promise<Answer<CommandOutput<R, N>>> {
    return this.live.http.call<CommandOutput<R, N>>(command, input, options)
  }

  /** Asks a query once. Throws ProblemError. */
  ask<N extends QueryName<R>>(query: N, input: QueryInput<R, N>): Promise<QueryAnswer<QueryOutput<R, N>>> {
    return this.live.http.ask<QueryOutput<R, N>>(query, input)
  }

  /** Shows what a command will do, and sends it in its turn, now or when the line is back. */
  mutate<N extends CommandName<R>>(
    command: N,
    input: CommandInput<R, N>,
    options?: MutateOptions,
  ): Mutation<CommandOutput<R, N>> {
    return this.live.mutate<CommandOutput<R, N>>(command, input, options)
  }
}

/** The row, if it is of this type: its fields are then those that the registry says. */
export function isRowOf<R extends Registry, T extends TypeName<R>>(
  held: { readonly type: string; readonly row: Row },
  type: T,
): held is { readonly type: T; readonly row: Row & RowOf<R, T> } {
  return held.type === type
}

interface Again {
  readonly again: () => void
}

/** The state of a question, if it asks this query: its data is then what the registry says. */
export function answers<R extends Registry, N extends QueryName<R>>(
  asked: { readonly query: string; readonly state: QueryState & Again },
  query: N,
): asked is { readonly query: N; readonly state: QueryState<QueryOutput<R, N>> & Again } {
  return asked.query === query
}

function socketUrl(base = ''): string {
  const url = new URL('/live', base || location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}
