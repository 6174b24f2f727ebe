import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { ImportReport } from '../../../kernel/importer.ts'
import { type OpenRooms, openRooms } from '../../testing/open-rooms.ts'
import { archiveOf, entriesOf, firstHalf, jiraIssue, secondHalf } from './testing/jira-source.ts'
import { type ImportWorld, openImport } from './testing/open-import.ts'

let house: OpenRooms
before(async () => {
  house = await openRooms()
})
after(() => house.close())

const first = () => archiveOf(entriesOf(firstHalf))
const second = () => archiveOf(entriesOf(secondHalf))
const whole = () => archiveOf(entriesOf([...firstHalf, ...secondHalf]))

/** `imported, merged, listed, unchanged` of a kind. */
const fates = (report: ImportReport, kind: string) =>
  [report.imported, report.merged, report.listed, report.unchanged].map(counts => counts[kind])

function assertSums(report: ImportReport): void {
  for (const [kind, count] of Object.entries(report.source)) {
    const sum = fates(report, kind).reduce<number>((all, some) => all + (some ?? Number.NaN), 0)
    assert.equal(sum, count, kind)
  }
}

const linksOf = ({ rows }: ImportWorld) =>
  rows(`select a.key as "from", l.type, b.key as "to" from kernel.link l
    join issues.issue a on (a.workspace_id, a.id) = (l.workspace_id, l.from_id)
    join issues.issue b on (b.workspace_id, b.id) = (l.workspace_id, l.to_id)
    where l.workspace_id = $1 and a.key like 'PUMP-%' order by a.number, b.number`)

const parentsOf = ({ rows }: ImportWorld) =>
  rows(`select a.key as issue, b.key as parent from issues.issue a
    join issues.issue b on (b.workspace_id, b.id) = (a.workspace_id, a.parent_id)
    where a.workspace_id = $1 and a.key like 'PUMP-%' order by a.number`)

test('an issue keeps its number, status, people, times, labels, text and markup', async () => {
  const { take, rows, person } = await openImport(house)
  await take(await first())
  const found =
    await rows(`select i.key, s.name as status, s.category, t.name as type, i.resolution, i.priority,
      i.labels, i.due_on::text as due, i.assignee_id, i.reporter_id, i.created_at, i.done_at,
      i.source, i.description
    from issues.issue i join issues.status s on (s.workspace_id, s.id) = (i.workspace_id, i.status_id)
    join issues.issue_type t on (t.workspace_id, t.id) = (i.workspace_id, i.type_id)
    where i.workspace_id = $1 and i.key in ('PUMP-1', 'PUMP-3', 'PUMP-4', 'PUMP-5') order by i.number`)
  const [one, three, four, five] = found
  assert.match(JSON.stringify(one?.description), /It stops at 87%.*code.*E 17/)
  assert.equal(one?.source, 'It stops at 87%.\n\n{code}\nE 17\n{code}')
  assert.equal(new Date(String(one?.created_at)).toISOString(), '2020-01-01T19:04:05.000Z')
  assert.deepEqual(
    [one?.type, one?.priority, (await person(one?.reporter_id))?.name],
    ['Bug', 2, 'Ada Lovelace'],
  )
  assert.deepEqual(
    [(await person(three?.assignee_id))?.name, three?.labels],
    ['Grace Hopper', ['cold', 'start']],
  )
  assert.deepEqual(
    [four?.status, four?.category, four?.resolution, four?.due],
    ['Closed', 'done', 'Fixed', '2020-03-31'],
  )
  assert.equal(new Date(String(four?.done_at)).toISOString(), '2020-04-01T00:00:00.000Z')
  assert.equal((await person(five?.assignee_id))?.name, '李娜')
})

