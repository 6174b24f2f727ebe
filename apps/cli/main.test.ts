import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { eventually, processesOf } from '../server/testing/processes.ts'
import { runCli, ServerProcess } from '../server/testing/server-process.ts'
import { temporaryFolder } from '../server/testing/temporary-folder.ts'

test('without a word, with a wrong word, and with a wrong flag it shows how and ends with 2', async () => {
  assert.match((await runCli([])).stderr, /Commands/)
  for (const [args, line] of [
    [[], /Commands/],
    [['satus'], /^There is no command "satus"/],
    [['status', '--jso'], /^Unknown option '--jso'/],
    [['status', 'now'], /^status does not take "now"/],
  ] as const) {
    const { code, stdout, stderr } = await runCli(args)
    assert.equal(code, 2)
    assert.equal(stdout, '')
    assert.match(stderr, line)
  }
})

test('help lists the commands and the settings', async () => {
  const { code, stdout } = await runCli(['--help'])
  assert.equal(code, 0)
  assert.match(stdout, /status .*\n[\s\S]*CONCORD_DATA/)
  assert.match((await runCli(['status', '--help'])).stdout, /^npm run concord -- status \[--json\]\n/)
})

test('a wrong setting ends with 1 and one line', async () => {
  const { code, stderr } = await runCli(['status', '--port', 'x'])
  assert.equal(code, 1)
  assert.match(stderr, /^PORT must be [^\n]+\n$/)
})

test('a data folder on which no server ever ran is not made', async () => {
  const data = join(temporaryFolder('unused'), 'data')
  const { code, stderr } = await runCli(['status', '--data', data])
  assert.equal(code, 1)
  assert.match(stderr, /^Concord was never started on [^\n]+\n$/)
  assert.ok(!existsSync(data))
})

test('status asks the server that runs, else starts one without its port and stops it after', async () => {
  const data = temporaryFolder('status')
  const server = new ServerProcess(['--data', data, '--port', '0'])
  const url = await server.ready()

  const running = await runCli(['status', '--data', data])
  assert.match(
    running.stdout,
    new RegExp(`^Concord .* runs as process ${server.child.pid} at ${url}, for \\d+ s\\.\n`),
  )
  server.signal('SIGTERM')
  await server.ended

  const stopped = JSON.parse((await runCli(['status', '--json', '--data', data])).stdout)
  assert.deepEqual([stopped.isRunning, stopped.url, stopped.database.isUp], [false, null, true])
  await eventually('nothing was left', () => processesOf(data).length === 0)
})
