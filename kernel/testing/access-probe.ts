import { createAccess } from '../access.ts'
import type { AccessRow } from '../access-facts.ts'
import type { Id } from '../ids.ts'
import type { LogChange } from '../log.ts'
import { seedId } from '../seed.ts'

/** Prints what the access graph costs at the size of a large company: `node kernel/testing/access-probe.ts`. */
const size = { persons: 50_000, groups: 2000, containers: 20_000, grants: 30_000, online: 5000 }

let state = 1
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

const workspace = seedId('workspace', 1)
const persons = Array.from({ length: size.persons }, (_, at) => seedId('person', 1_000_000 + at))
const groups = Array.from({ length: size.groups }, (_, at) => seedId('group', 2_000_000 + at))
const containers = Array.from({ length: size.containers }, (_, at) => seedId('container', 3_000_000 + at))
const personId = (at: number) => persons[at] ?? ''
const groupId = (at: number) => groups[at] ?? ''
const containerId = (at: number) => (at === 0 ? workspace : (containers[at] ?? ''))

function* rows(): Iterable<{ type: string; id: string; row: AccessRow }> {
  for (let at = 0; at < size.containers; at++) {
    const parentId = at === 0 ? null : containerId(at < 200 ? 0 : 1 + random(199))
    yield {
      type: 'container',
      id: containerId(at),
      row: { parentId, inherit: at >= 200 && at % 5 > 0, no: at + 1 },
    }
  }
  for (let at = 0; at < size.groups; at++) {
    const parentId = at < 8 ? null : groupId(1 + random(Math.min(at - 1, 300)))
    yield { type: 'group', id: groupId(at), row: { parentId, kind: at === 0 ? 'everyone' : 'department' } }
  }
  for (let at = 0; at < size.persons; at++) {
    const person = personId(at)
    yield { type: 'standing', id: person, row: { kind: 'member', active: true } }
    yield { type: 'member', id: `${person}-0`, row: { groupId: groupId(0), personId: person } }
    yield {
      type: 'member',
      id: `${person}-1`,
      row: { groupId: groupId(1 + random(size.groups - 1)), personId: person },
    }
  }
  for (let at = 0; at < size.grants; at++) {
    yield { type: 'grant', id: String(at), row: grant(at) }
  }
}

function grant(at: number): AccessRow {
  const principalId =
    at < 20 ? groupId(0) : at % 3 ? groupId(1 + random(size.groups - 1)) : personId(random(size.persons))
  return {
    containerId: containerId(1 + random(size.containers - 1)),
    principalId,
    role: at % 2 ? 'member' : 'viewer',
  }
}

function time<T>(what: string, times: number, body: (at: number) => T): T {
  let result = body(0)
  const start = performance.now()
  for (let at = 0; at < times; at++) result = body(at)
  const each = (performance.now() - start) / times
  process.stdout.write(`${what.padEnd(52)} ${each.toPrecision(3)} ms\n`)
  return result
}

function change(seq: number, type: string, row: AccessRow): LogChange {
  return {
    seq,
    command: workspace,
    object: `new-${seq}`,
    type,
    container: workspace,
    op: 'create',
    patch: {},
    row,
  }
}

function megabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

function probe(workspaceId: Id<'workspace'>): void {
  const all = [...rows()]
  const before = megabytes()
  const start = performance.now()
  const graph = createAccess(workspaceId, { seq: 0, rows: all })
  const built = performance.now() - start
  process.stdout.write(
    `build ${built.toFixed(0)} ms, ${(megabytes() - before).toFixed(1)} MB beside its rows\n`,
  )
  for (let at = 0; at < size.online; at++) graph.connect(personId(at))
  process.stdout.write(`${size.online} online: ${(megabytes() - before).toFixed(1)} MB in all\n`)
  const seen = time('visible set of one person, not remembered', 500, at =>
    graph.visible(personId(size.online + at)),
  )
  process.stdout.write(`  (${seen.size} containers)\n`)
  time('role in a container, online', 200_000, at =>
    graph.roleAt(personId(at % size.online), containerId(at % size.containers)),
  )
  time('role in a container, not online', 50_000, at =>
    graph.roleAt(personId(size.online + at), containerId(at % size.containers)),
  )
  time('container numbers, remembered', 100_000, () => graph.numbers(personId(1)))
  probeChanges(graph)
}

function probeChanges(graph: ReturnType<typeof createAccess>): void {
  let seq = 0
  const apply = (type: string, row: AccessRow) => {
    seq += 1
    return graph.apply([change(seq, type, row)], seq)
  }
  time('apply: a grant to one person', 200, at => apply('grant', { ...grant(3), principalId: personId(at) }))
  const touched = time('apply: a grant to everyone', 20, at =>
    apply('grant', { containerId: containerId(150 + at), principalId: groupId(0), role: 'manager' }),
  )
  process.stdout.write(`  (${touched.size} persons touched)\n`)
  time('apply: a new container that inherits', 200, at =>
    apply('container', { parentId: containerId(250 + at), inherit: true, no: 100_000 + at }),
  )
  time('apply: a new member of a group', 200, at =>
    apply('member', { groupId: groupId(900 + at), personId: personId(at) }),
  )
  time('overlay of one grant, then a role', 2000, at => {
    const after = { id: 'x', containerId: containerId(at), principalId: personId(at), role: 'member' }
    return graph.overlaid([{ type: 'grant', before: null, after }]).roleAt(personId(at), containerId(at))
  })
}

probe(workspace)
