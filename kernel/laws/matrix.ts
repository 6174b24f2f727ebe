import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createRegistry } from '../registry.ts'
import { abroad } from './clone.ts'
import { Face, type FaceAnswer } from './face.ts'
import { type HouseSettings, LawHouse } from './house.ts'
import { idsToHide } from './law-answer.ts'
import { replaced } from './law-refusal.ts'
import { expected, type World } from './policy.ts'
import { type Principal, placePrincipals, principalNames } from './principals.ts'
import { type Declaration, type Input, isCommand, readWorld, type Scene, setScene } from './scene.ts'
import { canary, makeTwins, twinOf } from './twin.ts'

/** In the place of each thing that a request names. */
const objectNames = ['own', 'elsewhere', 'foreign', 'deleted', 'malformed'] as const
type ObjectName = (typeof objectNames)[number]

const statusOf = { done: 200, not_found: 404, forbidden: 403 } as const

export interface MatrixSum {
  requests: number
  readonly leaks: string[]
  /** Allowed or denied, though the declarations say otherwise. */
  readonly unexpected: string[]
}

/**
 * Registers a test for each route, which sends it as each principal with each kind of object over HTTP and holds the
 * status against the declaration. No answer may carry an id or a word of what the asker can't see.
 */
export function checkMatrix(settings: HouseSettings): void {
  let opening: Promise<{ house: LawHouse; face: Face }> | null = null
  const open = () => {
    opening ??= LawHouse.open(settings).then(async house => ({ house, face: await Face.open(house.kernel) }))
    return opening
  }
  after(async () => {
    const opened = await opening
    await opened?.face.close()
    await opened?.house.close()
  })
  const { commands, queries } = createRegistry(settings.modules)
  const total: MatrixSum = { requests: 0, leaks: [], unexpected: [] }
  for (const { name } of [...commands.values(), ...queries.values()]) {
    test(`${name}: matrix of principals and objects`, async () => {
      const { house, face } = await open()
      const { registry } = house.kernel
      const declaration = registry.commands.get(name) ?? registry.queries.get(name)
      assert.ok(declaration !== undefined)
      const sum = await measure(house, face, declaration)
      total.requests += sum.requests
      assert.deepEqual([...sum.leaks, ...sum.unexpected], [])
    })
  }
  test('the matrix was sent in full', () => {
    const routes = commands.size + queries.size
    assert.ok(total.requests >= routes * principalNames.length, `${total.requests} requests`)
    process.stdout.write(`# matrix: ${routes} routes, ${total.requests} requests\n`)
  })
}

/** Sends one route as everybody, with everything. */
export async function measure(house: LawHouse, face: Face, declaration: Declaration): Promise<MatrixSum> {
  const scene = await setScene(house, declaration)
  const ground = await prepare(house, scene)
  const sum: MatrixSum = { requests: 0, leaks: [], unexpected: [] }
  const before = await imprints(house, ground)
  const allowed: (() => Promise<void>)[] = []
  for (const principal of ground.principals) {
    for (const object of scene.refs.length === 0 ? (['own'] as const) : objectNames) {
      const cell = { scene, ground, principal, object, sum }
      // What is allowed changes the world: those come last, each in a world of its own.
      if (wantedOf(cell) === 200) allowed.push(() => sendAlone(house, face, cell))
      else await send(face, cell, { workspace: principal.workspace, house: null })
    }
  }
  if ((await imprints(house, ground)) !== before) sum.leaks.push('a refused request wrote something')
  for (const run of allowed) await run()
  return sum
}

interface Ground {
  readonly workspace: Scene['workspace']
  readonly foreign: Scene['workspace']
  readonly principals: readonly Principal[]
  readonly worlds: ReadonlyMap<string, World>
  readonly ids: { readonly home: ReadonlySet<string>; readonly foreign: ReadonlySet<string> }
}

interface Cell {
  readonly scene: Scene
  readonly ground: Ground
  readonly principal: Principal
  readonly object: ObjectName
  readonly sum: MatrixSum
}

