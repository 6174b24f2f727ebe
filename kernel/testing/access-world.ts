import type { AccessRow } from '../access-facts.ts'
import type { AccessWrite } from '../access-graph.ts'
import type { LogChange } from '../log.ts'
import { type Role, rankOf, roles } from '../permission.ts'

/** One random act in an access world; numbers pick among what is there, so any list of acts is valid and shrinks. */
export interface Act {
  readonly kind: number
  readonly a: number
  readonly b: number
  readonly c: number
}

interface Row extends AccessRow {
  readonly id: string
}
type Kind = 'container' | 'group' | 'standing' | 'member' | 'grant'
const kinds: readonly Kind[] = ['container', 'group', 'standing', 'member', 'grant']

/** Rows of access data that random acts change, and what people may see there by the plainest reading of the rules. */
export class AccessWorld {
  readonly workspace: string
  readonly tables: Record<Kind, Map<string, Row>> = {
    container: new Map(),
    group: new Map(),
    standing: new Map(),
    member: new Map(),
    grant: new Map(),
  }
  seq = 0
  #made = 0

  constructor(workspace: string) {
    this.workspace = workspace
    this.#put('container', { id: workspace, parentId: null, inherit: false, no: 1 })
  }

  rows(): { type: string; id: string; row: AccessRow }[] {
    return kinds.flatMap(type => [...this.tables[type].values()].map(row => ({ type, id: row.id, row })))
  }

  persons(): string[] {
    return [...this.tables.standing.keys()]
  }

  /** Does one act and gives its changes as the log would carry them; empty where it makes no sense here. */
  act({ kind, a, b, c }: Act): LogChange[] {
    const acts = [
      () => this.#addPerson(a, b),
      () => this.#addGroup(a, b),
      () => this.#addContainer(a, b),
      () => this.#addMember(a, b),
      () => this.#addGrant(a, b, c),
      () => this.#addGrant(c, a, b),
      () => this.#moveContainer(a, b, c),
      () => this.#moveGroup(a, b),
      () => this.#changeStanding(a, b),
      () => this.#changeGrant(a, b),
      () => this.#removeOne('member', a),
      () => this.#removeOne('grant', a),
      () => this.#removeLeaf(a),
      () => this.#moveGrant(a, b),
      () => this.#moveMember(a, b),
    ]
    return acts[kind % acts.length]?.() ?? []
  }

  /** Every person's role in every container, without any cleverness. */
  truth(): Map<string, Map<string, Role>> {
    const found = new Map<string, Map<string, Role>>()
    for (const person of this.persons()) {
      const seen = new Map<string, Role>()
      for (const container of this.tables.container.keys()) {
        const role = roles[this.#rank(person, container) - 1]
        if (role) seen.set(container, role)
      }
      found.set(person, seen)
    }
    return found
  }

  isIn(person: string, group: string): boolean {
    const standing = this.tables.standing.get(person)
    const fact = this.tables.group.get(group)
    if (!standing?.active || !fact) return false
    if (standing.kind === 'guest' && fact.kind === 'everyone') return false
    for (const member of this.tables.member.values()) {
      if (member.groupId === group && member.personId === person) return true
    }
    return [...this.tables.group.values()].some(sub => sub.parentId === group && this.isIn(person, sub.id))
  }

  #rank(person: string, container: string): number {
    if (!this.tables.standing.get(person)?.active) return 0
    if (container === person) return rankOf('owner')
    const fact = this.tables.container.get(container)
    let rank = fact?.inherit && fact.parentId ? this.#rank(person, String(fact.parentId)) : 0
    for (const grant of this.tables.grant.values()) {
      if (grant.containerId !== container) continue
      const principal = String(grant.principalId)
      if (principal === person || this.isIn(person, principal))
        rank = Math.max(rank, rankOf(grant.role as Role))
    }
    return rank
  }

