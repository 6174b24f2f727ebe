import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Writes files into a folder of its own, runs `look` there, and removes it. */
export async function inTree<T>(
  files: Readonly<Record<string, string>>,
  look: (root: string) => T | Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'concord-tree-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return await look(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Two rooms that break nothing: `issues` uses `people`. */
export const soundTree: Readonly<Record<string, string>> = {
  'kernel/ids.ts': 'export type Id = string\n',
  'kernel/command.ts': "import { z } from 'zod'\nexport const command = z.string\n",
  'modules/modules.ts':
    "import { issues } from './issues/module.ts'\nimport { people } from './people/module.ts'\nexport const modules = [people, issues]\n",
  'modules/web.ts': "import issues from './issues/web/index.tsx'\nexport const web = [issues]\n",
  'modules/people/README.md': '# People\n',
  'modules/people/module.ts': "export const people = { name: 'people', uses: [] }\n",
  'modules/people/index.ts': "export { people } from './module.ts'\n",
  'modules/issues/README.md': '# Issues\n',
  'modules/issues/module.ts':
    "import { command } from '../../kernel/command.ts'\nexport const issues = { name: 'issues', uses: ['people'], command }\n",
  'modules/issues/index.ts': "export { issues } from './module.ts'\n",
  'modules/issues/shared.ts':
    "import type { Id } from '../../kernel/ids.ts'\nexport const same = (a: Id, b: Id) => a === b\n",
  'modules/issues/migrations/2026-12-01-first.sql':
    'create table issues.issue (id uuid primary key references kernel.object (id));\n',
  'modules/issues/web/index.tsx': "export default { routes: { board: () => import('./board.tsx') } }\n",
  'modules/issues/web/board.tsx':
    "import { same } from '../shared.ts'\nexport const Board = () => <p>{same('a', 'a')}</p>\n",
}