test('each thing of the source is counted once, a link told by both ends too', async () => {
  const { take } = await openImport(house)
  const report = await take(await first())
  assertSums(report)
  assert.deepEqual(fates(report, 'issues'), [5, 0, 0, 0])
  assert.deepEqual(fates(report, 'people'), [2, 1, 0, 0])
  assert.deepEqual(fates(report, 'comments'), [2, 0, 1, 0])
  assert.deepEqual(fates(report, 'links'), [1, 0, 3, 0])
  assert.deepEqual(fates(report, 'parents'), [1, 0, 1, 0])
  assert.deepEqual(fates(report, 'labels'), [2, 0, 0, 0])
  assert.deepEqual(fates(report, 'attachments'), [0, 0, 2, 0])
})

test('links and parents of the first half are bound when the second comes', async () => {
  const world = await openImport(house)
  await world.take(await first())
  const report = await world.take(await second())
  assertSums(report)
  assert.deepEqual(fates(report, 'links'), [2, 0, 0, 0])
  assert.deepEqual(fates(report, 'parents'), [1, 0, 0, 0])
  assert.deepEqual(fates(report, 'waited'), [2, 0, 0, 0])
  assert.deepEqual(await linksOf(world), [
    { from: 'PUMP-1', type: 'blocks', to: 'PUMP-2' },
    { from: 'PUMP-1', type: 'relates', to: 'PUMP-7' },
    { from: 'PUMP-8', type: 'duplicate', to: 'PUMP-1' },
    { from: 'PUMP-10', type: 'blocks', to: 'PUMP-1' },
  ])
  assert.deepEqual(await parentsOf(world), [
    { issue: 'PUMP-2', parent: 'PUMP-1' },
    { issue: 'PUMP-3', parent: 'PUMP-6' },
    { issue: 'PUMP-9', parent: 'PUMP-10' },
  ])
})

test('two halves lead to what the whole leads to', async () => {
  const [halves, once] = [await openImport(house), await openImport(house)]
  await halves.take(await first())
  await halves.take(await second())
  await once.take(await whole())
  assert.deepEqual(await linksOf(halves), await linksOf(once))
  assert.deepEqual(await parentsOf(halves), await parentsOf(once))
})

test('a second run changes nothing, and the log stands where it stood', async () => {
  const { take, position } = await openImport(house)
  const path = await whole()
  const before = await take(path)
  const stood = await position()
  const report = await take(path)
  assert.equal(await position(), stood)
  assertSums(report)
  assert.deepEqual(report.source, before.source)
  assert.deepEqual(
    Object.values(report.imported).filter(count => count > 0),
    [],
  )
  assert.deepEqual(fates(report, 'links'), [0, 0, 1, 4])
})

test('what came under another project stays there when the same source comes again without --project', async () => {
  const { take, position, rows } = await openImport(house)
  await take(await first(), { project: 'X1' })
  const stood = await position()
  await take(await first())
  assert.equal(await position(), stood)
  assert.deepEqual(
    await rows(`select key from issues.issue where workspace_id = $1 and key like 'PUMP%'`),
    [],
  )
})

test('another half cannot go into another project than the first', async () => {
  const { take, refusal } = await openImport(house)
  await take(await first(), { project: 'X1' })
  assert.equal(await refusal(await second(), { project: 'PUMP' }), 'issues.import_elsewhere')
})

test('a link that is here under another id is merged, and unchanged from then on', async () => {
  const { take } = await openImport(house)
  const link = (id: string) => ({ id, type: { name: 'Blocks' }, outwardIssue: { key: 'PUMP-2' } })
  const issues = [jiraIssue('PUMP-1', { issuelinks: [link('1'), link('2')] }), jiraIssue('PUMP-2')]
  const path = await archiveOf(entriesOf(issues))
  assert.deepEqual(fates(await take(path), 'links'), [1, 1, 0, 0])
  assert.deepEqual(fates(await take(path), 'links'), [0, 0, 0, 2])
})

test('a dry run counts the same and writes nothing', async () => {
  const world = await openImport(house)
  const stood = await world.position()
  const dry = await world.take(await first(), { dryRun: true })
  assert.deepEqual([await world.position(), world.kept], [stood, []])
  assert.deepEqual(dry, await world.take(await first()))
})

