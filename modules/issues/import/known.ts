import { type Id, newId } from '../../../kernel/ids.ts'
import type { ImportRun } from '../../../kernel/importer.ts'

export interface Mark {
  readonly id: Id<'external'>
  readonly key: string
  readonly objectId: string | null
  readonly facts: Readonly<Record<string, string>> | null
}

/** What earlier runs have brought from a source, by the name that it has there. */
export async function readMarks({ kernel, caller }: ImportRun, source: string): Promise<Map<string, Mark>> {
  const rows = await kernel.db.read<{
    id: Id<'external'>
    key: string
    object_id: string | null
    facts: Mark['facts']
  }>(
    caller.workspace,
    'select id, key, object_id, facts from kernel.external where workspace_id = $1 and source = $2',
    [caller.workspace, source],
  )
  return new Map(rows.map(({ id, key, object_id, facts }) => [key, { id, key, objectId: object_id, facts }]))
}

/** Runs one command of an import, in the name of whoever imports. */
export function command(run: ImportRun, name: string, input: object) {
  return run.kernel.run({ ...run.caller, id: newId(), name, input })
}

/** Pieces of at most `size`. */
export function slices<T>(all: readonly T[], size: number): T[][] {
  const cut: T[][] = []
  for (let at = 0; at < all.length; at += size) cut.push(all.slice(at, at + size))
  return cut
}
