import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const parent = mkdtempSync(join(tmpdir(), 'concord-start-test-'))
after(() => rmSync(parent, { recursive: true }))

// Its build notes when it begins and when it has ended, and takes as long as the fixture says.
const buildProgram = `
  import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
  const { milliseconds, fails } = JSON.parse(readFileSync('apps/build.json', 'utf8'))
  appendFileSync('builds', 'begun ')
  await new Promise(resolve => setTimeout(resolve, milliseconds))
  if (fails) process.exit(3)
  mkdirSync('dist', { recursive: true })
  appendFileSync('builds', 'ended ')`

// Another npm than the host's is taken where it says so: one that has a package at once and the other late.
const slowNpm = `
  const { mkdirSync, writeFileSync } = require('node:fs')
  const add = name => {
    mkdirSync('node_modules/' + name, { recursive: true })
    writeFileSync('node_modules/' + name + '/package.json', '{}')
  }
  add('a')
  setTimeout(add, 5500, 'b')`

/** A repository without dependencies, so that npm installs it without a registry. */
function repository(name: string, build = { milliseconds: 0, fails: false }): string {
  const root = join(parent, name)
  for (const folder of ['tools', 'apps', 'kernel']) mkdirSync(join(root, folder), { recursive: true })
  cpSync(join(import.meta.dirname, 'start.mjs'), join(root, 'tools/start.mjs'))
  writeFileSync(join(root, 'tools/build.ts'), buildProgram)
  writeFileSync(join(root, 'apps/build.json'), JSON.stringify(build))
  writeFileSync(join(root, 'kernel/a.ts'), 'a')
  const manifest = { name: 'fixture', version: '1.0.0' }
  writeFileSync(join(root, 'package.json'), JSON.stringify({ ...manifest, type: 'module' }))
  writeFileSync(join(root, 'tsconfig.json'), '{}')
  const lock = { ...manifest, lockfileVersion: 3, requires: true, packages: { '': manifest } }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock))
  return root
}

interface Start {
  readonly child: ChildProcess
  readonly ended: Promise<{ code: number | null; stderr: string; stdout: string }>
}

function start(root: string, env: Readonly<Record<string, string>> = {}): Start {
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs'), 'build'], {
    cwd: '/',
    env: { ...process.env, ...env },
    detached: true,
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', part => {
    stdout += part
  })
  child.stderr.on('data', part => {
    stderr += part
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ code, stdout, stderr })) }
}

const buildsOf = (root: string) => readFileSync(join(root, 'builds'), 'utf8').trim()

test('a first start installs, links the pinned Node and builds; a second one does nothing', async () => {
  const root = repository('first 数据')

  const first = await start(root).ended
  const second = await start(root).ended

  assert.equal(first.code, 0)
  assert.match(first.stderr, /Installing packages[\s\S]*Building\./)
  assert.ok(existsSync(join(root, 'node_modules/.bin/node')))
  assert.deepEqual(second, { code: 0, stdout: '', stderr: '' })
  assert.equal(buildsOf(root), 'begun ended')
})

test('a first start that takes a while tells every few seconds how far it is', async () => {
  const root = repository('slow', { milliseconds: 5500, fails: false })
  const packages = Object.fromEntries(['a', 'b'].map(name => [`node_modules/${name}`, { version: '1.0.0' }]))
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ ...lock, packages: { ...lock.packages, ...packages } }),
  )
  const npm = join(parent, 'npm-cli.js')
  writeFileSync(npm, slowNpm)

  const { code, stderr } = await start(root, { npm_execpath: npm }).ended

  assert.equal(code, 0, stderr)
  const lines = new Set(stderr.replaceAll(/ \d+ s/g, ' some s').split('\n'))
  assert.deepEqual(
    [...lines],
    [
      'Installing packages, once: about 300 MB to fetch, 700 MB on disk.',
      '  some s, 1 of 2 packages are there',
      'Packages installed in some s.',
      'Building.',
      '  some s',
      'Built in some s.',
      '',
    ],
  )
})

test('it builds again when a source has changed or is gone, not for a test', async () => {
  const root = repository('changed')
  await start(root).ended

  writeFileSync(join(root, 'kernel/a.test.ts'), 'new')
  await start(root).ended
  assert.equal(buildsOf(root), 'begun ended')
  appendFileSync(join(root, 'kernel/a.ts'), 'b')
  await start(root).ended
  rmSync(join(root, 'kernel/a.ts'))
  await start(root).ended

  assert.equal(buildsOf(root), 'begun ended begun ended begun ended')
})

test('of two first starts at once one builds and the other waits for it', async () => {
  const root = repository('twice', { milliseconds: 300, fails: false })

  const both = await Promise.all([start(root).ended, start(root).ended])

  assert.deepEqual(
    both.map(({ code }) => code),
    [0, 0],
  )
  assert.equal(both.filter(({ stderr }) => stderr.includes('waiting for it')).length, 1)
  assert.equal(buildsOf(root), 'begun ended')
})

test('a build that failed is told by its code and tried again', async () => {
  const root = repository('failed', { milliseconds: 0, fails: true })
  assert.equal((await start(root).ended).code, 3)
  writeFileSync(join(root, 'apps/build.json'), JSON.stringify({ milliseconds: 0, fails: false }))
  assert.equal((await start(root).ended).code, 0)
  assert.equal(buildsOf(root), 'begun begun ended')
})

test('a build that was stopped or killed, with all of its group, is done again', async () => {
  const root = repository('stopped', { milliseconds: 60_000, fails: false })
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGKILL', null],
  ] as const) {
    const { child, ended } = start(root)
    for (let text = ''; !text.includes('Building.'); ) text += (await once(child.stderr ?? child, 'data'))[0]
    // Before the build itself has begun, nothing is there to pass a signal on to.
    while (!hasBegun(root, signal === 'SIGINT' ? 1 : 2)) await new Promise(resolve => setTimeout(resolve, 10))
    process.kill(-(child.pid ?? Number.NaN), signal)
    assert.equal((await ended).code, code)
  }
  writeFileSync(join(root, 'apps/build.json'), JSON.stringify({ milliseconds: 0, fails: false }))

  assert.equal((await start(root).ended).code, 0)
  assert.match(buildsOf(root), /begun ended$/)
})

function hasBegun(root: string, times: number): boolean {
  try {
    return buildsOf(root).split('begun').length > times
  } catch {
    return false
  }
}