test('names of people stand in no row of the log', async () => {
  const { take, rows } = await openImport(house)
  await take(await whole())
  const log = await rows(`select c::text as said from kernel.log_command c where workspace_id = $1
    union all select c::text from kernel.log_change c where workspace_id = $1`)
  const text = log.map(({ said }) => said).join('\n')
  assert.match(text, /person\.add-placeholders/)
  for (const name of ['Lovelace', 'Hopper', 'ghopper', 'li.na@']) assert.ok(!text.includes(name), name)
})

test('the project that --project names takes the issues, and a number that is taken stays whose it is', async () => {
  const { take, rows } = await openImport(house)
  const [seeded] = await rows(`select number, title, split_part(key, '-', 1) as key from issues.issue
    where workspace_id = $1 order by key limit 1`)
  const comments = [{ id: '1', author: { name: 'ada' }, body: 'Hm', created: '2020-01-01T00:00:00Z' }]
  const taken = jiraIssue(`PUMP-${seeded?.number}`, { comment: { total: 1, comments } })
  const report = await take(await archiveOf(entriesOf([taken, jiraIssue('PUMP-777')])), {
    project: String(seeded?.key),
  })
  assertSums(report)
  assert.deepEqual(
    [fates(report, 'issues'), fates(report, 'comments')],
    [
      [1, 0, 1, 0],
      [0, 0, 1, 0],
    ],
  )
  assert.deepEqual(
    report.reasons.map(({ reason }) => reason),
    ['issues.import_number_taken', 'issues.import_issue_left_out'],
  )
  const here = await rows(`select title from issues.issue where workspace_id = $1 and key in
    ('${seeded?.key}-${seeded?.number}', '${seeded?.key}-777') order by number`)
  assert.deepEqual(here, [{ title: seeded?.title }, { title: 'Pump PUMP-777' }])
})

test('the next issue of the project goes on after the imported numbers', async () => {
  const { take, rows } = await openImport(house)
  await take(await archiveOf(entriesOf([jiraIssue('PUMP-4999')])))
  const [counter] = await rows(
    `select value::int from kernel.counter where workspace_id = $1 and value = 4999`,
  )
  assert.deepEqual(counter, { value: 4999 })
})

test('two projects in one source need no --project and take none', async () => {
  const { take, refusal } = await openImport(house)
  const path = await archiveOf(entriesOf([jiraIssue('PUMP-1'), jiraIssue('VALVE-1')]))
  assert.equal(await refusal(path, { project: 'X1' }), 'issues.import_many_projects')
  assert.deepEqual(fates(await take(path), 'issues'), [2, 0, 0, 0])
})

test('a file that is no issue is listed, and the rest is taken in', async () => {
  const { take } = await openImport(house)
  const report = await take(await archiveOf([['notes.json', { hello: 1 }], ...entriesOf(firstHalf)]))
  assertSums(report)
  assert.deepEqual(
    [fates(report, 'files'), fates(report, 'issues')],
    [
      [0, 0, 1, 0],
      [5, 0, 0, 0],
    ],
  )
})

const arrow = join(import.meta.dirname, '../../../../shared/data/jira/arrow-rest-A.tar.gz')
const whyNoArrow = existsSync(arrow) ? false : 'shared/data/jira/arrow-rest-A.tar.gz is absent'
test('the 4,914 issues of Arrow come in, and a second run changes nothing', {
  skip: whyNoArrow,
}, async t => {
  const { take, position } = await openImport(house)
  const begun = performance.now()
  const report = await take(arrow)
  t.diagnostic(`Arrow came in within ${((performance.now() - begun) / 1000).toFixed(1)} s; it may take 60 s`)
  assertSums(report)
  assert.deepEqual(fates(report, 'issues'), [4914, 0, 0, 0])
  assert.deepEqual(fates(report, 'people'), [517, 0, 0, 0])
  assert.deepEqual(fates(report, 'links'), [540, 0, 391, 0])
  const stood = await position()
  const again = await take(arrow)
  assert.equal(await position(), stood)
  assert.deepEqual(again.source, report.source)
})
