import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createAccess } from './access.ts'
import type { AccessGraph } from './access-graph.ts'
import type { Id } from './ids.ts'
import type { LogChange } from './log.ts'
import { AccessWorld, type Act, writesOf } from './testing/access-world.ts'

const workspace = '00000000-0000-7000-8000-000000000001' as Id<'workspace'>
const person = 'person'
const guest = 'guest'

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.nat(1000),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
})
const growth = Array.from({ length: 60 }, (_, at) => ({
  kind: at % 6,
  a: at * 7 + 1,
  b: at * 5 + 1,
  c: at * 3,
}))

/** A small company: sales in company, everyone; a common space for everyone, one for sales within it, one apart. */
function company(): AccessGraph {
  const rows = [
    ['container', workspace, { parentId: null, inherit: false, no: 1 }],
    ['container', 'common', { parentId: workspace, inherit: true, no: 2 }],
    ['container', 'sales-space', { parentId: 'common', inherit: true, no: 3 }],
    ['container', 'apart', { parentId: 'sales-space', inherit: false, no: 4 }],
    ['container', person, { parentId: workspace, inherit: false, no: 5 }],
    ['group', 'everyone', { parentId: null, kind: 'everyone' }],
    ['group', 'company', { parentId: null, kind: 'department' }],
    ['group', 'sales', { parentId: 'company', kind: 'department' }],
    ['standing', person, { kind: 'member', active: true }],
    ['standing', guest, { kind: 'guest', active: true }],
    ['member', 'm1', { groupId: 'everyone', personId: person }],
    ['member', 'm2', { groupId: 'sales', personId: person }],
    ['member', 'm3', { groupId: 'everyone', personId: guest }],
    ['grant', 'g1', { containerId: 'common', principalId: 'everyone', role: 'viewer' }],
    ['grant', 'g2', { containerId: 'sales-space', principalId: 'company', role: 'member' }],
  ] as const
  return createAccess(workspace, { seq: 10, rows: rows.map(([type, id, row]) => ({ type, id, row })) })
}

function change(seq: number, what: `${string} ${string}`, row: Record<string, unknown> | null): LogChange {
  const [type = '', object = ''] = what.split(' ')
  const op = row === null ? 'remove' : 'create'
  return { seq, command: 'c', object, type, container: workspace, op, patch: {}, row }
}

test('a role goes down to the containers within, and membership counts upward', () => {
  const graph = company()
  assert.equal(graph.roleAt(person, 'common'), 'viewer')
  assert.equal(graph.roleAt(person, 'sales-space'), 'member')
  assert.equal(graph.inGroup(person, 'company'), true)
  assert.equal(graph.inGroup(person, person), false)
})

test('a role does not go into a container that does not inherit', () => {
  assert.equal(company().roleAt(person, 'apart'), null)
})

test('everyone owns the container that bears their id, and no one else sees it', () => {
  const graph = company()
  assert.equal(graph.roleAt(person, person), 'owner')
  assert.equal(graph.roleAt(guest, person), null)
})

test('a guest is not one of everyone, even if a row says so', () => {
  const graph = company()
  assert.deepEqual([...graph.visible(guest).keys()], [])
  assert.equal(graph.inGroup(guest, 'everyone'), false)
})

test('the visible containers are given as numbers too', () => {
  const numbers = company().numbers(person).slice(1, -1).split(',').map(Number)
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    [2, 3, 5],
  )
})

test('the visible containers are given as bits too, each at the place of its number', () => {
  // Seen are 2, 3 and 5.
  assert.equal(company().numberBits(person), 'x34')
  assert.equal(company().numberBits('nobody'), 'x00')
})

test('a person without an active standing sees nothing', () => {
  const graph = company()
  graph.apply([change(11, 'standing person', { kind: 'member', active: false })], 11)
  assert.deepEqual([...graph.visible(person)], [])
  assert.equal(graph.numbers(person), '{}')
  assert.equal(graph.who(person, 'common'), null)
})

test('a revision rises only for online persons whose rights changed', () => {
  const graph = company()
  graph.connect(person)
  graph.connect(guest)
  const [before, guestBefore] = [graph.revision(person), graph.revision(guest)]
  const grant = { containerId: 'apart', principalId: 'company', role: 'viewer' }
  const affected = graph.apply([change(11, 'grant g3', grant)], 11)
  assert.deepEqual([...affected], [person])
  assert.ok(graph.revision(person) > before)
  assert.equal(graph.revision(guest), guestBefore)
})

test('a grant that adds nothing to what is inherited touches nobody', () => {
  const graph = company()
  graph.connect(person)
  const grant = { containerId: 'sales-space', principalId: 'everyone', role: 'viewer' }
  assert.equal(graph.apply([change(11, 'grant g3', grant)], 11).size, 0)
})

