import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { CannotStart } from '../../kernel/cannot-start.ts'
import { askFolder } from './ask-folder.ts'
import { holdFolder } from './hold-folder.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

test('a held folder is refused to a second holder, who is told by whom', async () => {
  const folder = temporaryFolder('held')
  const hold = await holdFolder(folder)

  await assert.rejects(
    holdFolder(folder),
    new CannotStart(`Concord already runs on ${folder} (process ${process.pid}).`),
  )

  await hold.release()
  assert.ok(!existsSync(join(folder, 'concord.sock')))
  await (await holdFolder(folder)).release()
})

test('only the owner may speak through the socket', async () => {
  const folder = temporaryFolder('private')
  const hold = await holdFolder(folder)

  assert.equal(statSync(join(folder, 'concord.sock')).mode & 0o777, 0o600)

  await hold.release()
})

test('a folder with a longer path than a socket may have is held as well', async () => {
  const folder = temporaryFolder(join('深い'.repeat(20), 'with spaces '.repeat(15), '数据'))
  const hold = await holdFolder(folder)
  hold.answerWith((_request, response) => response.end('here'))

  const answer = await askFolder(folder, { method: 'GET', path: '/' })

  assert.equal(answer.body, 'here')
  await hold.release()
})

test('of many starts at nearly the same moment after a kill exactly one gets the folder', async () => {
  for (let round = 0; round < 10; round++) {
    const folder = temporaryFolder(`killed ${round}`)
    await holdAndDie(folder)

    const starts = await Promise.allSettled(
      Array.from({ length: 20 }, async (_, place) => {
        await delay(place / 4)
        return holdFolder(folder)
      }),
    )

    const holds = starts.filter(start => start.status === 'fulfilled')
    await Promise.all(holds.map(({ value }) => value.release()))
    assert.equal(holds.length, 1)
  }
})

test('before the server is ready its holder says that it is starting', async () => {
  const folder = temporaryFolder('starting')
  const hold = await holdFolder(folder)

  const answer = await askFolder(folder, { method: 'GET', path: '/operator/status' })

  assert.equal(answer.status, 503)
  assert.deepEqual(JSON.parse(answer.body), { process: process.pid, state: 'starting' })
  await hold.release()
})

test('asking a folder that nobody holds tells so', async () => {
  const folder = temporaryFolder('free')
  await assert.rejects(askFolder(folder, { method: 'GET', path: '/' }), { code: 'ENOENT' })
  await holdAndDie(folder)
  await assert.rejects(askFolder(folder, { method: 'GET', path: '/' }), { code: 'ECONNREFUSED' })
})

async function holdAndDie(folder: string): Promise<void> {
  const module = JSON.stringify(join(import.meta.dirname, 'hold-folder.ts'))
  const program = `const { holdFolder } = await import(${module})
    await holdFolder(process.argv[1])
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], { stdio: 'inherit' })
  await once(child, 'exit')
}
