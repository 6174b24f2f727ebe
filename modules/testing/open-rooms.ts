import { z } from 'zod'
import type { Command } from '../../kernel/command.ts'
import type { DbAddress } from '../../kernel/db/db.ts'
import { migrate, readMigrations } from '../../kernel/db/migrate.ts'
import { kernelRoom } from '../../kernel/derive/kernel-room.ts'
import { type Id, newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import type { AnyObject, IdOf, RowOf } from '../../kernel/object.ts'
import { openKernel } from '../../kernel/open-kernel.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Query } from '../../kernel/query.ts'
import { type Reactions, startReactions } from '../../kernel/react.ts'
import { namedId } from '../../kernel/records.ts'
import { openTestDatabase } from '../../kernel/testing/database.ts'
import { rooms } from '../modules.ts'
import { Person } from '../people/index.ts'

/** All rooms on a database of their own, reactions running. */
export interface OpenRooms {
  readonly kernel: Kernel
  /** The database, for its owner. */
  readonly address: DbAddress
  /** A workspace of its own, filled by the seeds of all rooms. */
  newWorld(): Promise<World>
  close(): Promise<void>
}

/** One workspace, as the people in it reach it. */
export interface World {
  readonly workspace: Id<'workspace'>
  /** Runs a command as this person and gives its output. Rejects with a Problem. */
  run<W, Out>(person: Id<'person'>, command: Command<string, W, Out>, input: NoInfer<W>): Promise<Out>
  /** As `run`, where a refusal is expected: gives its reason. */
  refusal<W, Out>(person: Id<'person'>, command: Command<string, W, Out>, input: NoInfer<W>): Promise<string>
  /** What this person is answered by a query of any room, as JSON, refusals too: to look for what must not be in it. */
  read(person: Id<'person'>, query: string, input?: unknown): Promise<string>
  /** Asks a query as this person. Rejects with a Problem. */
  ask<W, Out>(person: Id<'person'>, query: Query<string, W, Out>, input: NoInfer<W>): Promise<Out>
  /** A row as it lies in the database, whoever may see it. */
  row<O extends AnyObject>(type: O, id: IdOf<O>): Promise<RowOf<O> | null>
  /** Resolves when the reactions are through with all that happened. */
  settled(): Promise<void>
}

const modules = [kernelRoom, ...rooms]

/** For tests of commands and queries: `const house = await openRooms(); after(() => house.close())`. */
export async function openRooms(): Promise<OpenRooms> {
  const migrations = await readMigrations({ modules })
  const database = await openTestDatabase({
    key: migrations.map(({ name, digest }) => name + digest).join(),
    prepare: async address => {
      await migrate({ address, modules })
    },
  })
  const kernel = await openKernel({ address: database.address, modules, secret: 'for tests' })
  const reactions = startReactions(kernel, { report: error => console.error(error) })
  return {
    kernel,
    address: database.address,
    newWorld: () => newWorld(kernel, reactions),
    async close() {
      await reactions.stop()
      await kernel.close()
      await database.drop()
    },
  }
}

async function newWorld(kernel: Kernel, reactions: Reactions): Promise<World> {
  const workspace = newId<'workspace'>()
  const caller = (actor: Id<'person'>) => ({ workspace, actor, via: 'api' as const, scopes: null })
  await kernel.createWorkspace(workspace)
  await seedAll(kernel, workspace)
  await reactions.settled()
  const send = (person: Id<'person'>, name: string, input: unknown) =>
    kernel.run({ ...caller(person), id: newId(), name, input })
  return {
    workspace,
    async run(person, command, input) {
      const { output } = await send(person, command.name, input)
      return checked(command, output)
    },
    async refusal(person, command, input) {
      const answer = await send(person, command.name, input).catch((error: unknown) => error)
      if (answer instanceof Problem) return answer.reason
      throw answer instanceof Error ? answer : new Error(`${command.name} was not refused`)
    },
    async read(person, name, input = {}) {
      const asked = kernel.ask({ ...caller(person), name, input })
      return JSON.stringify(await asked.catch((error: unknown) => ({ refused: String(error) })))
    },
    async ask(person, query, input) {
      const { data } = await kernel.ask({ ...caller(person), name: query.name, input })
      return checked(query, data)
    },
    async row(type, id) {
      const reader = await kernel.reader(caller(namedId(Person, workspace)))
      return reader.get(type, id)
    },
    settled: () => reactions.settled(),
  }
}

async function seedAll(kernel: Kernel, workspace: Id<'workspace'>): Promise<void> {
  const steps = modules.flatMap(module => module.seed?.steps() ?? [])
  const owner = steps[0]?.as ?? ''
  for (const { command, input, as = owner, asSystem = false } of steps) {
    const caller = { workspace, actor: namedId(Person, as), via: 'api' as const, scopes: null }
    await kernel.run({ ...caller, id: newId(), name: command.name, input, asSystem })
  }
}

/** What was answered, if it has the declared shape: its type is then the declared one. */
function checked<Out>(
  declared: Command<string, never, Out> | Query<string, never, Out>,
  answer: unknown,
): Out {
  if (isAnswerOf(declared, answer)) return answer
  throw new Error(`${declared.name} does not answer as it declares: ${JSON.stringify(answer)}`)
}

function isAnswerOf<Out>(
  { declaration }: Command<string, never, Out> | Query<string, never, Out>,
  answer: unknown,
): answer is Out {
  const schema = declaration.output?.() ?? null
  return schema === null || (schema instanceof z.ZodType && schema.safeParse(answer).success)
}