test('a change that is already in is not applied again', () => {
  const graph = company()
  graph.apply([change(10, 'grant g1', null)], 10)
  assert.equal(graph.roleAt(person, 'common'), 'viewer')
  assert.equal(graph.seq, 10)
})

test('a second connection keeps a person online until both are closed', () => {
  const graph = company()
  const [first, second] = [graph.connect(person), graph.connect(person)]
  first()
  first()
  assert.equal(graph.apply([change(11, 'grant g1', null)], 11).size, 1)
  second()
  assert.equal(graph.apply([change(12, 'grant g2', null)], 12).size, 0)
})

test('uncommitted writes show in the overlay and leave the graph as it is', () => {
  const graph = company()
  const grant = { id: 'g3', containerId: 'apart', principalId: 'sales', role: 'manager' }
  const view = graph.overlaid([
    { type: 'grant', before: null, after: grant },
    { type: 'grant', before: { id: 'g1' }, after: null },
  ])
  assert.equal(view.roleAt(person, 'apart'), 'manager')
  assert.equal(view.roleAt(person, 'common'), null)
  assert.equal(graph.roleAt(person, 'apart'), null)
  assert.equal(graph.roleAt(person, 'common'), 'viewer')
})

test('a circle of parents hangs nobody', () => {
  const graph = company()
  graph.apply([change(11, 'container common', { parentId: 'sales-space', inherit: true, no: 2 })], 11)
  assert.equal(graph.roleAt(person, 'common'), 'member')
  assert.equal(graph.visible(person).get('common'), 'member')
})

test('after any changes the graph says what the plainest reading of the rows says', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), acts => {
      const world = new AccessWorld(workspace)
      const graph = createAccess(workspace, { seq: 0, rows: world.rows() })
      for (const next of [...growth, ...acts]) {
        const changes = world.act(next)
        graph.apply(changes, world.seq)
      }
      compare(graph, world)
    }),
  )
})

test('apply names exactly the online persons whose roles or groups changed', () => {
  fc.assert(
    fc.property(fc.array(fc.array(act, { maxLength: 4 }), { maxLength: 10 }), batches => {
      const world = new AccessWorld(workspace)
      const graph = createAccess(workspace, { seq: 0, rows: world.rows() })
      for (const next of growth) graph.apply(world.act(next), world.seq)
      const online = world.persons().filter((_, at) => at % 3 > 0)
      for (const one of online) graph.connect(one)
      for (const acts of batches) {
        const before = standingOf(world)
        const affected = graph.apply(
          acts.flatMap(next => world.act(next)),
          world.seq,
        )
        const after = standingOf(world)
        const changed = online.filter(one => before.get(one) !== after.get(one))
        assert.deepEqual([...affected].toSorted(), changed.toSorted())
        compare(graph, world)
      }
    }),
  )
})

test('the overlay says what the graph will say after the commit', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), acts => {
      const world = new AccessWorld(workspace)
      const graph = createAccess(workspace, { seq: 0, rows: world.rows() })
      for (const next of growth) graph.apply(world.act(next), world.seq)
      const before = world.truth()
      const view = graph.overlaid(writesOf(acts.flatMap(next => world.act(next))))
      for (const [one, roles] of world.truth()) {
        for (const container of world.tables.container.keys()) {
          assert.equal(view.roleAt(one, container), roles.get(container) ?? null)
        }
        for (const group of world.tables.group.keys()) {
          assert.equal(view.inGroup(one, group), world.isIn(one, group))
        }
      }
      for (const [one, roles] of before) assert.deepEqual(sorted(graph.visible(one)), sorted(roles))
    }),
  )
})

function compare(graph: AccessGraph, world: AccessWorld): void {
  for (const [one, roles] of world.truth()) {
    assert.deepEqual(sorted(graph.visible(one)), sorted(roles))
    for (const container of world.tables.container.keys()) {
      assert.equal(graph.roleAt(one, container), roles.get(container) ?? null)
    }
    for (const group of world.tables.group.keys()) {
      assert.equal(graph.inGroup(one, group), world.isIn(one, group))
    }
    const numbers = [...roles.keys()].map(id => String(world.tables.container.get(id)?.no))
    const given = graph.numbers(one).slice(1, -1)
    assert.deepEqual(given === '' ? [] : given.split(',').toSorted(), numbers.toSorted())
  }
}

function standingOf(world: AccessWorld): Map<string, string> {
  const groups = [...world.tables.group.keys()]
  return new Map(
    [...world.truth()].map(([one, roles]) => {
      const active = world.tables.standing.get(one)?.active
      const numbered = sorted(roles).map(([id, role]) => [id, role, world.tables.container.get(id)?.no])
      return [one, JSON.stringify([active, numbered, groups.filter(group => world.isIn(one, group))])]
    }),
  )
}

const sorted = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))
