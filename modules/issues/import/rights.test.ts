import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { newId } from '../../../kernel/ids.ts'
import { placeOf } from '../../../kernel/records.ts'
import { type OpenRooms, openRooms } from '../../testing/open-rooms.ts'
import { seed } from '../seed.ts'
import { archiveOf, entriesOf, jiraIssue } from './testing/jira-source.ts'
import { type ImportWorld, openImport } from './testing/open-import.ts'

let house: OpenRooms
let imported: ImportWorld
before(async () => {
  house = await openRooms()
})
beforeEach(async () => {
  imported = await openImport(house)
  const { workspace } = imported.world
  const owner = { workspace, actor: seed.chenLi, via: 'api' as const, scopes: null }
  const input = { container: placeOf(seed.project), to: seed.wangMin, role: 'viewer' }
  await house.kernel.run({ ...owner, id: newId(), name: 'role.give', input })
})
after(() => house.close())

const pump = () => archiveOf(entriesOf([jiraIssue('PUMP-801')]))

/** The reason, once it is certain that nothing was written: no person, no project, no column. */
async function refusedUntouched(...asked: Parameters<ImportWorld['refusal']>): Promise<string> {
  const stood = [await imported.position(), [...imported.kept]]
  const reason = await imported.refusal(...asked)
  assert.deepEqual([await imported.position(), imported.kept], stood)
  return reason
}

test('who may only read a project brings nothing into it, not even people', async () => {
  const asked = { project: 'X1', as: seed.wangMin }
  assert.equal(await refusedUntouched(await pump(), asked), 'kernel.forbidden')
})

test('a dry run tells of the missing right too', async () => {
  const asked = { project: 'X1', as: seed.wangMin, dryRun: true }
  assert.equal(await refusedUntouched(await pump(), asked), 'kernel.forbidden')
})

test('of two projects the first is not made where the second is closed to the importer', async () => {
  const path = await archiveOf(entriesOf([jiraIssue('PUMP-801'), jiraIssue('X1-900')]))
  assert.equal(await refusedUntouched(path, { as: seed.wangMin }), 'kernel.forbidden')
})

test('what came into a project is not brought again by who has lost it', async () => {
  const path = await pump()
  await imported.take(path, { project: 'X1' })
  const more = await archiveOf(entriesOf([jiraIssue('PUMP-801'), jiraIssue('PUMP-802')]))
  assert.equal(await refusedUntouched(more, { as: seed.wangMin }), 'kernel.forbidden')
  assert.equal(await refusedUntouched(more, { as: seed.liuQiang }), 'kernel.not_found')
})

test('a guest has no place to put a project into', async () => {
  assert.equal(await refusedUntouched(await pump(), { as: seed.maKe }), 'issues.import_no_space')
})

test('a member of the project brings in what it has', async () => {
  const report = await imported.take(await pump(), { project: 'X1', as: seed.zhouTao })
  assert.equal(report.imported.issues, 1)
})
