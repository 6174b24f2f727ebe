import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { inTree } from './check/fixture-tree.ts'
import { circleIn, describeWeight, weighBundle } from './check-bundle.ts'

const manifest = {
  'apps/web/index.html': {
    file: 'a/shell.js',
    isEntry: true,
    imports: ['_shared.js'],
    css: ['a/shell.css'],
    dynamicImports: ['x'],
  },
  '_shared.js': { file: 'a/shared.js', imports: ['_shared.js'] },
  'modules/issues/web/board/board-page.tsx': { file: 'a/board.js', imports: ['_shared.js', '_cards.js'] },
  '_cards.js': { file: 'a/cards.js' },
  'modules/wiki/web/page.tsx': { file: 'a/wiki.js' },
}
// Of random letters, which gzip halves at most.
const weight = (kilobytes: number) => randomBytes(kilobytes * 500).toString('hex')
const built = (sizes: Record<string, number>, more: Record<string, string> = {}) =>
  inTree(
    {
      '.vite/manifest.json': JSON.stringify(manifest),
      ...more,
      ...Object.fromEntries(
        ['shell.js', 'shell.css', 'shared.js', 'board.js', 'cards.js', 'wiki.js'].map(name => [
          `a/${name}`,
          weight(sizes[name] ?? 1),
        ]),
      ),
    },
    weighBundle,
  )

test('the shell is weighed with its styles and all that it imports, not with what is lazy', async () => {
  const [shell, board] = await built({})
  assert.deepEqual(shell?.files.map(({ file }) => file).sort(), ['a/shared.js', 'a/shell.css', 'a/shell.js'])
  assert.equal(board?.files.length, 5)
})

test('a page without an entry in the manifest is weighed by what it loads', async () => {
  const { 'apps/web/index.html': entry, ...rest } = manifest
  const { isEntry: _, ...shared } = entry
  const without = { '.vite/manifest.json': JSON.stringify({ '_shell.js': shared, ...rest }) }
  const index = '<script type="module" src="/a/shell.js"></script>'
  const [shell, board] = await built({}, { ...without, 'index.html': index })
  assert.deepEqual(shell?.files.map(({ file }) => file).sort(), ['a/shared.js', 'a/shell.css', 'a/shell.js'])
  assert.equal(board?.files.length, 5)
  await assert.rejects(built({}, { ...without, 'index.html': '<script src="/a/other.js"></script>' }))
})

test('a shell that grew too heavy is told with its heaviest files', async () => {
  const [shell] = await built({ 'shared.js': 400 })
  assert.ok(shell && shell.bytes > shell.limit)
  assert.match(describeWeight(shell), /shell: .* of 150\.0 kB after gzip\n +\d+\.\d kB {2}a\/shared\.js/)
})

test('a board that grew too heavy is told', async () => {
  const [shell, board] = await built({ 'cards.js': 400 })
  assert.ok(shell && shell.bytes < shell.limit)
  assert.ok(board && board.bytes > board.limit)
})

test('files that need each other in a circle are found', () => {
  const straight = {
    a: { file: 'a.js', imports: ['b', 'c'] },
    b: { file: 'b.js', imports: ['c'] },
    c: { file: 'c.js' },
  }
  assert.equal(circleIn(straight), null)
  assert.deepEqual(circleIn({ ...straight, c: { file: 'c.js', imports: ['b'] } }), ['b.js', 'c.js'])
})
