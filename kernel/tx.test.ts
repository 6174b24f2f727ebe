import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from './ids.ts'
import { Problem } from './problem.ts'
import { type DeskWorld, openDeskWorld } from './testing/desk/open-desk-world.ts'

let world: DeskWorld
before(async () => {
  world = await openDeskWorld()
})
after(() => world.close())

const refusal = (code: string, reason: string) => (error: unknown) =>
  error instanceof Problem && error.code === code && error.reason === reason
const bug = refusal('bug', 'kernel.bug')
const notFound = refusal('not_found', 'kernel.not_found')
const forbidden = (reason: string) => refusal('forbidden', reason)

async function newDrawer(): Promise<string> {
  const id = newId()
  await world.run('drawer.create', { id, name: 'Another' })
  return id
}

test('a write into a container that is neither the target’s nor declared is refused by name', async () => {
  const other = await newDrawer()
  const input = { drawer: world.drawer, id: newId(), how: 'elsewhere', other }
  await assert.rejects(world.run('sheet.try', input), bug)
  assert.match(
    String(world.bugs.at(-1)),
    /sheet\.try wrote a sheet in container .* neither its target's nor declared/,
  )
})

test('a called command writes under the same entry of the log, and its refusal is its caller’s', async () => {
  const id = newId()
  const { seq } = await world.run('sheet.try', { drawer: world.drawer, id, how: 'call' })
  const { kernel, workspace } = world
  const [entry] = await kernel.readEntries({ workspace, stream: workspace, after: seq - 1 })
  assert.equal(entry?.name, 'sheet.try')
  assert.deepEqual(
    entry?.changes.map(change => [change.op, change.object]),
    [['create', id]],
  )
  await assert.rejects(
    world.run('sheet.try', { drawer: world.drawer, id, how: 'call' }),
    refusal('conflict', 'kernel.taken'),
  )
})

test('the thin row of an object is there as soon as the object is, and goes with it', async () => {
  const input = { drawer: world.drawer, id: newId(), how: 'thing' }
  const { output } = await world.run('sheet.try', input)
  assert.deepEqual(output, [null, 'a thing', world.drawer, null])
})

test('a row that was never read is read when a body changes it, even if the body hides that', async () => {
  const one = world.sheet('one')
  await world.run('sheet.create', one)
  const { output } = await world.run('sheet.try', { drawer: world.drawer, id: one.id, how: 'swallow' })
  assert.equal(output, 'Top')
  const renewed = await world.run('sheet.try', { drawer: world.drawer, id: one.id, how: 'renew' })
  const { kernel, workspace } = world
  const [entry] = await kernel.readEntries({ workspace, stream: workspace, after: renewed.seq - 1 })
  assert.deepEqual(
    entry?.changes.map(change => change.op),
    ['remove', 'create'],
  )
})

test('a ref to what the actor can’t see, or to nothing, is not found', async () => {
  const hidden = await newDrawer()
  const person = await world.addPerson('member')
  const secret = world.sheet('secret', { drawer: hidden })
  await world.run('sheet.create', secret)
  const as = { actor: person }
  await assert.rejects(world.run('sheet.create', world.sheet('x', { drawer: hidden }), as), notFound)
  await assert.rejects(world.run('sheet.create', world.sheet('x', { drawer: newId() }), as), notFound)
  await assert.rejects(world.run('sheet.create', world.sheet('x', { parent: secret.id }), as), notFound)
  await assert.rejects(world.ask('sheet.list', { drawer: hidden }, person), notFound)
  const { data } = await world.ask('sheet.everywhere', {}, person)
  assert.ok(!(data as { titles: string[] }).titles.includes('secret'))
})

test('ids may be written in capitals', async () => {
  const one = world.sheet('capital')
  const id = String(one.id)
  await world.run('sheet.create', { ...one, id: id.toUpperCase(), drawer: world.drawer.toUpperCase() })
  const { seq } = await world.run('sheet.edit', { sheet: id.toUpperCase(), title: 'small' })
  const [change] = await world.kernel.readChanges({
    workspace: world.workspace,
    stream: world.workspace,
    after: seq - 1,
  })
  assert.deepEqual([change?.object, change?.row?.id, change?.row?.title], [id, id, 'small'])
})

test('a body can not write by hand into a row that others of its batch see', async () => {
  const one = world.sheet('one', { marks: { deep: 1 } })
  await world.run('sheet.create', one)
  await assert.rejects(world.run('sheet.try', { drawer: world.drawer, id: one.id, how: 'scribble' }), bug)
  assert.match(String(world.bugs.at(-1)), /not extensible/)
})

