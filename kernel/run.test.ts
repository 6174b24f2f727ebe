import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from './ids.ts'
import type { LogEntry } from './log.ts'
import { Problem } from './problem.ts'
import { type DeskWorld, openDeskWorld } from './testing/desk/open-desk-world.ts'
import { lateErrors } from './testing/desk/try-things.ts'

let world: DeskWorld
before(async () => {
  world = await openDeskWorld()
})
after(() => world.close())

interface Sheet {
  readonly id: string
  readonly no: number
  readonly title: string
}

async function sheets(drawer = world.drawer): Promise<Sheet[]> {
  const { data } = await world.ask('sheet.list', { drawer })
  return data as Sheet[]
}

async function newDrawer(): Promise<string> {
  const id = newId()
  await world.run('drawer.create', { id, name: 'Another' })
  return id
}

const counted = (name: string): number =>
  Number(world.kernel.metrics().match(new RegExp(`^concord_${name}_total (\\d+)`, 'm'))?.[1])

const refusal = (code: string, reason: string) => (error: unknown) =>
  error instanceof Problem && error.code === code && error.reason === reason

test('commands that wait at once are one transaction, numbered in the order in which they came', async () => {
  const drawer = await newDrawer()
  const batches = counted('batches')
  const titles = Array.from({ length: 12 }, (_, n) => `sheet ${n}`)
  const answers = await Promise.all(
    titles.map(title => world.run('sheet.create', world.sheet(title, { drawer }))),
  )
  const first = answers[0]?.seq ?? 0
  assert.deepEqual(
    answers.map(answer => answer.seq),
    titles.map((_, n) => first + n),
  )
  assert.ok(counted('batches') - batches <= 2)
  const found = (await sheets(drawer)).toSorted((a, b) => a.no - b.no)
  assert.deepEqual(
    found.map(sheet => sheet.title),
    titles,
  )
})

test('a command sees what the commands before it in the batch have written', async () => {
  const drawer = await newDrawer()
  const one = world.sheet('one', { drawer })
  const [, edited, count] = await Promise.all([
    world.run('sheet.create', one),
    world.run('sheet.edit', { sheet: one.id, title: 'edited' }),
    world.run('sheet.try', { drawer, id: newId(), how: 'count' }),
  ])
  assert.equal(edited?.output, null)
  assert.equal(count?.output, 1)
  assert.equal((await sheets(drawer))[0]?.title, 'edited')
})

test('twins of one command in a batch get one answer and one entry of the log', async () => {
  const drawer = await newDrawer()
  const id = newId()
  const input = world.sheet('twin', { drawer })
  const [one, two] = await Promise.all([1, 2].map(() => world.run('sheet.create', input, { id })))
  const later = await world.run('sheet.create', input, { id: id.toUpperCase() })
  assert.deepEqual(two, one)
  assert.deepEqual(later, one)
  assert.equal((await sheets(drawer)).length, 1)
})

test('a known id with another input, or from another person, is a conflict', async () => {
  const id = newId()
  const input = world.sheet('mine')
  await world.run('sheet.create', input, { id })
  const other = await world.addPerson('member')
  const differs = refusal('conflict', 'kernel.other_command')
  await assert.rejects(world.run('sheet.create', { ...input, title: 'other' }, { id }), differs)
  await assert.rejects(world.run('sheet.create', input, { id, actor: other }), differs)
  const [, twin] = await Promise.allSettled([
    world.run('desk.note', { what: 'a' }, { id: newId() }),
    world.run('desk.note', { what: 'b' }, { id }),
  ])
  assert.equal(twin?.status, 'rejected')
})

test('a known command is answered from the log, even if its preparation would fail by now', async () => {
  const one = world.sheet('one')
  await world.run('sheet.create', one)
  const id = newId()
  const input = { drawer: world.drawer, id: newId(), of: one.id }
  const first = await world.run('sheet.copy', input, { id })
  await world.run('sheet.remove', { sheet: one.id })
  assert.deepEqual(await world.run('sheet.copy', input, { id }), first)
  const again = { ...input, id: newId() }
  await assert.rejects(world.run('sheet.copy', again), refusal('not_found', 'desk.no_sheet'))
})

test('the same input in another order of keys is the same command', async () => {
  const id = newId()
  const { title, ...rest } = world.sheet('order', { marks: { b: 1, a: [2] } })
  const one = await world.run('sheet.create', { title, ...rest }, { id })
  assert.deepEqual(await world.run('sheet.create', { ...rest, title, marks: { a: [2], b: 1 } }, { id }), one)
})

test('a refused command leaves nothing behind, and its number goes to the next', async () => {
  const drawer = await newDrawer()
  const heads = await world.kernel.head(world.workspace, world.workspace)
  const id = newId()
  const [one, no, two] = await Promise.allSettled([
    world.run('sheet.create', world.sheet('one', { drawer })),
    world.run('sheet.create', world.sheet('refuse', { drawer }), { id }),
    world.run('sheet.create', world.sheet('two', { drawer })),
  ])
  assert.ok(one?.status === 'fulfilled' && two?.status === 'fulfilled')
  assert.ok(no?.status === 'rejected' && refusal('conflict', 'desk.refused')(no.reason))
  assert.equal(two.value.seq, one.value.seq + 1)
  assert.equal(await world.kernel.head(world.workspace, world.workspace), heads + 2)
  assert.deepEqual(
    (await sheets(drawer)).map(sheet => sheet.no),
    [1, 2],
  )
  // No record was kept: the same id may succeed later.
  await world.run('sheet.create', world.sheet('later', { drawer }), { id })
})

