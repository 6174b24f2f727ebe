import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { CannotStart } from './cannot-start.ts'
import { openSecrets } from './secrets.ts'

const parent = await mkdtemp(join(tmpdir(), 'concord-secrets-'))
after(() => rm(parent, { recursive: true }))
const newFolder = () => mkdtemp(join(parent, 'data-'))

test('a secret is the same after a restart and differs by purpose and by installation', async () => {
  const [data, other] = [await newFolder(), await newFolder()]

  const first = await openSecrets(data)
  const again = await openSecrets(data)
  const elsewhere = await openSecrets(other)

  assert.equal(first('session'), again('session'))
  assert.notEqual(first('session'), first('input'))
  assert.notEqual(first('session'), elsewhere('session'))
  assert.equal(Buffer.from(first('session'), 'base64url').length, 32)
})

test('only the owner may read it, also when it came back from a backup', async () => {
  const data = await newFolder()
  await openSecrets(data)
  await chmod(join(data, 'secret'), 0o644)

  await openSecrets(data)

  assert.equal((await stat(join(data, 'secret'))).mode & 0o777, 0o600)
  assert.deepEqual(await readdir(data), ['secret'])
})

test('a damaged secret is refused, never replaced', async () => {
  const data = await newFolder()
  await writeFile(join(data, 'secret'), 'half')

  await assert.rejects(openSecrets(data), CannotStart)
  await assert.rejects(openSecrets(data), CannotStart)
})
