import assert from 'node:assert/strict'
import { chmodSync, cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CannotStart } from '../../../kernel/cannot-start.ts'
import { commonUser, whyNotRoot } from '../testing/common-user.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { findHome } from './home.ts'

const elsewhere = temporaryFolder('elsewhere')

/** A data folder below one that only root can enter. */
function closedFolder(name: string): string {
  const closed = temporaryFolder(name)
  chmodSync(closed, 0o700)
  mkdirSync(join(closed, 'data'))
  return join(closed, 'data')
}

test('the cluster lies in the data folder where its owner can enter that', async () => {
  const data = temporaryFolder('open')
  const home = await findHome(data, elsewhere)
  assert.equal(home.cluster, join(data, 'postgres'))
  assert.deepEqual(home.owner, commonUser)
})

test("below a folder of root's own it lies elsewhere, and is found again", { skip: whyNotRoot }, async () => {
  const data = closedFolder('closed')

  const home = await findHome(data, elsewhere)

  assert.ok(home.folder.startsWith(`${elsewhere}/`))
  assert.deepEqual(await findHome(data, elsewhere), home)
})

test('a copy of such a data folder is refused, the original goes on', { skip: whyNotRoot }, async () => {
  const data = closedFolder('original')
  const home = await findHome(data, elsewhere)
  cpSync(data, `${data}-copy`, { recursive: true })

  await assert.rejects(findHome(`${data}-copy`, elsewhere), /CannotStart: .* is a copy of /)

  assert.equal((await findHome(data, elsewhere)).folder, home.folder)
})

test('one that was moved keeps its home, also to another disk', { skip: whyNotRoot }, async () => {
  const data = closedFolder('moving')
  const home = await findHome(data, elsewhere)

  renameSync(data, `${data}-moved`)
  assert.equal((await findHome(`${data}-moved`, elsewhere)).folder, home.folder)
  cpSync(`${data}-moved`, `${data}-disk`, { recursive: true })
  rmSync(`${data}-moved`, { recursive: true })
  assert.equal((await findHome(`${data}-disk`, elsewhere)).folder, home.folder)
})

test('one whose home is gone is refused, not given an empty one', { skip: whyNotRoot }, async () => {
  const data = closedFolder('lost')
  rmSync((await findHome(data, elsewhere)).folder, { recursive: true })

  await assert.rejects(
    findHome(data, elsewhere),
    /CannotStart: .* which is not there; restore it from a backup\.$/,
  )
})

test('a cluster that its owner cannot enter any more is refused with what to do', {
  skip: whyNotRoot,
}, async () => {
  const data = closedFolder('shut')
  mkdirSync(join(data, 'postgres'))

  await assert.rejects(findHome(data, elsewhere), CannotStart)
})
