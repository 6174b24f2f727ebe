import type { AccessView } from './access-graph.ts'
import type { Batch } from './batch.ts'
import type { Callable, CommandDeclaration, FindOptions, Permission, Via } from './command.ts'
import { findStatement, type VisibleContainers, visibleTo } from './find.ts'
import { derivedId, type Id } from './ids.ts'
import type { FoundRef } from './input.ts'
import { type AnyObject, containerOf } from './object.ts'
import type { Layer } from './overlay.ts'
import { allows, type Role } from './permission.ts'
import { problem } from './problem.ts'
import { Thing } from './records.ts'
import { changedRow, freshRow } from './row.ts'
import type { Row, Table } from './table.ts'

/** One run of a command: what its own and the called bodies share. */
export interface Run {
  readonly batch: Batch
  readonly layer: Layer
  readonly command: string
  readonly actor: Id<'person'>
  readonly via: Via
  /** Runs a called command in this run; see `enter.ts`. */
  readonly enter: (run: Run, call: Call) => Promise<unknown>
  /** When `run` has returned or is out of time: what comes later must throw, not vanish. */
  isSealed: boolean
  /** Some part ran without the actor's own right. */
  isSystem: boolean
  /** A called command was refused: what it had written can't be told apart, so its caller is refused with it. */
  failed: { readonly error: unknown } | null
  /** Rows that the bodies had to wait for. */
  readonly missed: FoundRef[]
  ids: number
}

export interface Call {
  readonly declaration: CommandDeclaration
  readonly input: unknown
  readonly asSystem: boolean
}

/** Where one body (the command's, or a called one's) stands. */
export interface Frame {
  readonly declaration: CommandDeclaration
  readonly target: { readonly table: Table; readonly row: Row }
  /** Containers that it may write to. */
  readonly places: ReadonlySet<string>
  readonly refs: readonly FoundRef[]
  readonly asSystem: boolean
}

/** `Tx` without the types of one command. */
export class Transaction {
  readonly workspace: Id<'workspace'>
  readonly actor: Id<'person'>
  readonly now: string
  readonly via: Via
  readonly target: Row
  readonly #run: Run
  readonly #frame: Frame
  readonly #elsewhere: { container: string; type: string }[] = []

  constructor(run: Run, frame: Frame) {
    this.#run = run
    this.#frame = frame
    this.workspace = run.batch.workspace
    this.actor = run.actor
    this.now = run.batch.now
    this.via = run.via
    this.target = frame.target.row
  }

