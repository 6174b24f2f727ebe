import { setTimeout as delay } from 'node:timers/promises'
import { newId } from '../../kernel/ids.ts'
import { TestServer } from '../test-server.ts'
import { chanceOf, pick } from './chance.ts'
import { ResumeClient } from './resume-client.ts'
import { type HarnessWorld, setUpWorld } from './set-up-world.ts'

export interface ResumeRun {
  readonly disconnects: number
  readonly seed: number
  readonly control?: 'one-cursor' | 'no-guard'
}

export interface ResumeReport {
  readonly seed: number
  readonly disconnects: number
  readonly changes: number
  readonly missed: number
  readonly doubled: number
  readonly reordered: number
  readonly setBacks: number
}

const clientCount = 20

/** Cuts lines at random while two projects change, then holds what each reader took against the log. */
export async function runResume({ disconnects, seed, control }: ResumeRun): Promise<ResumeReport> {
  const chance = chanceOf(seed)
  const server = await TestServer.start()
  const clients: ResumeClient[] = []
  try {
    const world = await setUpWorld(server.url)
    const second = await makeProject(server.url, world)
    const containers = [world.project, second]
    const since = await positionOf(server.url, world)
    for (let i = 0; i < clientCount; i++) {
      clients.push(
        new ResumeClient({ ...world, url: server.url, containers, since, ...(control && { control }) }),
      )
    }
    const changes = { isOver: false, made: 0 }
    const work = Promise.all(
      containers.map((project, index) => change(server.url, { world, project, index, changes, chance })),
    )
    while (cuts(clients) < disconnects) {
      await delay(chance() * 8)
      const client = pick(chance, clients)
      const luck = chance()
      // Some come back with a newer snapshot than their stream, some lose the line between two containers.
      if (luck < 0.15)
        client.cut(() => missSome(server.url, { world, client, project: pick(chance, containers) }))
      else client.cut()
      if (luck > 0.5) client.cutAfterFrame()
    }
    changes.isOver = true
    await work
    const head = await positionOf(server.url, world)
    await untilTold(clients, head)
    const truth = new Map(
      await Promise.all(
        containers.map(async s => [s, await seqsOf(server.url, world, { s, since })] as const),
      ),
    )
    return { seed, disconnects: cuts(clients), changes: changes.made, ...compare(clients, truth) }
  } finally {
    for (const client of clients) client.close()
    await server.remove()
  }
}

const cuts = (clients: readonly ResumeClient[]): number =>
  clients.reduce((sum, client) => sum + client.disconnects, 0)

function compare(clients: readonly ResumeClient[], truth: ReadonlyMap<string, readonly number[]>) {
  const found = { missed: 0, doubled: 0, reordered: 0, setBacks: 0 }
  for (const client of clients) {
    found.setBacks += client.setBacks
    for (const [s, seqs] of truth) {
      const taken = client.taken.get(s) ?? []
      const once = new Set(taken)
      found.missed += seqs.filter(seq => !once.has(seq)).length
      found.doubled += taken.length - once.size
      found.reordered += taken.filter((seq, index) => index > 0 && seq < (taken[index - 1] ?? 0)).length
    }
  }
  return found
}

interface Changing {
  readonly world: HarnessWorld
  readonly project: string
  readonly index: number
  readonly changes: { isOver: boolean; made: number }
  readonly chance: () => number
}

/** Creates and edits issues, some 30 a second: few enough that nothing is summed up. */
async function change(url: string, { world, project, changes, chance }: Changing): Promise<void> {
  const issues: string[] = []
  while (!changes.isOver) {
    const isNew = issues.length < 5 || chance() < 0.3
    const answer = isNew
      ? await run(url, world, { name: 'issue.create', input: { project, title: `Seen ${changes.made}` } })
      : await run(url, world, {
          name: 'issue.edit',
          input: { issue: pick(chance, issues), title: `Seen ${changes.made}` },
        })
    if (answer.output?.issue !== undefined) issues.push(answer.output.issue)
    changes.made += 1
    await delay(40)
  }
}

interface Sent {
  readonly name: string
  readonly input: object
}

async function run(
  url: string,
  { cookie }: HarnessWorld,
  { name, input }: Sent,
): Promise<{ output?: { issue?: string; project?: string } }> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': newId(), cookie, origin: url }
  const response = await fetch(`${url}/api/v1/${name}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
  })
  if (response.status !== 200) throw new Error(`${name}: ${response.status} ${await response.text()}`)
  return response.json()
}

async function makeProject(url: string, world: HarnessWorld): Promise<string> {
  const { data } = await ask(url, world, 'space.list')
  const [space] = data.spaces
  const made = await run(url, world, {
    name: 'project.create',
    input: { space: space.id, name: 'Second', key: 'SECOND' },
  })
  return String(made.output?.project)
}

async function ask(url: string, { cookie }: HarnessWorld, path: string) {
  const response = await fetch(`${url}/api/v1/${path}`, { headers: { cookie } })
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** Where the log stands, once reactions have been quiet for a moment. */
async function positionOf(url: string, world: HarnessWorld): Promise<number> {
  for (let last = -1; ; ) {
    const { at } = await ask(url, world, 'person.me')
    if (at === last) return at
    last = at
    await delay(300)
  }
}

/** Away for a while, then back with a snapshot that is ahead of the stream. */
async function missSome(url: string, what: Parameters<typeof snapshot>[1]): Promise<void> {
  await delay(300)
  await snapshot(url, what)
}

async function snapshot(
  url: string,
  { world, client, project }: { world: HarnessWorld; client: ResumeClient; project: string },
): Promise<void> {
  const { at, data } = await ask(url, world, `issue.list?project=${project}&order=-changedAt`)
  for (const group of data.groups) for (const row of group.rows) client.takeSnapshot(row.id, at)
}

/** The numbers of a container's changes, from the audit, oldest first. */
async function seqsOf(
  url: string,
  world: HarnessWorld,
  { s, since }: { s: string; since: number },
): Promise<number[]> {
  const seqs: number[] = []
  for (let cursor = ''; ; ) {
    const { data } = await ask(url, world, `audit.list?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`)
    for (const { changes } of data.items) {
      for (const { seq, container } of changes) if (container === s && seq > since) seqs.push(seq)
    }
    if (data.next === null || data.items.some(({ seq }: { seq: number }) => seq <= since))
      return seqs.toSorted((a, b) => a - b)
    cursor = data.next
  }
}

async function untilTold(clients: readonly ResumeClient[], head: number): Promise<void> {
  const late = Date.now() + 30_000
  while (clients.some(client => client.position < head)) {
    // A container without news says nothing of its position: asking again does.
    for (const client of clients) if (client.position < head) client.cut()
    await delay(500)
    if (Date.now() > late) throw new Error('some readers never heard the end')
  }
}
