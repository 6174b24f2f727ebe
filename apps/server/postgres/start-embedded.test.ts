import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { commonUser, whyNoCommonUser } from '../testing/common-user.ts'
import { EmbeddedProcess } from '../testing/embedded-process.ts'
import { eventually, processesOf } from '../testing/processes.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const users = [
  { as: 'this user', user: null, skip: false },
  { as: 'a common user', user: commonUser, skip: whyNoCommonUser },
] as const

for (const { as, user, skip } of users) {
  const start = async (data: string) => {
    const started = new EmbeddedProcess(data, user)
    await started.ready()
    return started
  }

  test(`as ${as}: what was committed outlives a kill of the whole group, and nothing stays behind`, {
    skip,
  }, async () => {
    const data = temporaryFolder(`${as} killed, 数据`, user)
    const first = await start(data)
    await first.query('create table kept (n int); insert into kept values (7)')

    await first.killGroup()
    await eventually('PostgreSQL was gone', () => processesOf(data).length === 0)
    assert.ok(!existsSync(first.sockets))

    const second = await start(data)
    assert.deepEqual(await second.query('select n from kept'), [{ n: 7 }])
    assert.equal(await second.stop(), 0)
    await eventually('nothing was left', () => processesOf(data).length === 0)
  })

  test(`as ${as}: PostgreSQL comes back when it alone is killed, and so does its watchdog`, {
    skip,
  }, async () => {
    const data = temporaryFolder(`${as} alone`, user)
    const started = await start(data)
    const pid = started.pid

    process.kill(pid, 'SIGKILL')
    await eventually('it came back', () => started.hasChanged(false, true))
    const watchdog = processesOf(data).filter(found => commandOf(found).startsWith('/bin/sh'))
    for (const found of watchdog) process.kill(found, 'SIGKILL')
    await eventually('it came back', () => started.hasChanged(false, true, false, true))

    // A backend is called like its postmaster for a moment after its birth.
    await eventually('one postmaster', () => {
      return (
        processesOf(data).filter(found => /^[^\0]*\/bin\/postgres\0-D/.test(commandOf(found))).length === 1
      )
    })
    assert.equal(await started.stop(), 0)
  })
}

test('the server logs in as a role that is bound by row-level security and owns its database', async () => {
  const started = new EmbeddedProcess(temporaryFolder('roles'))
  await started.ready()

  const roles = await started.query(
    `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong, rolcanlogin
       from pg_roles where rolname like 'concord%' order by rolname`,
  )
  assert.deepEqual(roles, [
    { rolname: 'concord', strong: false, rolcanlogin: true },
    { rolname: 'concord_app', strong: false, rolcanlogin: false },
  ])
  await started.query('create schema rooms; create extension pg_trgm; set role concord_app')
  assert.deepEqual(await started.query("select has_schema_privilege('rooms', 'usage') as may"), [
    { may: false },
  ])
  await started.stop()
})

test('a number in postmaster.pid that another process has by now does not keep it from starting', async () => {
  const data = temporaryFolder('reused')
  const first = new EmbeddedProcess(data)
  await first.ready()
  process.kill(first.pid, 'SIGSTOP')
  const left = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8')
  process.kill(first.pid, 'SIGCONT')
  await first.stop()
  const sleeper = new EmbeddedProcess(temporaryFolder('sleeper'))
  await sleeper.ready()
  writeFileSync(join(data, 'postgres/postmaster.pid'), left.replace(/^\d+/, String(sleeper.pid)))

  const second = new EmbeddedProcess(data)
  await second.ready()

  assert.deepEqual(await sleeper.query('select 1 as n'), [{ n: 1 }])
  await Promise.all([second.stop(), sleeper.stop()])
})

test('a folder that was copied while it ran starts beside the original, and a moved one starts too', async () => {
  const [data, parent] = [temporaryFolder('original'), temporaryFolder('elsewhere')]
  const original = new EmbeddedProcess(data)
  await original.ready()
  await original.query('create table t (n int); insert into t values (1)')
  cpSync(data, join(parent, 'copy'), { recursive: true, preserveTimestamps: true, filter: isNoSocket })

  const copy = new EmbeddedProcess(join(parent, 'copy'))
  await copy.ready()
  await copy.query('insert into t values (2)')
  assert.deepEqual(await original.query('select n from t'), [{ n: 1 }])
  await Promise.all([copy.stop(), original.stop()])

  renameSync(data, join(parent, 'moved'))
  const moved = new EmbeddedProcess(join(parent, 'moved'))
  await moved.ready()
  assert.deepEqual(await moved.query('select n from t'), [{ n: 1 }])
  await moved.stop()
})

test('a cluster of another major version is refused and not touched', async () => {
  const data = temporaryFolder('major')
  const started = new EmbeddedProcess(data)
  await started.ready()
  await started.stop()
  writeFileSync(join(data, 'postgres/PG_VERSION'), '17\n')

  await assert.rejects(new EmbeddedProcess(data).ready(), /is of PostgreSQL 17, and this Concord brings 18/)

  assert.equal(readFileSync(join(data, 'postgres/PG_VERSION'), 'utf8'), '17\n')
  writeFileSync(join(data, 'postgres/PG_VERSION'), '18\n')
  const again = new EmbeddedProcess(data)
  await again.ready()
  await again.stop()
})

test('a damaged cluster is refused with the complaint of PostgreSQL', async () => {
  const data = temporaryFolder('damaged')
  const started = new EmbeddedProcess(data)
  await started.ready()
  await started.stop()
  writeFileSync(join(data, 'postgres/global/pg_control'), Buffer.alloc(8192))

  await assert.rejects(
    new EmbeddedProcess(data).ready(),
    /PostgreSQL did not start: database files are incompatible with server/,
  )
})

function commandOf(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
}

function isNoSocket(path: string): boolean {
  return !path.endsWith('concord.sock')
}
