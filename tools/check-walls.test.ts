import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTree, soundTree } from './check/fixture-tree.ts'
import { checkWalls } from './check-walls.ts'

/** What the walls say of the sound tree with these files put in. */
const withFiles = (files: Record<string, string>) =>
  inTree({ ...soundTree, ...files }, root =>
    checkWalls(root).map(({ file, message }) => `${file}: ${message}`),
  )

/** Shows that one more file turns the check red, with these words. */
function refuses(what: string, files: Record<string, string>, words: RegExp): void {
  test(`the walls refuse ${what}`, async () => {
    const found = await withFiles(files)
    assert.equal(found.length, 1, found.join('\n'))
    assert.match(found[0] ?? '', words)
  })
}

test('a sound tree passes', async () => {
  assert.deepEqual(await withFiles({}), [])
})

test('tests may take what only tests take', async () => {
  const file =
    "import test from 'node:test'\nimport { start } from '../../kernel/testing/database.ts'\ntest('x', start)\n"
  const testing = { 'kernel/testing/database.ts': "import 'node:fs'\nexport const start = () => {}\n" }
  assert.deepEqual(await withFiles({ ...testing, 'modules/issues/shared.test.ts': file }), [])
})

refuses(
  'a kernel that knows a module',
  { 'kernel/run.ts': "import { issues } from '../modules/issues/index.ts'\nexport const all = [issues]\n" },
  /kernel\/run\.ts: wall 1/,
)
refuses(
  'a room that goes past the front door of another',
  { 'modules/issues/load.ts': "import { people } from '../people/module.ts'\nexport const all = [people]\n" },
  /wall 2: take people through its front door/,
)
refuses(
  'a room that takes from one it does not use',
  {
    'modules/people/load.ts':
      "import type { issues } from '../issues/index.ts'\nexport type All = typeof issues\n",
  },
  /wall 2: people does not list issues/,
)
refuses(
  'uses that name no room',
  { 'modules/people/module.ts': "export const people = { name: 'people', uses: ['chat'] }\n" },
  /uses names chat, which is no room/,
)
refuses(
  'web that takes a value from the server',
  { 'modules/issues/web/load.ts': "import { type issues } from '../module.ts'\nexport type All = issues\n" },
  /wall 3: web takes only types/,
)
refuses(
  'shared code that takes from the server',
  { 'modules/issues/permissions.ts': "export { command } from '../../kernel/command.ts'\n" },
  /wall 3: shared takes only shared/,
)
refuses(
  'zod in shared code',
  { 'modules/issues/permissions.ts': "import { z } from 'zod'\nexport const s = z.string\n" },
  /zod stays on the server/,
)
refuses(
  'node in a shared file of the kernel',
  { 'kernel/clock.ts': "import { hrtime } from 'node:process'\nexport const now = hrtime\n" },
  /node:process does not exist in a browser/,
)
refuses(
  'a server that takes web, also lazily',
  { 'modules/issues/load.ts': "export const load = () => import('./web/board.tsx')\n" },
  /wall 4/,
)
refuses(
  'React on the server',
  { 'modules/issues/load.ts': "import { memo } from 'react'\nexport const keep = memo\n" },
  /the server does not load react/,
)
refuses(
  'a package that knows a module',
  {
    'packages/ui/chip.tsx':
      "import { issues } from '../../modules/issues/index.ts'\nexport const all = issues\n",
  },
  /wall 6: packages import no module/,
)
refuses(
  'a shell that knows a module',
  {
    'apps/web/rail.tsx':
      "import type { same } from '../../modules/issues/shared.ts'\nexport type All = typeof same\n",
  },
  /wall 6: the shell imports no module/,
)
refuses(
  'lists of rooms bound outside of main',
  { 'apps/web/rail.tsx': "import { web } from '../../modules/web.ts'\nexport const all = web\n" },
  /wall 6: only apps\/\*\/main binds/,
)
refuses(
  'an import that no wall can read',
  { 'modules/issues/load.ts': 'export const load = (name: string) => import(name)\n' },
  /an import must name its file/,
)
refuses(
  'imports by glob',
  { 'apps/web/rail.tsx': "export const all = import.meta.glob('../../modules/*/web/index.tsx')\n" },
  /an import must name its file/,
)
refuses(
  'a product that takes its tools',
  { 'kernel/build.ts': "import { build } from '../tools/build.ts'\nexport const made = build\n" },
  /nothing that ships takes from tools/,
)
refuses(
  'a list that leaves a room out',
  { 'modules/modules.ts': "import { people } from './people/module.ts'\nexport const modules = [people]\n" },
  /the list leaves out \.\/issues\/module\.ts/,
)
refuses(
  'a room without a manifest',
  { 'modules/chat/shared.ts': 'export const limit = 1\n' },
  /a room has a module\.ts/,
)

test('the walls refuse uses that run in a circle, at each room of it', async () => {
  const found = await withFiles({
    'modules/people/module.ts': "export const people = { name: 'people', uses: ['issues'] }\n",
  })
  assert.equal(found.length, 2)
  assert.match(found.join(), /circle: people → issues → people/)
})
