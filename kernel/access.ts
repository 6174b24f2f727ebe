import { AccessChange } from './access-change.ts'
import { AccessFacts, type AccessRow } from './access-facts.ts'
import type { AccessGraph, AccessView, AccessWrite } from './access-graph.ts'
import { AccessIndex } from './access-index.ts'
import type { Ask, Db } from './db/db.ts'
import type { Id } from './ids.ts'
import type { LogChange } from './log.ts'
import { type Role, roles, type Who } from './permission.ts'
import { accessTypes } from './records.ts'

/** Rows of the access types as they stood at `seq` of the workspace's stream. */
export interface AccessSnapshot {
  readonly seq: number
  readonly rows: Iterable<{ readonly type: string; readonly id: string; readonly row: AccessRow }>
}

/** Reads the access graph of a workspace in one snapshot of the database. */
export async function loadAccess(db: Db, workspace: Id<'workspace'>): Promise<AccessGraph> {
  return createAccess(workspace, await db.snapshot(workspace, ask => readAccess(ask, workspace)))
}

/** The access graph over rows at hand. */
export function createAccess(workspace: Id<'workspace'>, snapshot: AccessSnapshot): AccessGraph {
  return new Graph(workspace, snapshot)
}

const tables = {
  container: 'select id, parent_id as "parentId", inherit, no from kernel.container',
  group: 'select id, parent_id as "parentId", kind from kernel.grp',
  standing: 'select id, kind, active from kernel.standing',
  member: 'select id, group_id as "groupId", person_id as "personId" from kernel.member',
  grant: 'select id, container_id as "containerId", principal_id as "principalId", role from kernel.grant',
} as const

async function readAccess(ask: Ask, workspace: string): Promise<AccessSnapshot> {
  const [head] = await ask<{ seq: number }>(
    'select coalesce(max(seq), 0)::bigint as seq from kernel.log_change where workspace_id = $1::uuid and stream_id = $1::uuid',
    [workspace],
  )
  const rows: { type: string; id: string; row: AccessRow }[] = []
  for (const [type, text] of Object.entries(tables)) {
    const found = await ask(`${text} where workspace_id = $1::uuid`, [workspace])
    for (const row of found) rows.push({ type, id: String(row.id), row })
  }
  return { seq: Number(head?.seq ?? 0), rows }
}

/** What is remembered of a person's visible set until it may have changed. */
interface Seen {
  readonly roles: ReadonlyMap<string, Role>
  numbers: string | null
  bits: string | null
}

/** So many containers in all remembered sets together: some 10 MB. */
const seenLimit = 200_000

class Graph implements AccessGraph {
  readonly workspace: Id<'workspace'>
  readonly #facts = new AccessFacts()
  readonly #index = new AccessIndex()
  readonly #connections = new Map<string, number>()
  readonly #revisions = new Map<string, number>()
  readonly #seen = new Map<string, Seen>()
  #seenSize = 0
  #seq: number
  // One clock for all persons: who disconnects and comes back never meets an earlier revision again.
  #clock = 1

  constructor(workspace: Id<'workspace'>, { seq, rows }: AccessSnapshot) {
    this.workspace = workspace
    this.#seq = seq
    for (const { type, id, row } of rows) this.#write(type, id, row)
  }

  get seq(): number {
    return this.#seq
  }

  isActive(person: string): boolean {
    return this.#principals(person).size > 0
  }

