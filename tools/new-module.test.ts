import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { checkLocales } from './check-locales.ts'
import { checkWalls } from './check-walls.ts'
import { addRoom } from './new-module.ts'

const here = join(import.meta.dirname, '..')
const parts = [
  'kernel',
  'modules',
  'packages',
  'apps',
  'tools',
  'bench',
  'e2e',
  '.gitignore',
  'biome.json',
  'knip.json',
  'tsconfig.json',
  'package.json',
]
const root = mkdtempSync(join(tmpdir(), 'concord-new-module-'))
after(() => rmSync(root, { recursive: true, force: true }))

const findings = () =>
  [...checkWalls(root), ...checkLocales(root)].map(({ file, message }) => `${file}: ${message}`)
let known: readonly string[] = []

before(() => {
  for (const part of parts) cpSync(join(here, part), join(root, part), { recursive: true })
  symlinkSync(join(here, 'node_modules'), join(root, 'node_modules'))
  known = findings()
  assert.equal(addRoom(root, 'meeting-notes'), null)
})

const run = (program: string, ...args: string[]): Promise<{ status: number | null; text: string }> => {
  // A test runner that finds itself inside another one runs nothing.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  return new Promise(resolve => {
    const options = { cwd: root, env, maxBuffer: 2 ** 26 }
    const child = execFile(program, args, options, (_failed, stdout, stderr) =>
      resolve({ status: child.exitCode, text: `${stdout}${stderr}` }),
    )
  })
}

test('a new room is on both lists', () => {
  assert.match(readFileSync(join(root, 'modules/modules.ts'), 'utf8'), /rooms[^=]*= \[[^\]]*\bmeetingNotes\b/)
  assert.match(readFileSync(join(root, 'modules/web.ts'), 'utf8'), /rooms[^=]*= \[[^\]]*\bmeetingNotes\b/)
})

test('walls and locales find nothing in a new room', () => {
  assert.deepEqual(
    findings().filter(finding => !known.includes(finding)),
    [],
  )
})

test('a new room compiles', async () => {
  const { text } = await run('node_modules/.bin/tsc', '--noEmit', '--pretty', 'false')
  const own = text.split('\n').filter(line => /meeting-note|^modules\/(modules|web)\.ts/.test(line))
  assert.deepEqual(own, [])
})

test('a new room is formatted and linted', async () => {
  const { status, text } = await run(
    'node_modules/.bin/biome',
    'check',
    'modules/meeting-notes',
    'modules/modules.ts',
  )
  assert.equal(status, 0, text)
})

test('a new room holds no code that nothing uses', async () => {
  const { text } = await run('node_modules/.bin/knip', '--no-progress')
  const own = text.split('\n').filter(line => /meeting-?note/i.test(line))
  assert.deepEqual(own, [])
})

test('its interface is printed', async () => {
  assert.equal((await run(process.execPath, 'tools/print-api.ts')).status, 0)
  assert.equal((await run(process.execPath, 'tools/print-api.ts', '--check')).status, 0)
  const printed = readFileSync(join(root, 'docs/reference/api.txt'), 'utf8')
  assert.match(printed, /^meeting-note\.create about POST /m)
})

test('the test of its command passes', async () => {
  const file = 'modules/meeting-notes/commands/create-meeting-note.test.ts'
  const { status, text } = await run(process.execPath, '--test', '--test-reporter=spec', file)
  assert.equal(status, 0, text)
  assert.match(text, /pass 3\n/)
})

test('its commands and queries obey the laws', async () => {
  const pattern = '--test-name-pattern=meeting-note'
  const { status, text } = await run(
    process.execPath,
    '--test',
    '--test-reporter=spec',
    pattern,
    'modules/laws.test.ts',
  )
  assert.equal(status, 0, text)
  assert.match(text, /meeting-note\.create/)
})

test('a name that is taken or is no name makes nothing', () => {
  assert.match(addRoom(root, 'issues') ?? '', /is there already/)
  assert.match(addRoom(root, '../Issues') ?? '', /^Usage/)
  assert.match(addRoom(root, 'chat') ?? '', /Name its object/)
})
