import type { Role } from './permission.ts'
import { rankOf } from './permission.ts'

/** A row of an access type in camelCase, as the log carries it. */
export type AccessRow = Readonly<Record<string, unknown>>

export interface ContainerFact {
  readonly id: string
  readonly parent: string | null
  readonly inherit: boolean
  readonly no: number
}
export interface GroupFact {
  readonly parent: string | null
  readonly kind: string
}
export interface GrantFact {
  readonly container: string
  readonly principal: string
  /** `rankOf` its role. */
  readonly rank: number
}
interface MemberFact {
  readonly group: string
  readonly person: string
}
interface StandingFact {
  readonly kind: string
  readonly active: boolean
}

/** A map, or a thin layer over another one which stays as it is. */
class Layered<V> {
  readonly #own = new Map<string, V | null>()
  readonly #below: Layered<V> | null

  constructor(below: Layered<V> | null) {
    this.#below = below
  }

  get(key: string): V | null {
    const value = this.#own.get(key)
    return value === undefined ? (this.#below?.get(key) ?? null) : value
  }

  set(key: string, value: V | null): void {
    if (value === null && this.#below === null) this.#own.delete(key)
    else this.#own.set(key, value)
  }

  /** The value as this layer's own, so that changing it does not reach the layer below. */
  own(key: string, copy: (below: V | null) => V): V {
    const mine = this.#own.get(key)
    if (mine !== undefined && mine !== null) return mine
    const value = copy(mine === null ? null : (this.#below?.get(key) ?? null))
    this.#own.set(key, value)
    return value
  }

  get size(): number {
    return this.#own.size + (this.#below?.size ?? 0)
  }
}

/** The rows that decide access, by id and as the walks need them; over `below`, only the differences to it. */
export class AccessFacts {
  readonly containers: Layered<ContainerFact>
  readonly groups: Layered<GroupFact>
  readonly #grants: Layered<GrantFact>
  readonly #standings: Layered<StandingFact>
  readonly #members: Layered<MemberFact>
  readonly #grantsAt: Layered<Map<string, GrantFact>>
  readonly #membershipsOf: Layered<Map<string, string>>

  constructor(below: AccessFacts | null = null) {
    this.containers = new Layered(below?.containers ?? null)
    this.groups = new Layered(below?.groups ?? null)
    this.#grants = new Layered(below ? below.#grants : null)
    this.#standings = new Layered(below ? below.#standings : null)
    this.#members = new Layered(below ? below.#members : null)
    this.#grantsAt = new Layered(below ? below.#grantsAt : null)
    this.#membershipsOf = new Layered(below ? below.#membershipsOf : null)
  }

  /** Puts a row of an access type in place of what was there under its id; null removes it. */
  write(type: string, id: string, row: AccessRow | null): void {
    if (type === 'container') this.containers.set(id, row && containerFact(id, row))
    if (type === 'group')
      this.groups.set(id, row && { parent: textOrNull(row.parentId), kind: String(row.kind) })
    if (type === 'standing') {
      this.#standings.set(id, row && { kind: String(row.kind), active: row.active === true })
    }
    if (type === 'grant') this.#writeGrant(id, row && grantFact(row))
    if (type === 'member') {
      this.#writeMember(id, row && { group: String(row.groupId), person: String(row.personId) })
    }
  }

  grant(id: string): GrantFact | null {
    return this.#grants.get(id)
  }

  /** The person behind a member row. */
  memberPerson(id: string): string | null {
    return this.#members.get(id)?.person ?? null
  }

  /** The person and all groups that they are in, directly or through a sub-group; empty without an active standing. */
  principals(person: string): ReadonlySet<string> {
    const found = new Set<string>()
    const standing = this.#standings.get(person)
    if (!standing?.active) return found
    found.add(person)
    const guest = standing.kind === 'guest'
    for (const direct of this.#membershipsOf.get(person)?.values() ?? []) {
      let group: string | null = direct
      while (group !== null && !found.has(group)) {
        const fact: GroupFact | null = this.groups.get(group)
        // A guest is never one of everyone, whatever the rows say.
        if (fact === null || (guest && fact.kind === 'everyone')) break
        found.add(group)
        group = fact.parent
      }
    }
    return found
  }

  /** The strongest rank that the principals of `person` hold in the container, here or inherited; 0 for none. */
  rankAt(person: string, principals: ReadonlySet<string>, container: string): number {
    let rank = 0
    let fact = principals.size === 0 ? null : this.containers.get(container)
    for (let left = this.containers.size; fact !== null && left > 0; left--) {
      // Everyone owns the container that bears their own id.
      if (fact.id === person) return rankOf('owner')
      const grants = this.#grantsAt.get(fact.id)
      if (grants !== null) rank = Math.max(rank, strongest(grants.values(), principals))
      fact = this.#parent(fact)
    }
    return rank
  }

  /** Everybody whom the grants of the container, here or inherited, name. */
  principalsAt(container: string): Set<string> {
    const found = new Set<string>()
    let fact = this.containers.get(container)
    for (let left = this.containers.size; fact !== null && left > 0; left--) {
      found.add(fact.id)
      for (const grant of this.#grantsAt.get(fact.id)?.values() ?? []) found.add(grant.principal)
      fact = this.#parent(fact)
    }
    return found
  }

  /** Where the roles of a container come from besides its own grants. A circle of parents is cut by its callers' count. */
  #parent(fact: ContainerFact): ContainerFact | null {
    return fact.inherit && fact.parent !== null ? this.containers.get(fact.parent) : null
  }

  #writeGrant(id: string, grant: GrantFact | null): void {
    const old = this.#grants.get(id)
    if (old) this.#grantsAt.own(old.container, copyMap).delete(id)
    if (grant) this.#grantsAt.own(grant.container, copyMap).set(id, grant)
    this.#grants.set(id, grant)
  }

  #writeMember(id: string, member: MemberFact | null): void {
    const old = this.#members.get(id)
    if (old) this.#membershipsOf.own(old.person, copyMap).delete(id)
    if (member) this.#membershipsOf.own(member.person, copyMap).set(id, member.group)
    this.#members.set(id, member)
  }
}

function strongest(grants: Iterable<GrantFact>, principals: ReadonlySet<string>): number {
  let rank = 0
  for (const grant of grants) {
    if (grant.rank > rank && principals.has(grant.principal)) rank = grant.rank
  }
  return rank
}

const copyMap = <V>(below: Map<string, V> | null): Map<string, V> => new Map(below ?? [])

function containerFact(id: string, row: AccessRow): ContainerFact {
  return { id, parent: textOrNull(row.parentId), inherit: row.inherit === true, no: Number(row.no) }
}

function grantFact(row: AccessRow): GrantFact {
  return {
    container: String(row.containerId),
    principal: String(row.principalId),
    rank: rankOf(row.role as Role),
  }
}

const textOrNull = (value: unknown): string | null => (value == null ? null : String(value))
