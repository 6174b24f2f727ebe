import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { namedId } from '../../../kernel/records.ts'
import { openRooms } from '../../testing/open-rooms.ts'
import { Issue } from '../objects.ts'
import { getIssue } from '../queries/get-issue.ts'
import { seed } from '../seed.ts'
import { archiveOf, entriesOf, firstHalf } from './testing/jira-source.ts'
import { openImport } from './testing/open-import.ts'

const house = await openRooms()
after(() => house.close())

test('the activity of an imported issue says who imported it and from where, and keeps who reported it and when', async () => {
  const { take, rows, world, person } = await openImport(house)
  await take(await archiveOf(entriesOf(firstHalf)))
  const [found] = await rows(`select id from issues.issue where workspace_id = $1 and key = 'PUMP-1'`)
  const issue = namedId(Issue, String(found?.id))
  const { origin } = await world.ask(seed.chenLi, getIssue, { issue })
  assert.equal(origin?.key, 'PUMP-1')
  assert.match(origin?.source ?? '', /^jira:./)
  const activity = JSON.parse(await world.read(seed.chenLi, 'activity.list', { object: issue }))
  const created = activity.data.items.at(-1)
  assert.deepEqual([created.name, created.op, created.actor], ['issue.import', 'create', seed.chenLi])
  assert.equal((await person(created.fields.reporterId[1]))?.name, 'Ada Lovelace')
  assert.equal(created.fields.createdAt[1], '2020-01-01T19:04:05.000Z')
})

test('an issue that was made here came from nowhere', async () => {
  const world = await house.newWorld()
  const { origin } = await world.ask(seed.zhouTao, getIssue, { issue: seed.issue })
  assert.equal(origin, null)
})
