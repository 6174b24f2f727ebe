import { z } from 'zod'
import type { Id } from './ids.ts'
import type { AnyObject, IdOf, RowOf } from './object.ts'

declare const rowOf: unique symbol

/** An id of an input after the kernel has loaded its row: `tx.row(ref)` gives that row. Callers write the plain id. */
export type Ref<O extends AnyObject> = IdOf<O> & { readonly [rowOf]: RowOf<O> }
export type RefTo<Row> = string & { readonly [rowOf]: Row }

export interface FoundRef {
  readonly type: AnyObject
  readonly id: string
}

// Parsing is synchronous, so one list at a time is enough; `parseInput` owns it.
let found: FoundRef[] | null = null

/** PostgreSQL takes ids in any case and gives them back in lower case; maps in memory know one case only. */
const uuid = () => z.uuid().toLowerCase()

/**
 * An id of an existing object. The kernel loads it inside the workspace and the actor's visible set
 * before `run`; what can't be seen is `not_found`.
 */
export function ref<O extends AnyObject>(type: O): z.ZodType<Ref<O>, IdOf<O>> {
  const schema = uuid()
    .meta({ 'x-ref': type.name })
    .refine(id => {
      found?.push({ type, id })
      return true
    })
  return schema as unknown as z.ZodType<Ref<O>, IdOf<O>>
}

/** The id of an object that the command is about to create, made by the caller so that a retry is harmless. */
export function fresh<O extends AnyObject>(type: O): z.ZodType<IdOf<O>, IdOf<O>> {
  return uuid().meta({ 'x-new': type.name }) as unknown as z.ZodType<IdOf<O>, IdOf<O>>
}

/** An id in an output. */
export function idOf<O extends AnyObject>(type: O): z.ZodType<IdOf<O>, IdOf<O>> {
  return z.uuid().meta({ 'x-ref': type.name }) as unknown as z.ZodType<IdOf<O>, IdOf<O>>
}

/** An order key between two neighbours (see `kernel/rank.ts`), at most 64 bytes. */
export const rank = z
  .string()
  .regex(/^[0-9A-Za-z]{1,64}$/)
  .meta({ 'x-rank': true })

/** A day without a time, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** Marks a part of an input that the log keeps as a digest only: it is long. */
export const asLong = <S extends z.ZodType>(schema: S): S =>
  schema.meta({ ...schema.meta(), 'x-log': 'long' }) as S
/** Marks a part of an input that names a person: the log keeps a digest only. */
export const asPersonal = <S extends z.ZodType>(schema: S): S =>
  schema.meta({ ...schema.meta(), 'x-log': 'personal' }) as S
/** Marks a part of an input that is secret: neither log nor audit sees any of it. */
export const asSecret = <S extends z.ZodType>(schema: S): S =>
  schema.meta({ ...schema.meta(), 'x-log': 'secret' }) as S

/** Parses and gives the refs that were met, in order. Throws ZodError; the caller turns it into a Problem. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): { input: T; refs: FoundRef[] } {
  const refs: FoundRef[] = []
  found = refs
  try {
    return { input: schema.parse(value), refs }
  } finally {
    found = null
  }
}

/** What a caller writes: ids are plain. */
export type Wire<S> = S extends { _zod: { input: infer In } } ? In : never
export type Parsed<S> = S extends { _zod: { output: infer Out } } ? Out : never
/** The light shape that inputs and outputs are constrained by: `z.ZodType<Out>` there triples the time of the type check. */
export interface Schema {
  readonly _zod: { readonly output: unknown; readonly input: unknown }
}
export type PersonId = Id<'person'>
