import type { CommandDeclaration, Given, Via } from '../command.ts'
import type { Id } from '../ids.ts'
import { type FoundRef, parseInput } from '../input.ts'
import type { QueryDeclaration } from '../query.ts'
import type { LawHouse, Outcome } from './house.ts'
import type { Place, World } from './policy.ts'
import { readState } from './replay.ts'
import { readTruth } from './truth.ts'

export type Declaration = CommandDeclaration | QueryDeclaration
export type Input = Readonly<Record<string, unknown>>

/** A command or query with its example, in a world in which that example makes sense. */
export interface Scene {
  readonly declaration: Declaration
  /** The seed's world after what is `given`; copied for each try. */
  readonly workspace: Id<'workspace'>
  /** A person who may do what the example says. */
  readonly actor: Id<'person'>
  readonly input: Input
  readonly refs: readonly FoundRef[]
  readonly places: readonly Place[]
  /** Only rooms may run it. */
  readonly isInternal: boolean
  readonly via: Via
}

/** Sets the scene: throws, naming every refusal, where nobody of the seed can do what the example says. */
export async function setScene(house: LawHouse, declaration: Declaration): Promise<Scene> {
  const seeded = await house.seeded()
  const given = declaration.given()
  const workspace = given.length === 0 ? seeded.workspace : await house.clone(seeded.workspace)
  for (const step of given) await runGiven(house, { workspace, actor: seeded.owner }, step)
  const input = declaration.example() as Input
  const { refs } = parseInput(declaration.input() as never, input)
  const isInternal = 'internal' in declaration && declaration.internal
  const scene = { declaration, workspace, input, refs, places: placesOf(declaration), isInternal }
  return { ...scene, ...(await findActor(house, scene, seeded.owner)) }
}

export const isCommand = (declaration: Declaration): declaration is CommandDeclaration =>
  'target' in declaration

export interface Performance {
  readonly workspace: Id<'workspace'>
  readonly actor: string
  readonly input: unknown
  readonly id?: string
  /** Default: for internal commands. */
  readonly asSystem?: boolean
  readonly scopes?: readonly string[] | null
}

/** Runs what the scene is about; queries answer like commands. */
export async function perform(
  house: LawHouse,
  scene: Pick<Scene, 'declaration' | 'isInternal' | 'via'>,
  { workspace, actor, scopes = null, input, id, asSystem = scene.isInternal }: Performance,
): Promise<Outcome> {
  const { name } = scene.declaration
  const caller = { workspace, actor, scopes, via: scene.via }
  if (!isCommand(scene.declaration)) return house.ask(caller, { name, input })
  return house.run(caller, { name, input, asSystem, ...(id === undefined ? {} : { id }) })
}

/** The world of a workspace, as the rules of access read it from the tables. */
export async function readWorld(house: LawHouse, workspace: string): Promise<World> {
  const { registry, db } = house.kernel
  const state = await readState(house.owner, registry.types.values(), workspace)
  const truth = await readTruth(db, workspace)
  return { workspace, state, truth, groups: groupsIn(state), permission: name => registry.permission(name) }
}

export function placesOf(declaration: Declaration): Place[] {
  const { permission } = declaration
  if (!isCommand(declaration)) return [{ from: declaration.scope, type: null, permission, isScope: true }]
  const { target, also } = declaration
  return [
    { from: target.from, type: target.type, permission, isScope: false },
    ...also.map(other => ({ from: other.from, type: null, permission: other.permission, isScope: false })),
  ]
}

async function runGiven(
  house: LawHouse,
  { workspace, actor }: { workspace: Id<'workspace'>; actor: Id<'person'> },
  { command, input, as }: Given,
): Promise<void> {
  const asSystem = house.kernel.registry.commands.get(command.name)?.internal === true
  const caller = { workspace, actor: (as ?? actor) as Id<'person'> }
  const outcome = await house.run(caller, { name: command.name, input, asSystem })
  if (outcome.kind === 'refused') throw new Error(`given: ${command.name}: ${outcome.problem.message}`)
}

/** Who can run the example, and how: reactions run internal commands, and those that write history, imports. */
async function findActor(
  house: LawHouse,
  scene: Omit<Scene, 'actor' | 'via'>,
  owner: Id<'person'>,
): Promise<Pick<Scene, 'actor' | 'via'>> {
  const { truth } = await readWorld(house, scene.workspace)
  const others = [...truth.keys()].filter(person => person !== owner).toSorted() as Id<'person'>[]
  const workspace = await house.clone(scene.workspace)
  const refusals: unknown[] = []
  for (const via of scene.isInternal ? (['reaction', 'import'] as const) : (['api'] as const)) {
    for (const actor of [owner, ...others]) {
      const request = { workspace, actor, input: scene.input }
      const refusal = await perform(house, { ...scene, via }, request).then(refusalIn, error => error)
      if (refusal === null) return { actor, via }
      refusals.push(refusal)
    }
  }
  throw new AggregateError(
    refusals,
    `nobody of the seed can run the example of ${scene.declaration.name}: ${refusals.join(', ')}`,
  )
}

const refusalIn = (outcome: Outcome): unknown => (outcome.kind === 'done' ? null : outcome.problem)

function groupsIn(state: World['state']): Map<string, Set<string>> {
  const rows = [...state].map(([key, row]) => ({ type: key.split(' ')[0], row }))
  const groups = new Map(rows.filter(({ type }) => type === 'group').map(({ row }) => [String(row.id), row]))
  const guests = new Set(
    rows.filter(({ type, row }) => type === 'standing' && row.kind === 'guest').map(({ row }) => row.id),
  )
  const found = new Map<string, Set<string>>()
  for (const { type, row } of rows) {
    if (type !== 'member') continue
    const own = found.get(String(row.personId)) ?? new Set<string>()
    found.set(String(row.personId), own)
    for (
      let id: unknown = row.groupId;
      typeof id === 'string' && !own.has(id);
      id = groups.get(id)?.parentId
    ) {
      if (guests.has(row.personId) && groups.get(id)?.kind === 'everyone') break
      own.add(id)
    }
  }
  return found
}
