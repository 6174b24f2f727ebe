import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Id, newId } from '../kernel/ids.ts'
import { type Listener, type LiveServer, openLive } from '../kernel/testing/live/open-live.ts'
import { comments } from './comments/index.ts'
import { issues as seed } from './issues/index.ts'
import { type OpenRooms, openRooms, type World } from './testing/open-rooms.ts'

const people = [seed.chenLi, seed.liNa, seed.wangMin, seed.zhouTao, seed.liuQiang]
const number = Number(process.env.SEED ?? Date.now() % 1_000_000)

let house: OpenRooms
let world: World
let server: LiveServer
before(async () => {
  house = await openRooms()
  world = await house.newWorld()
  server = await openLive(house.kernel)
})
after(async () => {
  await server.close()
  await house.close()
})

/** The same numbers for the same seed. */
function chanceOf(start: number) {
  let state = start >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)]
}

const act = (actor: Id<'person'>, name: string, input: object) =>
  house.kernel.run({
    workspace: world.workspace,
    actor,
    via: 'api',
    scopes: null,
    id: newId(),
    name,
    input,
  })

type Pick = ReturnType<typeof chanceOf>

/** Things that people do, allowed or not, rights among them. */
function deed(pick: Pick): readonly [name: string, input: object] {
  const [place, person] = [pick(places), pick(people)]
  const issue = pick([seed.issue, seed.secondIssue, seed.otherIssue])
  const project = pick([seed.project, seed.otherProject])
  const text = `words ${newId()}`
  const all: (readonly [string, object])[] = [
    ['issue.create', { project, title: text }],
    ['issue.edit', { issue, title: text, description: text }],
    ['issue.edit', { issue, priority: pick([0, 1, 2, 3]), due: pick(['2027-01-01', null]) }],
    ['issue.move', { issue, status: pick([seed.todo, seed.doing, seed.done, seed.otherTodo]) }],
    ['issue.link', { issue, type: 'relates', to: pick([seed.secondIssue, seed.otherIssue]) }],
    ['comment.add', { on: issue, body: text }],
    ['comment.edit', { comment: comments.comment, body: text }],
    ['person.edit', { person, name: text }],
    ['project.rename', { project, name: text }],
    ['role.give', { container: place, to: person, role: pick(['viewer', 'member', 'manager', null]) }],
    ['role.give', { container: place, to: person, role: pick(['viewer', null]) }],
    ['department.leave', { department: pick(departments), person }],
    ['department.join', { department: pick(departments), person }],
  ]
  return pick(all) ?? ['person.me', {}]
}

const places = [seed.project, seed.otherProject, seed.engineeringSpace, seed.marketingSpace, seed.commonSpace]
const departments = [seed.marketing, seed.engineering, seed.sales]

interface Step {
  readonly to: number
  /** Person → containers that they see. */
  readonly seen: ReadonlyMap<string, ReadonlySet<string>>
}

async function stepNow(): Promise<Step> {
  const graph = await house.kernel.access(world.workspace)
  const seen = new Map(people.map(person => [person, new Set(graph.visible(person).keys())]))
  return { to: await house.kernel.head(world.workspace, world.workspace), seen }
}

async function listen(person: Id<'person'>): Promise<Listener> {
  const token = newId()
  const caller = { workspace: world.workspace, actor: person, via: 'api' as const, scopes: null }
  server.sessions.set(token, { ...caller, session: token })
  return server.connect(token)
}

test(`after a thousand deeds no socket has told more than its person may ask for (SEED=${number})`, async () => {
  const pick = chanceOf(number)
  const sockets = new Map<Id<'person'>, Listener>()
  for (const person of people) sockets.set(person, await listen(person))
  const containers = await house.kernel.db.read<{ id: string }>(
    world.workspace,
    'select id from kernel.container where workspace_id = $1',
    [world.workspace],
  )
  const steps = [await stepNow()]
  // Whoever has gained a place listens to it, from before the step in which it may have been lost and come back; what
  // one does not see is answered with `gone`.
  const listenAgain = (): void => {
    const { to } = steps.at(-2) ?? steps[0] ?? { to: 0 }
    for (const socket of sockets.values()) for (const { id } of containers) socket.subscribe(id, to)
  }
  for (let done = 0; done < 250; done += 1) {
    listenAgain()
    for (const _ of [1, 2, 3, 4]) await act(pick(people) ?? seed.chenLi, ...deed(pick)).catch(() => null)
    await world.settled()
    steps.push(await stepNow())
  }
  listenAgain()
  await new Promise(resolve => setTimeout(resolve, 300))
  let told = 0
  for (const [person, socket] of sockets) told += await checkTold(person, socket, steps)
  assert.ok(told > 400, `${told} changes were told`)
})

/** Holds what a socket heard against what its person saw then, and against what REST tells them. */
async function checkTold(person: Id<'person'>, socket: Listener, steps: readonly Step[]): Promise<number> {
  const heard = socket.heard.flatMap(frame => (frame.t === 'log' || frame.t === 'sum' ? [frame] : []))
  const frames = heard.filter(({ s }) => s !== person)
  for (const frame of frames) {
    const seqs = frame.t === 'log' ? frame.ch.map(({ seq }) => seq) : [frame.to]
    for (const seq of seqs) {
      const at = steps.findIndex(({ to }) => to >= seq)
      const wasSeen = [steps[at - 1], steps[at]].some(step => step?.seen.get(person)?.has(frame.s))
      assert.ok(wasSeen, `${frame.s} was told to ${person}, who did not see it: ${JSON.stringify(frame)}`)
    }
  }
  const changes = frames.flatMap(frame => (frame.t === 'log' ? frame.ch : []))
  const rest = await rowsFor(person, [...new Set(changes.map(({ id }) => id))])
  for (const change of changes) {
    const row = rest.get(change.id)
    if (row === undefined) continue
    for (const part of partsOf(change)) {
      for (const field of Object.keys(part))
        assert.ok(field in row || isLong(field), `${change.type} ${field}`)
    }
  }
  for (const [id, row] of rest) {
    const [place, last] =
      frames
        .flatMap(frame => (frame.t === 'log' ? frame.ch.map(change => [frame.s, change] as const) : []))
        .filter(([, each]) => each.id === id)
        .toSorted(([, a], [, b]) => a.seq - b.seq)
        .at(-1) ?? []
    if (place === undefined || last === undefined) continue
    // Who lost the place meanwhile asks for its rows anew when it comes back: the socket does not tell what they missed.
    const isKept = steps.every(({ to, seen }) => to < last.seq || seen.get(person)?.has(place))
    if (isKept && 'row' in last && last.row !== undefined) assert.deepEqual(last.row, row, last.type)
  }
  return changes.length
}

type Told = Extract<Listener['heard'][number], { t: 'log' }>['ch'][number]

const partsOf = (change: Told): object[] =>
  [change.op === 'create' || change.op === 'enter' ? change.row : change.b].concat(
    change.op === 'update' ? [change.set, change.row ?? {}] : [],
  )

/** Told as a digest, and asked for by a query of its own. */
const isLong = (field: string) => ['description', 'source', 'body'].includes(field)

async function rowsFor(person: Id<'person'>, ids: readonly string[]): Promise<Map<string, object>> {
  const rows = new Map<string, object>()
  for (let at = 0; at < ids.length; at += 100) {
    const { data } = JSON.parse(await world.read(person, 'object.rows', { ids: ids.slice(at, at + 100) }))
    for (const { row } of data) rows.set(row.id, row)
  }
  return rows
}
