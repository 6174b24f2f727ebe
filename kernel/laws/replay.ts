import { canonical } from '../canonical.ts'
import type { LogChange } from '../log.ts'
import { type AnyObject, columnOf } from '../object.ts'
import { type Owner, quoted } from './schema.ts'

type Row = Readonly<Record<string, unknown>>
/** All rows of a workspace by `type id`. */
export type State = ReadonlyMap<string, Row>

const common = ['id', 'createdAt', 'createdBy']

/** Every row of every declared type in a workspace. */
export async function readState(
  owner: Owner,
  types: Iterable<AnyObject>,
  workspace: string,
): Promise<Map<string, Row>> {
  const state = new Map<string, Row>()
  for (const type of types) {
    const columns = [...common, ...Object.keys(type.fields)].map(
      field => `"${columnOf(field)}" as "${field}"`,
    )
    const rows = await owner.ask<Row>(
      `select ${columns.join()} from ${quoted(type.table)} where workspace_id = $1::uuid`,
      [workspace],
    )
    for (const row of rows) state.set(`${type.name} ${row.id}`, row)
  }
  return state
}

/** Version id → the value that the log names by it. */
export async function readVersions(owner: Owner, workspace: string): Promise<ReadonlyMap<string, unknown>> {
  const rows = await owner.ask<{ id: string; value: unknown }>(
    'select id, value from kernel.version where workspace_id = $1::uuid',
    [workspace],
  )
  return new Map(rows.map(({ id, value }) => [id, value]))
}

/** Plays logged changes on a state, forwards or backwards, by what the log alone knows. */
export class Replay {
  readonly state: Map<string, Row>
  readonly #types: ReadonlyMap<string, AnyObject>
  readonly #versions: ReadonlyMap<string, unknown>
  /** Rows between their `leave` and their `enter`. */
  readonly #moving = new Map<string, Row>()

  constructor(state: State, types: ReadonlyMap<string, AnyObject>, versions: ReadonlyMap<string, unknown>) {
    this.state = new Map(state)
    this.#types = types
    this.#versions = versions
  }

  forward(changes: readonly LogChange[]): this {
    for (const change of changes) {
      const key = keyOf(change)
      const known = this.state.get(key) ?? {}
      if (change.op === 'create') this.#put(key, { ...change.row, ...this.#side(change, 1) })
      if (change.op === 'update') this.#put(key, { ...this.#present(key), ...this.#side(change, 1) })
      if (change.op === 'remove') this.#drop(key)
      if (change.op === 'leave') {
        this.#moving.set(key, known)
        this.#drop(key)
      }
      if (change.op === 'enter') this.#enter(key, change, 1)
    }
    return this
  }

  back(changes: readonly LogChange[]): this {
    for (const change of changes.toReversed()) {
      const key = keyOf(change)
      if (change.op === 'create') this.#drop(key)
      if (change.op === 'update') this.#put(key, { ...this.#present(key), ...this.#side(change, 0) })
      if (change.op === 'remove') this.#put(key, { ...change.row, ...this.#side(change, 0) })
      if (change.op === 'enter') {
        this.#moving.set(key, { ...this.#present(key), ...this.#side(change, 0) })
        this.#drop(key)
      }
      if (change.op === 'leave') this.#enter(key, change, 0)
    }
    return this
  }

  /** What is hidden from the log's row (long texts, names of persons) comes with the row that moves. */
  #enter(key: string, change: LogChange, side: 0 | 1): void {
    const moving = this.#moving.get(key)
    if (moving === undefined) throw new Error(`${change.op} of ${key} without its other half`)
    this.#moving.delete(key)
    this.#put(key, { ...this.#plain(change), ...this.#hidden(change, moving), ...this.#side(change, side) })
  }

  #put(key: string, row: Row): void {
    this.state.set(key, row)
  }

  #present(key: string): Row {
    const row = this.state.get(key)
    if (row === undefined) throw new Error(`the log changes ${key}, which is not there`)
    return row
  }

  #drop(key: string): void {
    this.#present(key)
    this.state.delete(key)
  }

  #plain({ row, type }: LogChange): Row {
    const fields = this.#types.get(type)?.fields ?? {}
    const entries = Object.entries(row ?? {})
    return Object.fromEntries(entries.filter(([field]) => !fields[field]?.long && !fields[field]?.personal))
  }

  #hidden({ type }: LogChange, row: Row): Row {
    const fields = this.#types.get(type)?.fields ?? {}
    return Object.fromEntries(
      Object.entries(row).filter(([field]) => fields[field]?.long || fields[field]?.personal),
    )
  }

  #side({ patch, type }: LogChange, side: 0 | 1): Row {
    const fields = this.#types.get(type)?.fields ?? {}
    const values = Object.entries(patch).map(([field, pair]) => {
      const value = pair[side]
      const isNamed = fields[field]?.long || fields[field]?.personal
      return [field, isNamed ? this.#version(value) : value] as const
    })
    return Object.fromEntries(values)
  }

  #version(named: unknown): unknown {
    if (named === null || named === undefined) return null
    const { version } = named as { version: string }
    if (!this.#versions.has(version)) throw new Error(`the version ${version} is not kept`)
    return this.#versions.get(version)
  }
}

/** The first differences in words; empty where the states are the same. */
export function differences(wanted: State, found: State): string[] {
  const keys = new Set([...wanted.keys(), ...found.keys()])
  return [...keys].flatMap(key => {
    const [one, other] = [wanted.get(key), found.get(key)]
    if (one === undefined) return [`${key} should not be there`]
    if (other === undefined) return [`${key} is missing`]
    return Object.keys({ ...one, ...other })
      .filter(field => canonical(one[field]) !== canonical(other[field]))
      .map(field => `${key} ${field}: ${canonical(other[field])} instead of ${canonical(one[field])}`)
  })
}

const keyOf = ({ type, object }: LogChange): string => `${type} ${object}`
