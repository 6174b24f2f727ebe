import type { Id } from './ids.ts'

declare const fieldValue: unique symbol

export type FieldKind = 'id' | 'text' | 'rank' | 'int' | 'bool' | 'time' | 'date' | 'json'

/** One field of an object type: enough to derive column, row type, log patch and wire form. */
export interface Field<V> {
  readonly kind: FieldKind
  /** For `id`: the name of the object type it points to. */
  readonly of: string | null
  readonly nullable: boolean
  /** Too heavy for log and lists: logged as digest and version id, absent from rows on the wire. */
  readonly long: boolean
  /** Names a person: logged like `long` (so that no log entry carries it), but present on the wire. */
  readonly personal: boolean
  readonly [fieldValue]?: V
}

function field<V>(kind: FieldKind, of: string | null = null): Field<V> {
  return { kind, of, nullable: false, long: false, personal: false }
}

/** A uuid that points to an object of another type by its name, so that files may point at each other. */
export const id = <const N extends string>(of: N): Field<Id<N>> => field('id', of)
export const text = <V extends string = string>(): Field<V> => field('text')
/** An order key of `kernel/rank.ts`; its column is `text collate "C"`. */
export const rank = (): Field<string> => field('rank')
/** A whole number within ±2^53; its column is `bigint`. */
export const int = (): Field<number> => field('int')
export const bool = (): Field<boolean> => field('bool')
/** An instant: ISO text with milliseconds in UTC; its column is `timestamptz(3)`. */
export const time = (): Field<string> => field('time')
/** A day without a time: `YYYY-MM-DD`; its column is `date`. */
export const date = (): Field<string> => field('date')
/** Any JSON value; its column is `jsonb`. Compare canonical JSON only: jsonb reorders keys. */
export const json = <V>(): Field<V> => field('json')

export const nullable = <V>(of: Field<V>): Field<V | null> => ({ ...of, nullable: true }) as Field<V | null>
export const long = <V>(of: Field<V>): Field<V> => ({ ...of, long: true })
export const personal = <V>(of: Field<V>): Field<V> => ({ ...of, personal: true })

export type Fields = Readonly<Record<string, Field<unknown>>>
type Value<F> = F extends Field<infer V> ? V : never

/** Columns that every row has. */
export interface Common<N extends string> {
  id: Id<N>
  createdAt: string
  createdBy: Id<'person'>
}
export type RowFor<N extends string, F> = Common<N> & { [K in keyof F]: Value<F[K]> }
type NullableKeys<F> = { [K in keyof F]: null extends Value<F[K]> ? K : never }[keyof F]
/** What an insert takes: nullable fields may be left out; `createdAt`/`createdBy` only under `via: import`. */
export type NewFor<N extends string, F> = { id: Id<N>; createdAt?: string; createdBy?: Id<'person'> } & {
  [K in Exclude<keyof F, NullableKeys<F>>]: Value<F[K]>
} & { [K in NullableKeys<F>]?: Value<F[K]> }

export interface ObjectType<N extends string = string, Row = unknown, New = unknown> {
  readonly name: N
  /** `schema.table`; keyed by (workspace_id, id), with created_at and created_by, columns in snake_case. */
  readonly table: string
  /** The field shown as title. Null for a record: a row that is logged and streamed, but is no object of its own (no kernel.object row). */
  readonly title: string | null
  /** The field holding the container's id; `self` where the object is itself a container. */
  readonly container: string
  /** The field with the readable key (ARROW-12), if any. */
  readonly key: string | null
  /** The field by which its boards form columns, if any: bursts of changes are summed up by it. */
  readonly boardBy: string | null
  readonly fields: Fields
  readonly row?: Row
  readonly fresh?: New
}
export type AnyObject = ObjectType
export type RowOf<O> = O extends ObjectType<string, infer Row, infer _New> ? Row : never
export type New<O> = O extends ObjectType<string, infer _Row, infer Fresh> ? Fresh : never
export type IdOf<O> = O extends ObjectType<infer N, infer _Row, infer _New> ? Id<N> : never
export type Changes<O> = Partial<Omit<RowOf<O>, 'id' | 'createdAt' | 'createdBy'>>

/** Declares an object type. Its fields stand here once; the row type is derived, the SQL lies in migrations. */
export function defineObject<const N extends string, const F extends Fields>(o: {
  name: N
  table: `${string}.${string}`
  title: (keyof F & string) | null
  container: (keyof F & string) | 'self'
  key?: keyof F & string
  boardBy?: keyof F & string
  fields: F
}): ObjectType<N, RowFor<N, F>, NewFor<N, F>> {
  return { ...o, key: o.key ?? null, boardBy: o.boardBy ?? null }
}

/** `projectId` → `project_id`. */
export function columnOf(fieldName: string): string {
  return fieldName.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}

/** The id of the container that a row lies in. */
export function containerOf(type: AnyObject, row: Readonly<Record<string, unknown>>): string {
  return String(type.container === 'self' ? row.id : row[type.container])
}
