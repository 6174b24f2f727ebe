import type { Id } from '../../../../kernel/ids.ts'
import type { ImportReport, ImportRun } from '../../../../kernel/importer.ts'
import type { RowOf } from '../../../../kernel/object.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { namedId } from '../../../../kernel/records.ts'
import { Person } from '../../../people/index.ts'
import type { OpenRooms, World } from '../../../testing/open-rooms.ts'
import { seed } from '../../seed.ts'
import { jiraImporter } from '../import-jira.ts'

type Asked = Partial<Pick<ImportRun, 'project' | 'dryRun'>> & { readonly as?: Id<'person'> }

/** Imports into one workspace, and what can be seen of it afterwards. */
export interface ImportWorld {
  readonly world: World
  /** The digests that were kept. */
  readonly kept: readonly string[]
  take(path: string, asked?: Asked): Promise<ImportReport>
  /** The reason of an import that must be refused. */
  refusal(path: string, asked?: Asked): Promise<string>
  /** Rows of a statement that has the workspace as $1. */
  rows(sql: string): Promise<readonly Record<string, unknown>[]>
  /** A person by the id in a row, whoever may see it. */
  person(id: unknown): Promise<RowOf<typeof Person> | null>
  /** Where the log stands. */
  position(): Promise<number>
}

export async function openImport({ kernel, newWorld }: OpenRooms): Promise<ImportWorld> {
  const world = await newWorld()
  const kept: string[] = []
  const rows = (sql: string) =>
    kernel.db.read<Record<string, unknown>>(world.workspace, sql, [world.workspace])
  const take = (path: string, { project = null, dryRun = false, as = seed.chenLi }: Asked = {}) =>
    jiraImporter.run({
      kernel,
      caller: { workspace: world.workspace, actor: as, via: 'import', scopes: null },
      path,
      project,
      dryRun,
      keep: async digest => void kept.push(digest),
      progress: () => undefined,
    })
  return {
    world,
    kept,
    take,
    rows,
    person: id => world.row(Person, namedId(Person, String(id))),
    async refusal(path, asked) {
      const answer = await take(path, asked).catch((error: unknown) => error)
      if (answer instanceof Problem) return answer.reason
      throw answer instanceof Error
        ? answer
        : new Error(`The import was not refused: ${JSON.stringify(answer)}`)
    },
    async position() {
      const [row] = await rows('select max(seq)::int as seq from kernel.log_change where workspace_id = $1')
      return Number(row?.seq)
    },
  }
}