test('what a refused command had already sent to the tables is taken back', async () => {
  const drawer = await newDrawer()
  const [one, no, count] = await Promise.allSettled([
    world.run('sheet.create', world.sheet('one', { drawer })),
    world.run('sheet.try', { drawer, id: newId(), how: 'flush-then-refuse' }),
    world.run('sheet.try', { drawer, id: newId(), how: 'count' }),
  ])
  assert.equal(one?.status, 'fulfilled')
  assert.ok(no?.status === 'rejected')
  assert.deepEqual((no.reason as Problem).details, { found: 1 })
  assert.ok(count?.status === 'fulfilled')
  assert.equal(count.value.output, 1)
})

test('a refusal by the database hits one command of its batch only', async () => {
  const drawer = await newDrawer()
  const id = newId()
  const careful = counted('careful')
  const settled = await Promise.allSettled([
    world.run('sheet.create', world.sheet('one', { drawer, id })),
    world.run('sheet.create', world.sheet('date', { drawer, due: '2026-02-28' })),
    world.run('sheet.edit', { sheet: id, title: '' }),
    world.run('sheet.create', world.sheet('last', { drawer })),
  ])
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  )
  assert.ok(
    settled[2]?.status === 'rejected' && refusal('invalid', 'kernel.refused_value')(settled[2].reason),
  )
  // Once, or once a part where a slow machine has cut the batch.
  assert.ok(counted('careful') > careful)
  assert.deepEqual(
    (await sheets(drawer)).map(sheet => sheet.title),
    ['one', 'date', 'last'],
  )
})

test('a value that its column would not take is refused, even if a later command of the batch mends it', async () => {
  const one = world.sheet('one')
  const settled = await Promise.allSettled([
    world.run('sheet.create', one),
    world.run('sheet.edit', { sheet: one.id, due: '2026-02-31' }),
    world.run('sheet.edit', { sheet: one.id, readAt: 'yesterday' }),
    world.run('sheet.edit', { sheet: one.id, due: '2026-02-28', readAt: '2026-02-28T10:00:00+08:00' }),
  ])
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
  )
})

test('two commands of a batch that want the same unique thing: the first has it', async () => {
  const drawer = await newDrawer()
  const id = newId()
  const settled = await Promise.allSettled(
    ['one', 'two'].map(title => world.run('sheet.create', world.sheet(title, { drawer, id }))),
  )
  assert.equal(settled[0]?.status, 'fulfilled')
  assert.ok(settled[1]?.status === 'rejected' && refusal('conflict', 'kernel.taken')(settled[1].reason))
})

test('what something else still points to can not be removed', async () => {
  const drawer = await newDrawer()
  const parent = world.sheet('parent', { drawer })
  await world.run('sheet.create', parent)
  await world.run('sheet.create', world.sheet('child', { drawer, parent: parent.id }))
  await assert.rejects(world.run('sheet.remove', { sheet: parent.id }), refusal('conflict', 'kernel.in_use'))
})

test('an error in a body is a bug with a trace, and its neighbours are committed', async () => {
  const drawer = await newDrawer()
  const bugs = world.bugs.length
  const [bug, fine] = await Promise.allSettled([
    world.run('sheet.create', world.sheet('break', { drawer })),
    world.run('sheet.create', world.sheet('fine', { drawer })),
  ])
  assert.ok(bug?.status === 'rejected' && bug.reason instanceof Problem)
  assert.equal(bug.reason.code, 'bug')
  assert.ok(bug.reason.details.trace)
  assert.match(String(world.bugs[bugs]), /a bug in the body/)
  assert.equal(fine?.status, 'fulfilled')
})

test('a write after a forgotten await throws instead of vanishing', async () => {
  const drawer = await newDrawer()
  await world.run('sheet.try', { drawer, id: newId(), how: 'forget-await' })
  await new Promise(resolve => setTimeout(resolve, 50))
  assert.match(String(lateErrors.at(-1)), /forgot an await/)
  assert.equal((await sheets(drawer)).length, 0)
})

test('a body that takes too long is refused, and the others go on', async () => {
  const drawer = await newDrawer()
  const late = counted('late')
  const settled = await Promise.allSettled([
    world.run('sheet.try', { drawer, id: newId(), how: 'wait' }),
    world.run('sheet.create', world.sheet('next', { drawer })),
  ])
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['rejected', 'fulfilled'],
  )
  assert.equal(counted('late'), late + 1)
})

test('an importer with many commands does not hold the others up', async () => {
  const { drawer } = world
  const other = await world.addPerson('member')
  const order: string[] = []
  const importer = Array.from({ length: 300 }, (_, n) =>
    world.run('sheet.create', world.sheet(`${n}`, { drawer })).then(() => order.push('importer')),
  )
  const one = world.run('sheet.create', world.sheet('me too', { drawer }), { actor: other })
  await Promise.all([...importer, one.then(() => order.push('other'))])
  assert.ok(order.indexOf('other') < 130, `waited for ${order.indexOf('other')} others`)
})

test('commits are told in order of seq, in the turn in which the answers go out', async () => {
  const heard: LogEntry[] = []
  const end = world.kernel.onCommit(entries => heard.push(...entries))
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, n) => world.run('sheet.create', world.sheet(`heard ${n}`))),
  )
  end()
  assert.deepEqual(
    heard.map(entry => entry.seq),
    answers.map(answer => answer.seq),
  )
})
