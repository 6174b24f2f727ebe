import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { inTree } from './fixture-tree.ts'

const root = join(import.meta.dirname, '../..')

/** The lines that the linter of this repository refuses in a file of this text, with their rules. */
const refused = (path: string, text: string) =>
  inTree({ [path]: text, '.gitignore': '' }, async folder => {
    for (const file of ['biome.json', 'tools/check/no-as.grit']) cpSync(join(root, file), join(folder, file))
    await promisify(execFile)('git', ['init', '--quiet', folder])
    const biome = join(root, 'node_modules/.bin/biome')
    const ran = await promisify(execFile)(biome, ['lint', '--reporter=github', '.'], { cwd: folder }).catch(
      (error: { stdout: string }) => error,
    )
    return [...ran.stdout.matchAll(/title=([^,]+),.*?,line=(\d+),/g)].map(match => `${match[2]} ${match[1]}`)
  })

test('`as` is refused outside of the kernel, in each of its forms', async () => {
  const text =
    'export const a = 1 as number\nexport const b = <number>1\nexport const c = [(2 as unknown) as 3] as const\n'
  const lines = await refused('modules/issues/a.ts', text)
  assert.deepEqual(lines.map(line => line[0]).sort(), ['1', '2', '3', '3'])
})

test('the kernel may use `as`, and everyone `as const` and `import { a as b }`', async () => {
  assert.deepEqual(await refused('kernel/a.ts', 'export const a = 1 as number\n'), [])
  const text = "import { a as b } from './b.ts'\nexport const c = [b] as const\nexport const d = 'x as y'\n"
  assert.deepEqual(await refused('modules/issues/a.ts', text), [])
})

test('`any` and `!` are refused everywhere', async () => {
  const lines = await refused(
    'kernel/a.ts',
    'export const a = (b: any) => b\nexport const c = (d: { e?: 1 }) => d.e!\n',
  )
  assert.deepEqual(lines, ['1 lint/suspicious/noExplicitAny', '2 lint/style/noNonNullAssertion'])
})
