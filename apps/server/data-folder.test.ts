import assert from 'node:assert/strict'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CannotStart } from '../../kernel/cannot-start.ts'
import { noteVersion, openDataFolder, refuseNewerData, wasUsed } from './data-folder.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

test('a data folder is made with all folders above it, and known by its real path', async () => {
  const parent = temporaryFolder('open')
  symlinkSync(parent, join(parent, 'link'))

  assert.equal(await openDataFolder(join(parent, 'link/a/b')), join(parent, 'a/b'))
})

test('a file in place of the data folder is refused in one line', async () => {
  const path = join(temporaryFolder('file'), 'data')
  writeFileSync(path, '')

  await assert.rejects(openDataFolder(path), /^CannotStart: .*there is a file of that name\.$/)
  await assert.rejects(openDataFolder(join(path, 'below')), /^CannotStart: .*there is a file of that name\.$/)
})

test('data of a newer version is refused, of this and of older ones not', async () => {
  const data = temporaryFolder('versions')
  await noteVersion(data, '1.10.0')

  await refuseNewerData(data, '1.10.0')
  await refuseNewerData(data, '1.11.0')
  await refuseNewerData(data, '2.0.0')
  for (const older of ['1.9.9', '0.99.0', '1.9.12'])
    await assert.rejects(refuseNewerData(data, older), CannotStart)
})

test('a folder is in use from the first time that a version was ready on it', async () => {
  const data = temporaryFolder('used')
  assert.ok(!wasUsed(data))
  await refuseNewerData(data, '0.1.0')
  await noteVersion(data, '0.1.0')
  assert.ok(wasUsed(data))
  assert.equal(readFileSync(join(data, 'version'), 'utf8'), '0.1.0\n')
})

test('a damaged version is refused and stays as it is', async () => {
  const data = temporaryFolder('damaged')
  writeFileSync(join(data, 'version'), '0.1')

  await assert.rejects(refuseNewerData(data, '9.0.0'), CannotStart)
  assert.equal(readFileSync(join(data, 'version'), 'utf8'), '0.1')
})