/** A world in which everything has a hidden twin, and a foreign one beside it. */
async function prepare(house: LawHouse, scene: Scene): Promise<Ground> {
  const workspace = await house.clone(scene.workspace)
  const foreign = await house.cloneAbroad(scene.workspace)
  const crowd = idsToHide(await readWorld(house, workspace), house.kernel.registry.types)
  const ids = [...new Set([...scene.refs.map(ref => ref.id), ...crowd])]
  const principals = await placePrincipals(house, scene, { workspace, foreign })
  const plan = { from: workspace, to: workspace, ids, isHidden: true, salt: 'elsewhere' }
  await makeTwins(house.owner, house.tables, plan)
  const worlds = new Map<string, World>()
  for (const id of [workspace, foreign]) worlds.set(id, await readWorld(house, id))
  const idsIn = (id: string) =>
    new Set([...(worlds.get(id)?.state.values() ?? [])].map(row => String(row.id)))
  return { workspace, foreign, principals, worlds, ids: { home: idsIn(workspace), foreign: idsIn(foreign) } }
}

const imprints = async (house: LawHouse, { workspace, foreign }: Ground): Promise<string> =>
  `${await house.imprint(workspace)}\n${await house.imprint(foreign)}`

/** The input with another thing in each place. */
function inputOf({ scene, object }: Cell): Input {
  const other = (id: string): string => {
    if (object === 'elsewhere') return twinOf(id, 'elsewhere')
    if (object === 'foreign') return abroad(id)
    if (object === 'deleted') return twinOf(id, 'deleted')
    return object === 'malformed' ? 'no-id-at-all' : id
  }
  const ids = [...new Set(scene.refs.map(ref => ref.id))]
  return ids.reduce((input, id) => replaced(input, id, other(id)), scene.input)
}

function wantedOf(cell: Cell): number {
  const { scene, ground, principal, object } = cell
  if (scene.isInternal) return 404
  if (principal.name === 'anonymous') return 401
  if (principal.scopes !== null) return 403
  if (object === 'malformed') return 400
  const world = ground.worlds.get(principal.workspace)
  if (world === undefined) throw new Error('a principal without a world')
  const input = inputOf(cell)
  const changed = JSON.stringify(Object.values(input)) !== JSON.stringify(Object.values(scene.input))
  const refs = scene.refs.map(ref => (changed ? { ...ref, id: otherId(cell, ref.id) } : ref))
  return statusOf[expected(world, { actor: principal.actor, input, refs, places: scene.places })]
}

function otherId({ scene, object, ...cell }: Cell, id: string): string {
  const lone = { ...cell, object, scene: { ...scene, input: { id } } }
  return String(inputOf(lone).id)
}

async function sendAlone(house: LawHouse, face: Face, cell: Cell): Promise<void> {
  const { principal, scene } = cell
  // Asking changes nothing.
  const isAlone = isCommand(scene.declaration)
  const workspace = isAlone ? await house.clone(principal.workspace) : principal.workspace
  await send(face, cell, { workspace, house })
}

interface Sending {
  readonly workspace: Scene['workspace']
  /** Where a refusal may come from a called command; null where the declaration alone refuses. */
  readonly house: LawHouse | null
}

async function send(face: Face, cell: Cell, { workspace, house }: Sending): Promise<void> {
  const { scene, principal, object, sum } = cell
  const { actor, scopes } = principal
  house?.spy.forget()
  const caller = principal.name === 'anonymous' ? null : { workspace, actor, scopes }
  const answer = await face.send(caller, scene.declaration, { input: inputOf(cell) })
  const wanted = wantedOf(cell)
  const where = `${scene.declaration.name} as ${principal.name} with ${object}`
  sum.requests += 1
  if (answer.status !== wanted && !isJustified(cell, answer, house)) {
    sum.unexpected.push(`${where}: ${answer.status} instead of ${wanted} ${answer.body.slice(0, 200)}`)
  }
  const leak = leakIn(cell, answer)
  if (leak !== null) sum.leaks.push(`${where}: ${leak}`)
}

/** A room may refuse for its own declared reasons, and a called command for its own right. */
function isJustified({ scene }: Cell, answer: FaceAnswer, house: LawHouse | null): boolean {
  if (house === null) return false
  const { reason } = JSON.parse(answer.body)
  return (
    scene.declaration.problems.includes(reason) || house.spy.calls.some(call => call.outcome === 'refused')
  )
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What the answer tells of things that the asker can't see: a hidden title, or an id of the other workspace. */
function leakIn({ ground, principal, scene }: Cell, { body }: FaceAnswer): string | null {
  if (body.includes(canary)) return `the title of something hidden: ${body.slice(0, 300)}`
  const { home, foreign } = ground.ids
  const others = principal.workspace === ground.workspace ? foreign : home
  const sent = JSON.stringify(scene.input)
  const told = body.match(uuids)?.find(id => others.has(id) && !sent.includes(id))
  return told === undefined ? null : `the id ${told} of another workspace`
}
