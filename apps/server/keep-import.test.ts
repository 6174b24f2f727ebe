import assert from 'node:assert/strict'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { extract } from 'tar-stream'
import { keepImport } from './keep-import.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

async function namesIn(archive: string): Promise<string[]> {
  const opened = extract()
  opened.end(gunzipSync(readFileSync(archive)))
  const names: string[] = []
  for await (const entry of opened) {
    names.push(entry.header.name)
    entry.resume()
  }
  return names.sort()
}

test('a file is kept under its digest, for its owner alone', async () => {
  const data = temporaryFolder('file')
  const source = join(data, 'pump.tar.gz')
  writeFileSync(source, 'bytes')

  await keepImport(data, source, 'abc')

  assert.deepEqual(readdirSync(join(data, 'imports')), ['abc.tar.gz'])
  assert.equal(readFileSync(join(data, 'imports/abc.tar.gz'), 'utf8'), 'bytes')
  assert.equal(statSync(join(data, 'imports/abc.tar.gz')).mode & 0o777, 0o600)
})

test('of a folder its JSON files are kept as an archive, and no link out of it', async () => {
  const data = temporaryFolder('folder')
  const source = temporaryFolder('folder-source')
  mkdirSync(join(source, 'deep'))
  writeFileSync(join(source, 'deep/a.json'), '{}')
  writeFileSync(join(source, 'b.txt'), 'no')
  symlinkSync('/etc/passwd', join(source, 'c.json'))

  await keepImport(data, source, 'abc')

  assert.deepEqual(await namesIn(join(data, 'imports/abc.tar.gz')), ['deep/a.json'])
})

test('what is kept already is not written again', async () => {
  const data = temporaryFolder('again')
  const source = join(data, 'pump.json')
  writeFileSync(source, 'first')
  await keepImport(data, source, 'abc')
  writeFileSync(source, 'second')

  await keepImport(data, source, 'abc')

  assert.equal(readFileSync(join(data, 'imports/abc.json'), 'utf8'), 'first')
})

test('a copy that was cut short by a crash is made anew', async () => {
  const data = temporaryFolder('crash')
  const source = join(data, 'pump.json')
  writeFileSync(source, 'whole')
  mkdirSync(join(data, 'imports'))
  writeFileSync(join(data, 'imports/abc.json.new'), 'much longer than the whole')
  chmodSync(join(data, 'imports/abc.json.new'), 0o600)

  await keepImport(data, source, 'abc')

  assert.deepEqual(readdirSync(join(data, 'imports')), ['abc.json'])
  assert.equal(readFileSync(join(data, 'imports/abc.json'), 'utf8'), 'whole')
})
