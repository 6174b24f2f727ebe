import type { Command } from '../command.ts'
import type { RowOf } from '../object.ts'
import type { Query } from '../query.ts'

/** What a caller sends to a command or query and gets from it. */
export interface Exchange<Input, Output> {
  readonly input: Input
  readonly output: Output
}

type CommandExchange<C> =
  C extends Command<string, infer Input, infer Output> ? Exchange<Input, Output> : never
type QueryExchange<Q> = Q extends Query<string, infer Input, infer Output> ? Exchange<Input, Output> : never

/**
 * The registry type that the client is generic over, from the rooms' own interfaces, joined by `&`:
 * `ClientRegistry<people.Commands & issues.Commands, people.Queries & issues.Queries, { issue: typeof Issue }>`.
 * It holds types only, so a browser takes it by `import type` and no server code comes along. Nothing is computed
 * before a name is looked up.
 */
export interface ClientRegistry<Commands, Queries, Objects = object> {
  readonly commands: { readonly [Name in keyof Commands]: CommandExchange<Commands[Name]> }
  readonly queries: { readonly [Name in keyof Queries]: QueryExchange<Queries[Name]> }
  /** Rows by type name, long fields included: whether they are loaded is the screen's business. */
  readonly objects: { readonly [Type in keyof Objects]: RowOf<Objects[Type]> }
}