  roleAt(person: string, container: string): Role | null {
    return roleOf(this.#facts.rankAt(person, this.#principals(person), container))
  }

  inGroup(person: string, group: string): boolean {
    return group !== person && this.#principals(person).has(group)
  }

  who(person: string, container: string): Who | null {
    return whoIn(this, person, container)
  }

  visible(person: string): ReadonlyMap<string, Role> {
    return this.#see(person).roles
  }

  numbers(person: string): string {
    const seen = this.#see(person)
    seen.numbers ??= `{${this.#numbersOf(seen).join()}}`
    return seen.numbers
  }

  numberBits(person: string): string {
    const seen = this.#see(person)
    seen.bits ??= bitsOf(this.#numbersOf(seen))
    return seen.bits
  }

  overlaid(writes: readonly AccessWrite[]): AccessView {
    const facts = new AccessFacts(this.#facts)
    for (const { type, before, after } of writes) {
      if (accessTypes.has(type)) facts.write(type, String((after ?? before)?.id), after)
    }
    return new Overlaid(facts)
  }

  apply(changes: readonly LogChange[], seq: number): ReadonlySet<string> {
    const news = changes.filter(
      change => change.seq > this.#seq && change.op !== 'note' && accessTypes.has(change.type),
    )
    this.#seq = Math.max(this.#seq, seq)
    if (news.length === 0) return new Set()
    const change = new AccessChange(this.#facts, this.#index, news)
    for (const { type, object, op, row } of news) {
      const gone = op === 'remove' || op === 'leave'
      if (row === null && !gone) throw new Error(`the log changed the ${type} ${object} without its row`)
      this.#write(type, object, gone ? null : row)
    }
    const affected = change.affected()
    this.#clock += 1
    for (const person of affected) this.#revisions.set(person, this.#clock)
    for (const person of [...this.#seen.keys()]) {
      if (affected.has(person) || !this.#index.isOnline(person)) this.#forget(person)
    }
    return affected
  }

  connect(person: string): () => void {
    const count = this.#connections.get(person) ?? 0
    this.#connections.set(person, count + 1)
    if (count === 0) {
      this.#index.connect(person, this.#facts.principals(person))
      this.#revisions.set(person, this.#clock)
    }
    let connected = true
    return () => {
      if (connected) this.#disconnect(person)
      connected = false
    }
  }

  revision(person: string): number {
    return this.#revisions.get(person) ?? this.#clock
  }

  #disconnect(person: string): void {
    const left = (this.#connections.get(person) ?? 0) - 1
    if (left > 0) {
      this.#connections.set(person, left)
      return
    }
    this.#connections.delete(person)
    this.#revisions.delete(person)
    this.#index.disconnect(person)
  }

  #write(type: string, id: string, row: AccessRow | null): void {
    this.#index.drop(type, id, this.#facts)
    this.#facts.write(type, id, row)
    this.#index.add(type, id, this.#facts)
  }

  #principals(person: string): ReadonlySet<string> {
    return this.#index.principalsOnline(person) ?? this.#facts.principals(person)
  }

  #see(person: string): Seen {
    const known = this.#seen.get(person)
    if (known) return known
    const roles = this.#index.visible(person, this.#principals(person), this.#facts)
    for (const oldest of this.#seen.keys()) {
      if (this.#seenSize + roles.size <= seenLimit) break
      this.#forget(oldest)
    }
    const seen = { roles, numbers: null, bits: null }
    this.#seen.set(person, seen)
    this.#seenSize += roles.size
    return seen
  }

  #numbersOf({ roles }: Seen): number[] {
    return [...roles.keys()].flatMap(id => this.#facts.containers.get(id)?.no ?? [])
  }

  #forget(person: string): void {
    this.#seenSize -= this.#seen.get(person)?.roles.size ?? 0
    this.#seen.delete(person)
  }
}

function bitsOf(numbers: readonly number[]): string {
  const most = numbers.reduce((max, number) => Math.max(max, number), 0)
  const bytes = Buffer.alloc((most >> 3) + 1)
  for (const number of numbers) bytes[number >> 3] = (bytes[number >> 3] ?? 0) | (128 >> (number & 7))
  return `x${bytes.toString('hex')}`
}

class Overlaid implements AccessView {
  readonly #facts: AccessFacts

  constructor(facts: AccessFacts) {
    this.#facts = facts
  }

  isActive(person: string): boolean {
    return this.#facts.principals(person).size > 0
  }

  roleAt(person: string, container: string): Role | null {
    return roleOf(this.#facts.rankAt(person, this.#facts.principals(person), container))
  }

  inGroup(person: string, group: string): boolean {
    return group !== person && this.#facts.principals(person).has(group)
  }

  who(person: string, container: string): Who | null {
    return whoIn(this, person, container)
  }
}

const roleOf = (rank: number): Role | null => roles[rank - 1] ?? null

function whoIn(view: AccessView, person: string, container: string): Who | null {
  const role = view.roleAt(person, container)
  if (role === null) return null
  return { person: person as Id<'person'>, role, in: group => view.inGroup(person, group) }
}
