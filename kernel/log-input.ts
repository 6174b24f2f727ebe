import type { z } from 'zod'
import type { Digests } from './canonical.ts'

/** Makes of a parsed input what the log may keep: digests for long and personal parts, nothing of secrets. */
export type InputLogger = (input: unknown) => unknown

type Shorten = (value: unknown) => unknown
/** The part of zod's own description that this walk reads. */
interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly options?: readonly z.ZodType[]
  readonly left?: z.ZodType
  readonly right?: z.ZodType
  readonly in?: z.ZodType
  readonly out?: z.ZodType
  readonly getter?: () => z.ZodType
}
interface Walk {
  readonly digests: Digests
  /** Schemas that the walk is inside of, or has been through: some contain themselves. */
  readonly known: Map<z.ZodType, { shorten: Shorten | null; isDone: boolean }>
}

/** Reads the marks of a schema once (`asLong`, `asPersonal`, `asSecret`), so that an input without any costs nothing. */
export function createInputLogger(schema: unknown, digests: Digests): InputLogger {
  const shorten = shortenerOf(schema as z.ZodType, { digests, known: new Map() })
  return input => (shorten === null ? input : shorten(input))
}

/** Null where no part is marked. */
function shortenerOf(schema: z.ZodType, walk: Walk): Shorten | null {
  const known = walk.known.get(schema)
  // Inside of itself nobody knows yet whether it has marks: it looks when there is a value.
  if (known !== undefined)
    return known.isDone ? known.shorten : value => (known.shorten === null ? value : known.shorten(value))
  const found: { shorten: Shorten | null; isDone: boolean } = { shorten: null, isDone: false }
  walk.known.set(schema, found)
  found.shorten = makeShortener(schema, walk)
  found.isDone = true
  return found.shorten
}

function makeShortener(schema: z.ZodType, walk: Walk): Shorten | null {
  const mark = schema.meta()?.['x-log']
  if (mark === 'secret') return () => null
  if (mark !== undefined) return value => (value == null ? value : { digest: walk.digests.value(value) })
  const def = schema._zod.def as unknown as Def
  const inner = (part: z.ZodType | undefined): Shorten | null =>
    part === undefined ? null : shortenerOf(part, walk)
  if (def.shape !== undefined) return objectShortener(def.shape, walk)
  if (def.element !== undefined) return eachOf(inner(def.element))
  if (def.items !== undefined) return tupleShortener(def.items.map(inner))
  if (def.options !== undefined) return unionShortener(def.options, walk)
  if (def.valueType !== undefined) return recordShortener(inner(def.valueType))
  if (def.left !== undefined) return both(inner(def.left), inner(def.right))
  if (def.out !== undefined) return both(inner(def.in), inner(def.out))
  return inner(def.innerType ?? def.getter?.())
}

function objectShortener(shape: Readonly<Record<string, z.ZodType>>, walk: Walk): Shorten | null {
  const parts = Object.entries(shape).flatMap(([key, part]) => {
    const shorten = shortenerOf(part, walk)
    return shorten === null ? [] : [[key, shorten] as const]
  })
  if (parts.length === 0) return null
  return value => {
    if (!isRecord(value)) return value
    const copy = { ...value }
    for (const [key, shorten] of parts) if (key in copy) copy[key] = shorten(copy[key])
    return copy
  }
}

function eachOf(shorten: Shorten | null): Shorten | null {
  return shorten && (value => (Array.isArray(value) ? value.map(shorten) : value))
}

function recordShortener(shorten: Shorten | null): Shorten | null {
  if (shorten === null) return null
  return value =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shorten(part)]))
      : value
}

function tupleShortener(parts: readonly (Shorten | null)[]): Shorten | null {
  if (parts.every(part => part === null)) return null
  const shorten = (item: unknown, index: number): unknown => {
    const part = parts[index] ?? null
    return part === null ? item : part(item)
  }
  return value => (Array.isArray(value) ? value.map(shorten) : value)
}

function unionShortener(options: readonly z.ZodType[], walk: Walk): Shorten | null {
  const parts = options.map(option => ({ option, shorten: shortenerOf(option, walk) }))
  if (parts.every(part => part.shorten === null)) return null
  return value => {
    const taken = parts.find(({ option }) => option.safeParse(value).success)
    // A value that a transform has changed no longer says which branch it came from: keep none of it.
    if (taken === undefined) return { digest: walk.digests.value(value) }
    return taken.shorten === null ? value : taken.shorten(value)
  }
}

function both(first: Shorten | null, second: Shorten | null): Shorten | null {
  if (first === null || second === null) return first ?? second
  return value => second(first(value))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
