import { migrate, readMigrations } from '../../db/migrate.ts'
import { type Id, newId } from '../../ids.ts'
import type { CommandAnswer, CommandRequest, Kernel } from '../../kernel.ts'
import { type KernelOptions, openKernel } from '../../open-kernel.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { desk } from './module.ts'

export interface DeskWorld {
  readonly database: TestDatabase
  readonly kernel: Kernel
  readonly workspace: Id<'workspace'>
  readonly owner: Id<'person'>
  readonly directory: string
  readonly drawer: string
  readonly bugs: unknown[]
  /** Runs a command as the owner, or with whatever else is given. */
  run(name: string, input: unknown, more?: Partial<CommandRequest>): Promise<CommandAnswer>
  ask(name: string, input: unknown, actor?: Id<'person'>): Promise<{ at: number; own: number; data: unknown }>
  /** A person with a role in the drawer. */
  addPerson(role?: 'viewer' | 'member'): Promise<Id<'person'>>
  sheet(title: string, more?: Record<string, unknown>): Record<string, unknown>
  close(): Promise<void>
}

const folderOf = (): string => import.meta.dirname

/** A workspace with an owner and one drawer, on a database of its own; kernels opened on it share the database. */
export async function openDeskWorld(options: Partial<KernelOptions> = {}): Promise<DeskWorld> {
  const migrations = await readMigrations({ modules: [desk], folderOf })
  const database = await openTestDatabase({
    key: migrations.map(({ name, digest }) => name + digest).join(),
    prepare: async address => {
      await migrate({ address, modules: [desk], folderOf })
    },
  })
  const bugs: unknown[] = []
  const kernel = await openKernel({
    address: database.address,
    modules: [desk],
    secret: 'test',
    report: error => bugs.push(error),
    ...options,
  })
  const world = fill(database, kernel, bugs)
  await kernel.createWorkspace(world.workspace)
  const setup = { directory: world.directory, owner: world.owner, name: 'Ana' }
  await world.run('desk.open', setup, { asSystem: true })
  await world.run('drawer.create', { id: world.drawer, name: 'Top' })
  return world
}

function fill(database: TestDatabase, kernel: Kernel, bugs: unknown[]): DeskWorld {
  const workspace = newId<'workspace'>()
  const owner = newId<'person'>()
  const drawer = newId()
  const run: DeskWorld['run'] = (name, input, more = {}) =>
    kernel.run({ workspace, actor: owner, via: 'api', scopes: null, id: newId(), name, input, ...more })
  return {
    database,
    kernel,
    workspace,
    owner,
    directory: newId(),
    drawer,
    bugs,
    run,
    ask: (name, input, actor = owner) =>
      kernel.ask({ workspace, actor, via: 'api', scopes: null, name, input }),
    async addPerson(role) {
      const id = newId<'person'>()
      await run('person.add', { id, name: `Person ${id}` })
      if (role) await run('drawer.give-role', { drawer, person: id, role })
      return id
    },
    sheet: (title, more = {}) => ({ id: newId(), drawer, title, ...more }),
    async close() {
      await kernel.close()
      await database.drop()
    },
  }
}