  #addPerson(a: number, b: number): LogChange[] {
    const id = this.#id()
    const kind = a % 4 === 0 ? 'guest' : 'member'
    return [
      this.#put('standing', { id, containerId: this.workspace, kind, active: b % 5 > 0 }),
      this.#put('container', { id, parentId: this.workspace, inherit: false, no: this.#made + 1 }),
    ]
  }

  #addGroup(a: number, b: number): LogChange[] {
    const parent = a % 3 === 0 ? null : (this.#pick('group', b)?.id ?? null)
    const kind = a % 5 === 0 ? 'everyone' : 'department'
    return [this.#put('group', { id: this.#id(), containerId: this.workspace, parentId: parent, kind })]
  }

  #addContainer(a: number, b: number): LogChange[] {
    const parent = this.#pick('container', a)?.id ?? this.workspace
    return [
      this.#put('container', { id: this.#id(), parentId: parent, inherit: b % 4 > 0, no: this.#made + 1 }),
    ]
  }

  #addMember(a: number, b: number): LogChange[] {
    const group = this.#pick('group', a)
    const person = this.#pick('standing', b)
    if (!group || !person) return []
    for (const member of this.tables.member.values()) {
      if (member.groupId === group.id && member.personId === person.id) return []
    }
    const row = { id: this.#id(), containerId: this.workspace, groupId: group.id, personId: person.id }
    return [this.#put('member', row)]
  }

  #addGrant(a: number, b: number, c: number): LogChange[] {
    const container = this.#pick('container', a)
    const principal = this.#pick(b % 2 ? 'group' : 'standing', c)
    if (!container || !principal || this.#isGranted(container.id, principal.id)) return []
    const role = roles[b % roles.length]
    return [
      this.#put('grant', { id: this.#id(), containerId: container.id, principalId: principal.id, role }),
    ]
  }

  #moveContainer(a: number, b: number, c: number): LogChange[] {
    const container = this.#pick('container', a)
    const parent = this.#pick('container', b)
    if (!container || container.id === this.workspace || !parent) return []
    if (this.#isBelow('container', parent.id, container.id)) return []
    return [this.#put('container', { ...container, parentId: parent.id, inherit: c % 4 > 0 })]
  }

  #moveGroup(a: number, b: number): LogChange[] {
    const group = this.#pick('group', a)
    const parent = b % 4 === 0 ? null : this.#pick('group', b)
    if (!group || (parent && this.#isBelow('group', parent.id, group.id))) return []
    return [this.#put('group', { ...group, parentId: parent?.id ?? null })]
  }

  #changeStanding(a: number, b: number): LogChange[] {
    const person = this.#pick('standing', a)
    if (!person) return []
    return [this.#put('standing', { ...person, kind: b % 3 === 0 ? 'guest' : 'member', active: b % 2 === 0 })]
  }

  #changeGrant(a: number, b: number): LogChange[] {
    const grant = this.#pick('grant', a)
    return grant ? [this.#put('grant', { ...grant, role: roles[b % roles.length] })] : []
  }

  #moveGrant(a: number, b: number): LogChange[] {
    const grant = this.#pick('grant', a)
    const to = this.#pick('container', b)
    if (!grant || !to || this.#isGranted(to.id, String(grant.principalId))) return []
    const left = this.#remove('grant', grant.id).map(change => ({ ...change, op: 'leave' as const }))
    return [...left, { ...this.#put('grant', { ...grant, containerId: to.id }), op: 'enter' as const }]
  }

  #moveMember(a: number, b: number): LogChange[] {
    const member = this.#pick('member', a)
    const person = this.#pick('standing', b)
    const members = [...this.tables.member.values()]
    if (!member || !person) return []
    if (members.some(other => other.groupId === member.groupId && other.personId === person.id)) return []
    return [this.#put('member', { ...member, personId: person.id })]
  }

  #removeOne(kind: 'member' | 'grant', a: number): LogChange[] {
    const row = this.#pick(kind, a)
    return row ? this.#remove(kind, row.id) : []
  }

  #removeLeaf(a: number): LogChange[] {
    const container = this.#pick('container', a)
    if (!container || container.id === this.workspace) return []
    if ([...this.tables.container.values()].some(other => other.parentId === container.id)) return []
    const grants = [...this.tables.grant.values()].filter(grant => grant.containerId === container.id)
    return [
      ...grants.flatMap(grant => this.#remove('grant', grant.id)),
      ...this.#remove('container', container.id),
    ]
  }

  #isGranted(container: string, principal: string): boolean {
    const grants = [...this.tables.grant.values()]
    return grants.some(grant => grant.containerId === container && grant.principalId === principal)
  }

  #isBelow(kind: 'container' | 'group', id: string, above: string): boolean {
    for (let at: string | null = id; at !== null; ) {
      if (at === above) return true
      const parent: unknown = this.tables[kind].get(at)?.parentId
      at = typeof parent === 'string' ? parent : null
    }
    return false
  }

  #pick(kind: Kind, number: number): Row | undefined {
    const rows = [...this.tables[kind].values()]
    return rows[number % Math.max(rows.length, 1)]
  }

  #put(type: Kind, row: Row): LogChange {
    const op = this.tables[type].has(row.id) ? 'update' : 'create'
    this.tables[type].set(row.id, row)
    return this.#change(type, op, row)
  }

  #remove(type: Kind, id: string): LogChange[] {
    const row = this.tables[type].get(id)
    this.tables[type].delete(id)
    return row ? [this.#change(type, 'remove', row)] : []
  }

  #change(type: Kind, op: LogChange['op'], row: Row): LogChange {
    this.seq += 1
    const container = String(row.containerId ?? row.id)
    return { seq: this.seq, command: this.workspace, object: row.id, type, container, op, patch: {}, row }
  }

  #id(): string {
    this.#made += 1
    return `00000000-0000-7000-8000-${String(this.#made + 1).padStart(12, '0')}`
  }
}

/** The same changes as a command's uncommitted writes; a move is one write there. */
export function writesOf(changes: readonly LogChange[]): AccessWrite[] {
  return changes.flatMap(({ type, op, object, row }, at) => {
    const next = changes[at + 1]
    if (op === 'leave' && next?.op === 'enter' && next.object === object) return []
    if (op === 'remove' || op === 'leave') return [{ type, before: row, after: null }]
    return [{ type, before: op === 'enter' ? (changes[at - 1]?.row ?? null) : null, after: row }]
  })
}