  async get(type: AnyObject, id: string): Promise<Row | null> {
    this.#refuseSealed()
    const { batch, layer } = this.#run
    const known = layer.find(type, id)
    if (known !== undefined) return known
    this.#run.missed.push({ type, id })
    await batch.load(this.#table(type), [id])
    this.#refuseSealed()
    return layer.find(type, id) ?? null
  }

  find(type: AnyObject, where: Row, options?: FindOptions<unknown>): Promise<Row[]> {
    return this.#find(type, where, { options, containers: null })
  }

  async visible(type: AnyObject, where: Row, options?: FindOptions<unknown>): Promise<Row[]> {
    const { batch, layer, actor } = this.#run
    const visible = visibleTo(batch.graph, actor)
    const rows = await this.#find(type, where, { options, containers: withMade(visible, layer.made) })
    const view = viewOf(this.#run)
    return rows.filter(row => view.roleAt(actor, containerOf(type, row)) !== null)
  }

  roleIn(container: string): Role | null {
    return viewOf(this.#run).roleAt(this.#run.actor, container)
  }

  roleOf(person: string, container: string): Role | null {
    return viewOf(this.#run).roleAt(person, container)
  }

  can(permission: Permission, container: string, row: Row = {}): boolean {
    const who = viewOf(this.#run).who(this.#run.actor, container)
    return who !== null && allows(this.#run.batch.core.registry.permission(permission), row, who)
  }

  row(ref: string): Row {
    const types = new Set(this.#frame.refs.filter(found => found.id === ref).map(found => found.type))
    const [type] = types
    if (type === undefined)
      throw new Error(`${ref} is no ref of the input of ${this.#frame.declaration.name}`)
    // A department's id is also its group's: whoever gives one id twice means two things by it.
    if (types.size > 1) throw problem.invalid('kernel.one_id_for_two')
    const row = this.#run.layer.find(type, ref)
    if (!row) throw new Error(`${type.name} ${ref} has been removed`)
    return row
  }

  insert(type: AnyObject, fresh: Row): Row {
    const { layer, actor, batch } = this.#run
    const table = this.#written(type)
    const row = freshRow(table, fresh, { at: batch.now, by: actor, isImport: this.via === 'import' })
    const id = String(row.id)
    if (layer.find(type, id)) throw problem.conflict('kernel.taken', { type: type.name, id })
    if (type.name === 'container') this.#makeContainer(id, row)
    this.#mayWrite(type, row)
    layer.write(table, id, row)
    return row
  }

  update(type: AnyObject, id: string, set: Row): Row {
    const table = this.#written(type)
    const before = this.#run.layer.need(table, id)
    if (before === null) throw new Error(`there is no ${type.name} ${id} to update`)
    const row = changedRow(table, before, set)
    if (row === before) return row
    this.#mayWrite(type, before)
    this.#mayWrite(type, row)
    if (type.name === 'container' && row.parentId !== before.parentId) this.#mayNest(row)
    this.#run.layer.write(table, id, row)
    return row
  }

  remove(type: AnyObject, id: string): void {
    const table = this.#written(type)
    const before = this.#run.layer.need(table, id)
    if (before === null) throw new Error(`there is no ${type.name} ${id} to remove`)
    this.#mayWrite(type, before)
    this.#run.layer.write(table, id, null)
  }

  async call(
    command: Callable<never, unknown>,
    input: unknown,
    options?: { asSystem: true },
  ): Promise<unknown> {
    this.#refuseSealed()
    const run = this.#run
    const declaration = run.batch.core.registry.commands.get(command.name)
    if (declaration === undefined) throw new Error(`no room declares ${command.name}`)
    if (options?.asSystem) run.isSystem = true
    const asSystem = this.#frame.asSystem || options?.asSystem === true
    try {
      const output = await run.enter(run, { declaration, input, asSystem })
      this.#refuseSealed()
      return output
    } catch (error) {
      run.failed ??= { error }
      throw error
    }
  }

  newId<N extends string>(): Id<N> {
    this.#run.ids += 1
    return derivedId<N>(this.#run.command, this.#run.ids)
  }

  next(counter: string): number {
    this.#refuseSealed()
    const { layer } = this.#run
    const name = this.#counter(counter)
    const value = layer.counter(name) + 1
    layer.counters.set(name, value)
    return value
  }

  reserve(counter: string, value: number): void {
    this.#refuseSealed()
    const { layer } = this.#run
    const name = this.#counter(counter)
    if (layer.counter(name) < value) layer.counters.set(name, value)
  }

  /** When the body has ended: a write outside its places is allowed only into a container that the command made. */
  refuseElsewhere(): void {
    const stray = this.#elsewhere.find(({ container }) => !this.#run.layer.made.has(container))
    if (stray === undefined) return
    const { name } = this.#frame.declaration
    throw new Error(
      `${name} wrote a ${stray.type} in container ${stray.container}, which is neither its target's nor declared in also`,
    )
  }

  async #find(
    type: AnyObject,
    where: Row,
    how: { options: FindOptions<unknown> | undefined; containers: VisibleContainers | null },
  ): Promise<Row[]> {
    this.#refuseSealed()
    const { batch, layer } = this.#run
    const table = this.#table(type)
    const question = findStatement({
      table,
      workspace: this.workspace,
      where,
      ...how.options,
      containers: how.containers,
    })
    if (question === null) return []
    const found = await batch.query(layer, question)
    this.#refuseSealed()
    batch.learn(table, [], found)
    return found.map(row => layer.find(type, String(row.id)) ?? row)
  }

  #makeContainer(id: string, row: Row): void {
    this.#mayNest(row)
    this.#run.layer.made.add(id)
  }

  /** A container may be put only where the command may write; one without a parent gives nobody a right. */
  #mayNest(row: Row): void {
    if (row.parentId !== null) this.#mayWriteIn(String(row.parentId), 'container')
  }

  #mayWrite(type: AnyObject, row: Row): void {
    this.#mayWriteIn(containerOf(type, row), type.name)
  }

  #mayWriteIn(container: string, type: string): void {
    if (this.#frame.places.has(container) || this.#run.layer.made.has(container)) return
    // A container may be made after what lies in it.
    this.#elsewhere.push({ container, type })
  }

  #written(type: AnyObject): Table {
    this.#refuseSealed()
    if (type === Thing) throw new Error('the thin row of an object follows from its own row')
    return this.#table(type)
  }

  #table(type: AnyObject): Table {
    return this.#run.batch.core.tables(type)
  }

  /** Two streams of a workspace have two locks: what a person's own stream counts is its own. */
  #counter(name: string): string {
    const { stream, workspace } = this.#run.batch
    return stream === workspace ? name : `${stream}/${name}`
  }

  #refuseSealed(): void {
    if (this.#run.isSealed) {
      throw new Error(`${this.#frame.declaration.name} has ended: it forgot an await, or was out of time`)
    }
  }
}

/** What the command has made itself no graph knows yet. */
function withMade(visible: VisibleContainers, made: ReadonlySet<string>): VisibleContainers {
  if (made.size === 0) return visible
  return { ids: new Set([...visible.ids.keys(), ...made]), numbers: null }
}

/** Who may what, with the access data that the command itself has written. */
export function viewOf({ batch, layer }: Run): AccessView {
  return layer.access.length === 0 ? batch.graph : batch.graph.overlaid(layer.access)
}
