import type { DbAddress } from '../db/db.ts'
import { openConnection } from '../db/driver.ts'
import { migrate } from '../db/migrate.ts'
import { type Id, newId } from '../ids.ts'
import type { Caller, CommandAnswer, CommandRequest, Kernel, QueryAnswer, QueryRequest } from '../kernel.ts'
import type { Module } from '../module.ts'
import { openKernel } from '../open-kernel.ts'
import { Problem } from '../problem.ts'
import { createRegistry } from '../registry.ts'
import { openTestDatabase } from '../testing/database.ts'
import { cloneAbroad, cloneWorkspace, imprintOf } from './clone.ts'
import { dropUniqueIds, Owner, readSchema, type WorkspaceTable } from './schema.ts'
import { Spy } from './spy.ts'

export interface HouseSettings {
  readonly modules: readonly Module[]
  /** Where a room's SQL lies; default: `modules/<name>/migrations`. */
  readonly folderOf?: (module: string) => string
}

export type Outcome =
  | { readonly kind: 'done'; readonly answer: CommandAnswer | QueryAnswer }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** The seed's world: copied for each law, never changed. */
export interface Seeded {
  readonly workspace: Id<'workspace'>
  /** Who set the organisation up. */
  readonly owner: Id<'person'>
}

/** Who asks; in tests the actor is any id. */
export type LawCaller = Partial<Omit<Caller, 'actor'>> & {
  readonly workspace: Id<'workspace'>
  readonly actor: string
}

const ordinary = { via: 'api', scopes: null } as const

interface Parts extends Pick<LawHouse, 'kernel' | 'address' | 'owner' | 'tables' | 'spy'> {
  readonly drop: () => Promise<void>
  readonly bugs: readonly unknown[]
}

/** A kernel with all rooms on a database of its own, and a way to look at everything. */
export class LawHouse {
  readonly kernel: Kernel
  readonly address: DbAddress
  readonly owner: Owner
  readonly tables: readonly WorkspaceTable[]
  readonly spy: Spy
  readonly #drop: () => Promise<void>
  readonly #bugs: readonly unknown[]
  #seeded: Promise<Seeded> | null = null

  private constructor(parts: Parts) {
    this.kernel = parts.kernel
    this.address = parts.address
    this.owner = parts.owner
    this.tables = parts.tables
    this.spy = parts.spy
    this.#drop = parts.drop
    this.#bugs = parts.bugs
  }

  static async open({ modules, folderOf }: HouseSettings): Promise<LawHouse> {
    const database = await openTestDatabase()
    const { address } = database
    await migrate({ address, modules, ...(folderOf ? { folderOf } : {}) })
    const owner = new Owner(openConnection({ address, session: {} }))
    const spy = new Spy()
    const bugs: unknown[] = []
    const kernel = await openKernel({
      address,
      modules: spy.watch(modules),
      secret: 'laws',
      report: error => bugs.push(error),
    })
    await dropUniqueIds(owner)
    const tables = await readSchema(owner, createRegistry(modules).types.values())
    return new LawHouse({ kernel, address, owner, tables, spy, bugs, drop: () => database.drop() })
  }

  async close(): Promise<void> {
    await this.kernel.close()
    await this.owner.end()
    await this.#drop()
  }

  seeded(): Promise<Seeded> {
    this.#seeded ??= this.#seed()
    return this.#seeded
  }

  clone(workspace: string): Promise<Id<'workspace'>> {
    return cloneWorkspace(this.owner, this.tables, workspace)
  }

  /** A copy that shares no id with the first: `abroad(id)` there is what `id` is here. */
  cloneAbroad(workspace: string): Promise<Id<'workspace'>> {
    return cloneAbroad(this.owner, this.tables, workspace)
  }

  imprint(workspace: string): Promise<string> {
    return imprintOf(this.owner, this.tables, workspace)
  }

  /** Runs a command and gives how it ended; a bug is thrown. */
  async run(
    caller: LawCaller,
    request: { name: string; input: unknown; id?: string; asSystem?: boolean },
  ): Promise<Outcome> {
    this.spy.forget()
    return this.#settled(
      this.kernel.run({ ...ordinary, id: newId(), ...caller, ...request } as CommandRequest),
    )
  }

  /** As `run`, for a query. */
  async ask(caller: LawCaller, request: { name: string; input: unknown }): Promise<Outcome> {
    return this.#settled(this.kernel.ask({ ...ordinary, ...caller, ...request } as QueryRequest))
  }

  /**
   * Takes row-level security down while `body` runs: what it would hide, the kernel's own statements must not ask
   * for. Rooms' raw SQL leans on it, so this is for commands only.
   */
  async withoutSecondWall<T>(body: () => Promise<T>): Promise<T> {
    const setting = "workspace_id = current_setting('app.workspace_id')::uuid"
    const set = (condition: string) =>
      this.owner.change(
        this.tables
          .filter(table => table.isProtected)
          .map(({ name }) => ({
            text: `alter policy workspace on ${name} using (${condition}) with check (${condition})`,
            parameters: [],
          })),
      )
    await set('true')
    try {
      return await body()
    } finally {
      await set(setting)
    }
  }

  async #settled(answer: Promise<CommandAnswer | QueryAnswer>): Promise<Outcome> {
    try {
      return { kind: 'done', answer: await answer }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.code === 'bug') throw this.#bugs.at(-1) ?? error
      return { kind: 'refused', problem: error }
    }
  }

  async #seed(): Promise<Seeded> {
    const workspace = newId<'workspace'>()
    await this.kernel.createWorkspace(workspace)
    const steps = this.kernel.registry.modules.flatMap(module => module.seed?.steps() ?? [])
    const owner = steps[0]?.as as Id<'person'> | undefined
    if (owner === undefined) throw new Error('the first step of the first seed names who sets the house up')
    for (const { command, input, as, asSystem = false } of steps) {
      const actor = (as ?? owner) as Id<'person'>
      const outcome = await this.run({ workspace, actor }, { name: command.name, input, asSystem })
      if (outcome.kind === 'refused') throw new Error(`seed: ${command.name}: ${outcome.problem.message}`)
    }
    return { workspace, owner }
  }
}
