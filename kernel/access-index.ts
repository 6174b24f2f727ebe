import type { AccessFacts, GrantFact } from './access-facts.ts'
import { type Role, roles } from './permission.ts'

/** The ways downwards: from a principal to its grants, from a container to those within, from a group to who is online. */
export class AccessIndex {
  readonly #kids = new Map<string, Set<string>>()
  readonly #grantsOf = new Map<string, Set<GrantFact>>()
  readonly #principals = new Map<string, ReadonlySet<string>>()
  readonly #online = new Map<string, Set<string>>()

  /** Forgets the row that stands under this id, before it is written. */
  drop(type: string, id: string, facts: AccessFacts): void {
    if (type === 'container') {
      const parent = facts.containers.get(id)?.parent
      if (parent) remove(this.#kids, parent, id)
    }
    if (type === 'grant') {
      const grant = facts.grant(id)
      if (grant) remove(this.#grantsOf, grant.principal, grant)
    }
  }

  /** Takes in the row that stands under this id, after it was written. */
  add(type: string, id: string, facts: AccessFacts): void {
    if (type === 'container') {
      const parent = facts.containers.get(id)?.parent
      if (parent) put(this.#kids, parent, id)
    }
    if (type === 'grant') {
      const grant = facts.grant(id)
      if (grant) put(this.#grantsOf, grant.principal, grant)
    }
  }

  /** All containers in which one of the principals has a role, with the strongest. */
  visible(person: string, principals: ReadonlySet<string>, facts: AccessFacts): Map<string, Role> {
    const found = new Map<string, Role>()
    if (principals.size === 0) return found
    const waiting: [container: string, rank: number][] = [[person, roles.length]]
    for (const principal of principals) {
      for (const grant of this.#grantsOf.get(principal) ?? []) waiting.push([grant.container, grant.rank])
    }
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [container, rank] = next
      const role = roles[rank - 1]
      const known = found.get(container)
      if (role === undefined || facts.containers.get(container) === null) continue
      if (known !== undefined && roles.indexOf(known) >= rank - 1) continue
      found.set(container, role)
      for (const kid of this.#kids.get(container) ?? []) {
        if (facts.containers.get(kid)?.inherit) waiting.push([kid, rank])
      }
    }
    return found
  }

  /** The online persons among the principals or in one of their groups. */
  onlineAmong(principals: Iterable<string>): Set<string> {
    const found = new Set<string>()
    for (const principal of principals) {
      for (const person of this.#online.get(principal) ?? []) found.add(person)
    }
    return found
  }

  isOnline(person: string): boolean {
    return this.#principals.has(person)
  }

  /** The remembered principals of a person who is online; null for others. */
  principalsOnline(person: string): ReadonlySet<string> | null {
    return this.#principals.get(person) ?? null
  }

  connect(person: string, principals: ReadonlySet<string>): void {
    this.disconnect(person)
    this.#principals.set(person, principals)
    for (const principal of principals) put(this.#online, principal, person)
  }

  disconnect(person: string): void {
    for (const principal of this.#principals.get(person) ?? []) remove(this.#online, principal, person)
    this.#principals.delete(person)
  }
}

function put<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

function remove<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  const set = map.get(key)
  set?.delete(value)
  if (set?.size === 0) map.delete(key)
}
