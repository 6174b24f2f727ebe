import type { AccessFacts } from './access-facts.ts'
import type { AccessIndex } from './access-index.ts'
import type { LogChange } from './log.ts'

/**
 * Finds out which online persons a set of changes touches: constructed before they are written, asked after.
 * A role differs somewhere only if the person's principals differ, or the role in a container whose own row
 * or grants were written; so only those few are compared, and no visible set is computed.
 */
export class AccessChange {
  readonly #facts: AccessFacts
  readonly #index: AccessIndex
  readonly #persons = new Set<string>()
  readonly #roots = new Map<string, Map<string, number>>()
  readonly #numbersBefore = new Map<string, number>()

  constructor(facts: AccessFacts, index: AccessIndex, changes: readonly LogChange[]) {
    this.#facts = facts
    this.#index = index
    for (const change of changes) this.#note(change)
    for (const [container, before] of this.#roots) this.#rank(container, before)
  }

  /** After the changes are written: brings the online persons' principals up to date and names who is touched. */
  affected(): Set<string> {
    const affected = new Set<string>()
    for (const person of this.#persons) {
      const before = this.#index.principalsOnline(person)
      if (before === null) continue
      const after = this.#facts.principals(person)
      if (isSame(before, after)) continue
      this.#index.connect(person, after)
      affected.add(person)
    }
    for (const [container, before] of this.#roots) {
      const after = this.#rank(container, new Map(), affected)
      for (const person of new Set([...before.keys(), ...after.keys()])) {
        if (before.get(person) !== after.get(person)) affected.add(person)
      }
      this.#compareNumber(container, after, affected)
    }
    return affected
  }

  #note({ type, object, row }: LogChange): void {
    if (type === 'container') {
      this.#roots.set(object, new Map())
      const no = this.#facts.containers.get(object)?.no
      if (no !== undefined) this.#numbersBefore.set(object, no)
    }
    if (type === 'grant') {
      const old = this.#facts.grant(object)
      if (old) this.#roots.set(old.container, new Map())
      if (row) this.#roots.set(String(row.containerId), new Map())
    }
    if (type === 'standing') this.#persons.add(object)
    if (type === 'member') {
      const old = this.#facts.memberPerson(object)
      if (old) this.#persons.add(old)
      if (row) this.#persons.add(String(row.personId))
    }
    if (type === 'group') {
      for (const person of this.#index.onlineAmong([object])) this.#persons.add(person)
    }
  }

  /** The ranks that online persons hold in the container, put into `ranks`; `except` need no look. */
  #rank(container: string, ranks: Map<string, number>, except?: ReadonlySet<string>): Map<string, number> {
    for (const person of this.#index.onlineAmong(this.#facts.principalsAt(container))) {
      if (except?.has(person)) continue
      const principals = this.#index.principalsOnline(person)
      const rank = principals ? this.#facts.rankAt(person, principals, container) : 0
      if (rank > 0) ranks.set(person, rank)
    }
    return ranks
  }

  #compareNumber(container: string, after: ReadonlyMap<string, number>, affected: Set<string>): void {
    const before = this.#numbersBefore.get(container)
    const now = this.#facts.containers.get(container)?.no
    if (before === undefined || now === undefined || before === now) return
    for (const person of after.keys()) affected.add(person)
  }
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every(member => other.has(member))
}
