import { across } from './across.ts'
import { fetchBytes } from './ask.ts'
import type { Case } from './case.ts'
import { fill } from './fill.ts'
import { compare, print, type Side } from './measure.ts'
import { cookieAt, type Stage } from './stage.ts'
import type { Project } from './world.ts'

const conc = 16
const beside = 10_000

/** Fifty of a project: first, filtered, sorted, and deep in the list; a project of ten thousand in the same run. */
export const list: Case = {
  name: 'list',
  async run(stage, { sizes }) {
    await fill(stage, stage.small, beside)
    for (const size of sizes) {
      await fill(stage, stage.project, size)
      for (const view of views) {
        const sides = {
          ours: oursOf(stage, view, { project: stage.project, size }),
          raw: rawOf(stage, view, { project: stage.project, size }),
          at10k: oursOf(stage, view, { project: stage.small, size: beside }),
        }
        print({ case: 'list', view: view.name, size, conc, ...(await compare(stage, sides, { conc })) })
      }
    }
    await across(stage)
  },
}

interface View {
  readonly name: string
  /** The query of the API, but for its project. */
  readonly ask: (stage: Stage, size: number) => Readonly<Record<string, unknown>>
  /** What RAW asks behind the project. */
  readonly sql: (stage: Stage, size: number) => string
}

const page = { group: '', limit: 50 }
const views: readonly View[] = [
  { name: 'first', ask: () => ({}), sql: () => 'order by number desc, id desc' },
  {
    name: 'filtered',
    ask: ({ persons }) => ({ where: { assigneeId: [persons[3]], priority: [1, 2] } }),
    sql: ({ persons }) =>
      `and assignee_id = any('{${persons[3]}}') and priority = any('{1,2}') order by number desc, id desc`,
  },
  {
    name: 'sorted',
    ask: () => ({ order: '-changedAt' }),
    sql: () => 'order by changed_at desc, id desc',
  },
  {
    name: 'deep',
    ask: (_, size) => ({ page: { ...page, after: [Math.floor(size / 2), noId] } }),
    sql: (_, size) => `and (number, id) < (${Math.floor(size / 2)}, '${noId}') order by number desc, id desc`,
  },
]
const noId = '00000000-0000-4000-8000-000000000000'

/** The columns of an issue as the API answers them. */
export const columns = `id, created_at, created_by, project_id, number, key, title, status_id, type_id, resolution,
  priority, assignee_id, reporter_id, due_on, parent_id, labels, rank, done_at, changed_at`

interface At {
  readonly project: Project
  readonly size: number
}

function oursOf(stage: Stage, view: View, { project, size }: At): Side {
  const asked = Object.entries(view.ask(stage, size)).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  const query = new URLSearchParams({ project: project.id, ...Object.fromEntries(asked) })
  return readSide(stage, `issue.list?${query}`)
}

/** A query of the API, as sixteen persons in turn. */
export function readSide(stage: Stage, query: string): Side {
  const url = `${stage.url}/api/v1/${query}`
  return {
    pid: () => stage.app().pid,
    once: async worker => (await fetchBytes(url, { cookie: cookieAt(stage, worker) })).length,
  }
}

function rawOf(stage: Stage, view: View, { project, size }: At): Side {
  return rawRead(
    stage,
    `select ${columns} from issues.issue where workspace_id = $1 and project_id = $2 ${view.sql(stage, size)} limit 51`,
    [stage.workspace, project.id],
  )
}

/** The same statement without rights, by RAW. */
export function rawRead(stage: Stage, text: string, parameters: readonly string[]): Side {
  const url = `${stage.rawUrl}/?${new URLSearchParams({ sql: text, with: JSON.stringify(parameters) })}`
  return { pid: () => stage.raw().pid, once: async () => (await fetchBytes(url)).length }
}
