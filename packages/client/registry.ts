/**
 * The names and shapes that a client is generic over; the app binds them, this package knows none.
 * `objects` gives the rows by type name; without it rows are plain values.
 */
export interface Registry {
  readonly commands: object
  readonly queries: object
  readonly objects?: object
}

type InputOf<T> = T extends { readonly input: infer I } ? I : never
type OutputOf<T> = T extends { readonly output: infer O } ? O : never

export type CommandName<R extends Registry> = keyof R['commands'] & string
export type CommandInput<R extends Registry, N extends CommandName<R>> = InputOf<R['commands'][N]>
export type CommandOutput<R extends Registry, N extends CommandName<R>> = OutputOf<R['commands'][N]>

export type QueryName<R extends Registry> = keyof R['queries'] & string
export type QueryInput<R extends Registry, N extends QueryName<R>> = InputOf<R['queries'][N]>
export type QueryOutput<R extends Registry, N extends QueryName<R>> = OutputOf<R['queries'][N]>

type Objects<R extends Registry> = NonNullable<R['objects']>
export type TypeName<R extends Registry> = keyof Objects<R> & string
/** A row of one type as screens see it, without long fields. */
export type RowOf<R extends Registry, T extends TypeName<R>> = Objects<R>[T] & { readonly id: string }
