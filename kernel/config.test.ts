import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CannotStart } from './cannot-start.ts'
import { describeSettings, readConfig, readFlags, settingFlags } from './config.ts'

const read = (env: Record<string, string>, ...args: string[]) =>
  readConfig({ env, flags: readFlags(args, settingFlags), cwd: '/srv/concord' })

test('without a setting it listens on the loopback address and keeps its data beside itself', () => {
  assert.deepEqual(read({}), {
    port: 7400,
    host: '127.0.0.1',
    data: '/srv/concord/data',
    databaseUrl: null,
    url: null,
  })
})

test('a flag is stronger than a variable', () => {
  const config = read({ PORT: '1', HOST: 'a', CONCORD_DATA: 'x' }, '--port', '2', '--host=b', '--data', '/y')
  assert.deepEqual([config.port, config.host, config.data], [2, 'b', '/y'])
})

test('an empty variable counts as none', () => {
  assert.equal(read({ PORT: '', DATABASE_URL: '', CONCORD_URL: '' }).port, 7400)
})

for (const [port, line] of [
  ['65536', 'PORT must be a number from 0 to 65535, not "65536".'],
  ['-1', 'PORT must be a number from 0 to 65535, not "-1".'],
  ['7400x', 'PORT must be a number from 0 to 65535, not "7400x".'],
]) {
  test(`port ${port} is refused by name`, () => {
    assert.throws(() => read({ PORT: `${port}` }), new CannotStart(`${line}`))
  })
}

test('an IPv6 host may stand in brackets', () => {
  assert.equal(read({ HOST: '[::1]' }).host, '::1')
})

test('a host with a path or a space is refused', () => {
  assert.throws(() => read({ HOST: 'a/b' }), CannotStart)
  assert.throws(() => read({ HOST: 'a b' }), CannotStart)
})

test('an unknown flag or a flag without its value is refused in one line', () => {
  for (const args of [['--prot', '1'], ['--port'], ['stray']]) {
    assert.throws(
      () => read({}, ...args),
      (error: unknown) =>
        error instanceof CannotStart && /^[^\n]+--help lists the flags\.$/.test(error.message),
    )
  }
})

test('a wrong database URL is refused without repeating its password', () => {
  assert.throws(
    () => read({ DATABASE_URL: 'mysql://root:geheim@host/db' }),
    (error: unknown) => error instanceof CannotStart && !error.message.includes('geheim'),
  )
})

test('the own URL is an origin', () => {
  assert.equal(read({ CONCORD_URL: 'https://concord.example.com/' }).url, 'https://concord.example.com')
  for (const url of ['concord.example.com', 'ftp://a', 'https://a/path', 'https://me@a', 'https://a?x']) {
    assert.throws(() => read({ CONCORD_URL: url }), CannotStart)
  }
})

test('the help names every variable and flag', () => {
  for (const name of ['PORT', 'HOST', 'CONCORD_DATA', 'DATABASE_URL', 'CONCORD_URL', '--database-url']) {
    assert.match(describeSettings(), new RegExp(name))
  }
})