test('a role below the permission is forbidden, and so is a second place without its own right', async () => {
  const viewer = await world.addPerson('viewer')
  const member = await world.addPerson('member')
  await assert.rejects(
    world.run('sheet.create', world.sheet('x'), { actor: viewer }),
    forbidden('kernel.forbidden'),
  )
  await assert.rejects(
    world.run('drawer.create', { id: newId(), name: 'x' }, { actor: member }),
    forbidden('kernel.forbidden'),
  )
  const other = await newDrawer()
  await world.run('drawer.give-role', { drawer: other, person: member, role: 'viewer' })
  const one = world.sheet('one')
  await world.run('sheet.create', one, { actor: member })
  await assert.rejects(
    world.run('sheet.move', { sheet: one.id, drawer: other }, { actor: member }),
    forbidden('kernel.forbidden'),
  )
})

test('what is granted in one command is used by the next, and what is taken is gone for the next', async () => {
  const person = await world.addPerson()
  const role = (given: string | null) =>
    world.run('drawer.give-role', { drawer: world.drawer, person, role: given })
  const write = () => world.run('sheet.create', world.sheet('x'), { actor: person })
  const settled = await Promise.allSettled([write(), role('member'), role('member'), role(null)])
  // The person comes round in turn between the owner's commands.
  assert.equal(settled[0]?.status, 'rejected')
  await role('member')
  await write()
  const [, refused] = await Promise.allSettled([role(null), new Promise(setImmediate).then(write)])
  assert.ok(refused?.status === 'rejected' && notFound(refused.reason))
})

test('who has no active standing may do and see nothing', async () => {
  const person = await world.addPerson('member')
  await world.run('person.suspend', { person })
  const none = forbidden('kernel.no_standing')
  for (const actor of [person, newId<'person'>()]) {
    await assert.rejects(world.run('sheet.create', world.sheet('x'), { actor }), none)
    await assert.rejects(world.run('mark.set', { id: newId(), word: 'x' }, { actor }), none)
    await assert.rejects(world.ask('sheet.everywhere', {}, actor), none)
  }
})

test('internal commands, narrow tokens, long chains and bad ids are refused at the door', async () => {
  const setup = { directory: newId(), owner: newId(), name: 'x' }
  await assert.rejects(world.run('desk.open', setup), refusal('not_found', 'kernel.unknown_command'))
  await assert.rejects(world.run('no.such', {}), refusal('not_found', 'kernel.unknown_command'))
  await assert.rejects(
    world.run('desk.note', { what: 'x' }, { scopes: ['sheet.*'] }),
    forbidden('http.outside_scope'),
  )
  await assert.rejects(
    world.run('desk.note', { what: 'x' }, { cause: { command: newId(), depth: 9 } }),
    refusal('conflict', 'kernel.too_deep'),
  )
  await assert.rejects(
    world.run('desk.note', { what: 'x' }, { id: 'x' }),
    refusal('invalid', 'kernel.command_id'),
  )
  for (const what of ['\u0000', '\ud800']) {
    await assert.rejects(world.run('desk.note', { what }), refusal('invalid', 'kernel.text'))
  }
})

test('a person’s own stream has numbers, counters and a position of its own', async () => {
  const [one, two] = [await world.addPerson(), await world.addPerson()]
  const mark = (actor: typeof one) => world.run('mark.set', { id: newId(), word: 'x' }, { actor })
  const head = await world.kernel.head(world.workspace, world.workspace)
  const answers = [await mark(one), await mark(two), await mark(one)]
  assert.deepEqual(
    answers.map(({ stream, seq, output }) => [stream, seq, output]),
    [
      [one, 1, { no: 1 }],
      [two, 1, { no: 1 }],
      [one, 2, { no: 2 }],
    ],
  )
  assert.equal(await world.kernel.head(world.workspace, world.workspace), head)
  const { at, own } = await world.ask('sheet.everywhere', {}, one)
  assert.deepEqual([at, own], [head, 2])
})

test('an import may say when something was made, nobody else may', async () => {
  const createdAt = '2019-05-06T07:08:09Z'
  const one = world.sheet('old', { createdAt })
  await assert.rejects(world.run('sheet.create', one), bug)
  await world.run('sheet.create', one, { via: 'import' })
  const rows = await world.kernel.db.read(
    world.workspace,
    'select o.created_at as a, s.created_at as b, l.at > s.created_at as later from desk.sheet s join kernel.object o using (workspace_id, id) join kernel.log_change c on c.object_id = s.id join kernel.log_command l on l.id = c.command_id where s.id = $1',
    [one.id],
  )
  assert.deepEqual(rows, [{ a: '2019-05-06T07:08:09.000Z', b: '2019-05-06T07:08:09.000Z', later: true }])
})
