import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTree } from './check/fixture-tree.ts'

/** A repository whose build takes a second and notes that it ran. */
const files = {
  'package.json': '{"type":"module"}',
  'package-lock.json': '{"packages":{"":{}}}',
  'tsconfig.json': '{}',
  'node_modules/.package-lock.json': '{"packages":{}}',
  'tools/build.ts': `import { appendFileSync, mkdirSync } from 'node:fs'
    await new Promise(resolve => setTimeout(resolve, 1000))
    mkdirSync('dist', { recursive: true })
    appendFileSync('dist/builds', 'built ')\n`,
}

/** Runs `start.mjs build` and gives its exit code, or the signal that ended it after ten seconds. */
function build(root: string): Promise<unknown> {
  const child = spawn(process.execPath, ['tools/start.mjs', 'build'], { cwd: root, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  return new Promise(resolve => {
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      resolve(signal ?? code)
    })
  })
}

test('starts at once take turns, build once, and all end', async () => {
  const [codes, builds] = await inTree(files, async root => {
    cpSync(join(import.meta.dirname, 'start.mjs'), join(root, 'tools/start.mjs'))
    mkdirSync(join(root, 'node_modules/.bin'))
    symlinkSync(process.execPath, join(root, 'node_modules/.bin/node'))
    const ended = await Promise.all([build(root), build(root), build(root)])
    return [ended, readFileSync(join(root, 'dist/builds'), 'utf8')]
  })
  assert.deepEqual(codes, [0, 0, 0])
  assert.equal(builds, 'built ')
})
