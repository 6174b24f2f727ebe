import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { WebSocket } from 'ws'
import { runCli, ServerProcess } from './testing/server-process.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const data = join(temporaryFolder('set-back'), 'data')
const cluster = join(data, 'postgres')
const copy = `${cluster}.copy`

/** Runs the server for a while; gives what `work` gives of it. */
async function served<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const server = new ServerProcess(['--data', data, '--port', '0'])
  const result = await work(await server.ready())
  server.signal('SIGTERM')
  assert.equal(await server.ended, 0)
  return result
}

async function operate(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli([...words, '--data', data])
  assert.equal(code, 0, stderr)
  return stdout.trim().split('\n').at(-1) ?? ''
}

/** How the server names its logs to whoever connects. */
function generation(url: string, token: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace('http', 'ws').concat('/live'), {
      headers: { authorization: `Bearer ${token}` },
    })
    socket.on('error', reject)
    socket.on('message', text => {
      socket.close()
      resolve(JSON.parse(String(text)).gen)
    })
  })
}

test('a database that is put back from a copy names its logs anew, and one that goes on does not', async () => {
  const email = 'ana@example.org'
  const [first, token] = await served(async url => {
    const who = ['--name', 'Ana', '--email', email, '--password', 'correct horse battery']
    await operate('setup', '--organisation', 'Galaxy', ...who)
    const made = await operate('token', 'create', '--email', email, '--name', 'test')
    return [await generation(url, made), made]
  })
  // With its owner: PostgreSQL takes no files of another's.
  execFileSync('cp', ['-a', cluster, copy])

  const later = await served(async url => {
    await operate('run', 'space.create', '{"name":"Later"}')
    return generation(url, token)
  })
  assert.equal(later, first)

  rmSync(cluster, { recursive: true })
  renameSync(copy, cluster)
  const restored = await served(url => generation(url, token))
  assert.notEqual(restored, first)
  assert.equal(await served(url => generation(url, token)), restored)
})
