import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CannotStart } from '../../../kernel/cannot-start.ts'
import { parseServerUrl } from './server-address.ts'

test('a URL gives host, port, database, login, password and encryption', () => {
  assert.deepEqual(parseServerUrl('postgres://me:p%40ss@db.example.com:6543/con%20cord?sslmode=require'), {
    host: 'db.example.com',
    port: 6543,
    database: 'con cord',
    user: 'me',
    password: 'p@ss',
    ssl: 'require',
  })
})

test('what a URL may leave out has the usual value', () => {
  const { host, port, password, ssl } = parseServerUrl('postgresql://me@localhost/concord')
  assert.deepEqual([host, port, password, ssl], ['localhost', 5432, null, false])
})

test('a socket is named by its folder, an IPv6 address in brackets', () => {
  assert.equal(
    parseServerUrl('postgres://me@localhost/concord?host=/var/run/postgresql').host,
    '/var/run/postgresql',
  )
  assert.equal(parseServerUrl('postgres://me@[::1]/concord').host, '::1')
})

for (const [url, what] of [
  ['postgres://me@host', 'no database'],
  ['postgres://host/concord', 'no user'],
  ['postgres://me@host/concord?sslmode=maybe', 'an unknown encryption'],
  ['postgres://me@host/concord?options=x', 'an unknown parameter'],
  ['postgres://me:50%off@host/concord', 'a password that is not encoded'],
]) {
  test(`a URL with ${what} is refused`, () => {
    assert.throws(() => parseServerUrl(`${url}`), CannotStart)
  })
}
