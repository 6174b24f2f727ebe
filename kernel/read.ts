import type { AccessGraph } from './access-graph.ts'
import type { FindOptions, Permission } from './command.ts'
import type { Core } from './core.ts'
import type { DbRow } from './db/db.ts'
import type { Statement } from './db/driver.ts'
import { arrayLiteral } from './db/driver.ts'
import { findStatement, type VisibleContainers, visibleTo } from './find.ts'
import type { Id } from './ids.ts'
import type { AnyObject } from './object.ts'
import { allows, type Role } from './permission.ts'
import type { Row } from './table.ts'

export interface Reading {
  readonly core: Core
  readonly graph: AccessGraph
  readonly workspace: Id<'workspace'>
  readonly actor: Id<'person'>
  readonly ask: (question: Statement) => Promise<readonly DbRow[]>
}

/** `Read` without its types, over any way to ask the database: for `prepare`, reactions and queries. */
export class Reader {
  readonly workspace: Id<'workspace'>
  readonly actor: Id<'person'>
  readonly now: string
  protected readonly reading: Reading

  constructor(reading: Reading) {
    this.reading = reading
    this.workspace = reading.workspace
    this.actor = reading.actor
    this.now = new Date(reading.core.now()).toISOString()
  }

  async get(type: AnyObject, id: string): Promise<Row | null> {
    const text = this.reading.core.tables(type).byIds
    const [row] = await this.reading.ask({ text, parameters: [this.workspace, arrayLiteral([id])] })
    return row ?? null
  }

  find(type: AnyObject, where: Row, options?: FindOptions<unknown>): Promise<Row[]> {
    return this.#find(type, where, { options, containers: null })
  }

  visible(type: AnyObject, where: Row, options?: FindOptions<unknown>): Promise<Row[]> {
    return this.#find(type, where, { options, containers: visibleTo(this.reading.graph, this.actor) })
  }

  roleIn(container: string): Role | null {
    return this.reading.graph.roleAt(this.actor, container)
  }

  roleOf(person: string, container: string): Role | null {
    return this.reading.graph.roleAt(person, container)
  }

  can(permission: Permission, container: string, row: Row = {}): boolean {
    const who = this.reading.graph.who(this.actor, container)
    return who !== null && allows(this.reading.core.registry.permission(permission), row, who)
  }

  async #find(
    type: AnyObject,
    where: Row,
    how: { options: FindOptions<unknown> | undefined; containers: VisibleContainers | null },
  ): Promise<Row[]> {
    const { core, ask } = this.reading
    const question = findStatement({
      table: core.tables(type),
      workspace: this.workspace,
      where,
      ...how.options,
      containers: how.containers,
    })
    return question === null ? [] : [...(await ask(question))]
  }
}
