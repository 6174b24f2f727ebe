import type { AccessFeed } from './access-feed.ts'
import { loadAsked } from './ask-load.ts'
import type { Permission } from './command.ts'
import type { Core } from './core.ts'
import type { Ask } from './db/db.ts'
import type { Readers } from './db/readers.ts'
import { isInScope } from './derive/scope.ts'
import type { Ids } from './find.ts'
import type { FoundRef } from './input.ts'
import type { QueryAnswer, QueryRequest } from './kernel.ts'
import { type AnyObject, containerOf } from './object.ts'
import { parseWith } from './parse.ts'
import { allows, permissionRule } from './permission.ts'
import { problem } from './problem.ts'
import type { QueryDeclaration, ShownRow } from './query.ts'
import { Reader, type Reading } from './read.ts'
import { Thing } from './records.ts'
import type { Seal } from './seal.ts'
import type { Row } from './table.ts'

export interface AskSettings {
  readonly core: Core
  readonly readers: Readers
  readonly feed: AccessFeed
}

/** Answers a query in one snapshot, whose positions in the logs go with the answer. */
export async function ask(settings: AskSettings, request: QueryRequest): Promise<QueryAnswer> {
  const { core, readers, feed } = settings
  const { workspace, actor, name } = request
  const declaration = core.registry.queries.get(name)
  if (declaration === undefined) throw problem.notFound('kernel.unknown_query', { name })
  if (!isInScope(request.scopes, name)) throw problem.forbidden('http.outside_scope')
  const { input, refs } = parseWith(declaration.input(), request.input)
  const answer = await readers.snapshot(workspace, async askSnapshot => {
    const { heads, rows } = await loadAsked(askSnapshot, { core, workspace, actor, refs })
    await feed.catchUp(heads.at, askSnapshot)
    const read = new SnapshotReader(
      {
        core,
        graph: feed.graph,
        workspace,
        actor,
        ask: ({ text, parameters }) => askSnapshot(text, parameters),
      },
      { askSnapshot, refs, rows },
    )
    read.admit(declaration, input)
    const data = await declaration.run(read as never, input as never)
    return { ...heads, data }
  })
  core.metrics.count('queries')
  return answer
}

interface Snapshot {
  readonly askSnapshot: Ask
  readonly refs: readonly FoundRef[]
  readonly rows: ReadonlyMap<FoundRef, Row>
}

/** `QueryRead` without its types. */
class SnapshotReader extends Reader {
  readonly #snapshot: Snapshot

  constructor(reading: Reading, snapshot: Snapshot) {
    super(reading)
    this.#snapshot = snapshot
  }

  get containerNumbers(): string {
    return this.reading.graph.numbers(this.actor)
  }

  get containerBits(): string {
    return this.reading.graph.numberBits(this.actor)
  }

  get seal(): Seal {
    return this.reading.core.seal
  }

  get containers(): Ids {
    return this.reading.graph.visible(this.actor)
  }

  row(id: string): Row {
    const found = this.#snapshot.refs.filter(ref => ref.id === id)
    const types = new Set(found.map(ref => ref.type))
    const row = found[0] && this.#snapshot.rows.get(found[0])
    if (row === undefined || types.size > 1)
      throw new Error(`${id} is no ref of the input, or one of two types`)
    return row
  }

  async shown(ids: readonly string[]): Promise<ShownRow[]> {
    const { registry, tables } = this.reading.core
    const things = await this.visible(Thing, { id: ids })
    const found: ShownRow[] = []
    for (const [name, those] of Map.groupBy(things, thing => String(thing.type))) {
      const type = registry.types.get(name)
      if (type === undefined) continue
      for (const row of await this.visible(type, { id: those.map(thing => thing.id) })) {
        const shown = Object.fromEntries(tables(type).shown.map(field => [field, row[field]]))
        found.push({ type: name, container: containerOf(type, row), row: { ...shown, id: String(row.id) } })
      }
    }
    return found
  }

  async sql(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return inCamelCase(await this.#snapshot.askSnapshot(text, parameters))
  }

  /** Refuses who may not ask: everything named must be visible, and the permission must hold in the scope. */
  admit({ permission, scope }: QueryDeclaration, input: unknown): void {
    const { graph } = this.reading
    if (!graph.isActive(this.actor)) throw problem.forbidden('kernel.no_standing')
    for (const ref of this.#snapshot.refs) this.#seen(ref)
    if (scope.startsWith('@')) {
      this.#admitAtLarge(permission, scope)
      return
    }
    const id = (input as Row)[scope]
    const ref = this.#snapshot.refs.find(found => found.id === id)
    // A scope that is optional and not given asks across everything that is visible.
    if (ref === undefined) this.#admitAtLarge(permission, '@workspace')
    else this.#allow(permission, ref.type, this.#seen(ref))
  }

  /** What needs no more than being here is open to everyone, and `run` keeps to what is visible. */
  #admitAtLarge(permission: Permission, scope: string): void {
    const entry = this.reading.core.registry.permission(permission)
    if (permissionRule(entry).least === 'viewer') return
    const place = scope === '@workspace' ? this.workspace : this.actor
    if (!this.can(permission, place)) throw problem.forbidden('kernel.forbidden', { permission })
  }

  #allow(permission: Permission, type: AnyObject, row: Row): void {
    const who = this.reading.graph.who(this.actor, containerOf(type, row))
    const entry = this.reading.core.registry.permission(permission)
    if (who === null || !allows(entry, row, who)) throw problem.forbidden('kernel.forbidden', { permission })
  }

  #seen(ref: FoundRef): Row {
    const row = this.#snapshot.rows.get(ref)
    const isSeen =
      row !== undefined &&
      (ref.id === this.actor || this.reading.graph.roleAt(this.actor, containerOf(ref.type, row)) !== null)
    if (!isSeen) throw problem.notFound('kernel.not_found', { type: ref.type.name })
    return row
  }
}

const camelNames = new Map<string, string>()

function camelName(column: string): string {
  const known = camelNames.get(column)
  if (known !== undefined) return known
  const name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  if (camelNames.size < 5000) camelNames.set(column, name)
  return name
}

/** Rows whose statement has named their columns so already stay as they are. */
function inCamelCase(rows: Row[]): Row[] {
  const columns = Object.keys(rows[0] ?? {}).map(column => [column, camelName(column)] as const)
  if (columns.every(([column, name]) => column === name)) return rows
  return rows.map(row => {
    const out: Record<string, unknown> = {}
    for (const [column, name] of columns) out[name] = row[column]
    return out
  })
}
