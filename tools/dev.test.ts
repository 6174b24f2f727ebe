import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { findFreePort } from '../e2e/free-port.ts'

const here = join(import.meta.dirname, '..')
const copied = ['kernel', 'modules', 'packages', 'apps', 'tools', 'e2e', 'package.json', 'tsconfig.json']

let copy = ''
let url = ''
let output = ''
let dev: ChildProcess

// On a copy of the sources, for the tests change some.
before(async () => {
  copy = mkdtempSync(join(tmpdir(), 'concord-dev-test-'))
  // So that root's PostgreSQL, which runs as another user, gets through to its data.
  chmodSync(copy, 0o711)
  for (const name of copied) cpSync(join(here, name), join(copy, name), { recursive: true })
  symlinkSync(join(here, 'node_modules'), join(copy, 'node_modules'))
  const port = await findFreePort()
  url = `http://127.0.0.1:${port}`
  const env = { ...process.env, PORT: String(port), CONCORD_DATA: join(copy, 'data-dev') }
  dev = spawn(process.execPath, ['tools/dev.ts'], { cwd: copy, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const channel of [dev.stdout, dev.stderr])
    channel?.on('data', part => {
      output += part
    })
  await until(() => readies() === 1)
})

after(async () => {
  const ended = new Promise(resolve => dev.once('exit', resolve))
  dev.kill('SIGTERM')
  await ended
  rmSync(copy, { recursive: true, force: true })
})

const readies = () => output.split('Concord is ready: ').length - 1

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (await isTrue()) return
    await delay(50)
  }
  assert.fail(`It took too long. dev wrote:\n${output}`)
}

const ask = async (path: string, accept = '*/*') => {
  const answer = await fetch(url + path, { headers: { accept } })
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}

/** As many editors save. */
const save = (path: string, text: string) => {
  writeFileSync(join(copy, `${path}~`), text)
  renameSync(join(copy, `${path}~`), join(copy, path))
}

test('one port answers the page, its modules and the server', async () => {
  const { text } = await ask('/some/page', 'text/html')
  assert.match(text, /@vite\/client/)
  assert.match(text, /name="concord-gallery" content="on"/)
  assert.match((await ask('/main.tsx')).type ?? '', /javascript/)
  assert.equal((await ask('/healthz')).status, 200)
  assert.match((await ask('/api/v1/no.such')).type ?? '', /problem\+json/)
})

test('vite reaches the page over the same port', async () => {
  const token = /const wsToken = "([^"]+)"/.exec((await ask('/@vite/client')).text)?.[1]
  const socket = new WebSocket(`${url.replace('http', 'ws')}/?token=${token}`, 'vite-hmr')
  const [first] = await new Promise<unknown[]>((resolve, reject) => {
    socket.once('message', (...message) => resolve(message)).once('error', reject)
  })
  socket.close()
  assert.match(String(first), /"connected"/)
})

test('the server runs what was saved, each time, although saved by renaming', async () => {
  const path = 'apps/server/version.ts'
  const text = readFileSync(join(copy, path), 'utf8')
  for (const number of [2, 3]) {
    save(path, `${text}// change ${number}\n`)
    await until(() => readies() === number)
  }
  assert.equal((await ask('/healthz')).status, 200)
})

test('after a mistake the next save brings the server back', async () => {
  const path = 'apps/server/version.ts'
  const text = readFileSync(join(copy, path), 'utf8')
  const before = readies()
  save(path, 'export const = \n')
  await until(() => output.includes('starts again with the next change'))
  save(path, text)
  await until(() => readies() === before + 1)
})
