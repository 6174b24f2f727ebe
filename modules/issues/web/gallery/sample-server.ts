import { derivedId, newId } from '../../../../kernel/ids.ts'
import { rankOfNumber } from '../../../../kernel/rank.ts'
import { docOfText } from '../../../../packages/editor/schema.ts'
import type { ScreenState } from '../../../../packages/ui/contributions.ts'
import { addDays, dayOf } from '../../../../packages/ui/day.ts'
import type { Language } from '../../../../packages/ui/language.ts'
import { sampleWords } from './sample-words.ts'

const root = '01234567-89ab-7cde-8f01-23456789abcd'
export const sampleProject = derivedId(root, 'project')
export const sampleIssue = derivedId(root, 'issue 2')
const statuses = [0, 1, 2, 3, 4].map(n => derivedId(root, `status ${n}`))
const types = [0, 1, 2].map(n => derivedId(root, `type ${n}`))
const people = [0, 1, 2, 3, 4, 5, 6, 7].map(n => derivedId(root, `person ${n}`))
const categories = ['new', 'new', 'active', 'active', 'done'] as const
const cards = 10_000
const page = 50

export interface SampleScene {
  state: ScreenState
  language: Language
  /** What fails in the state of an error. */
  main: readonly string[]
}

export const samplePerson = people[2] ?? newId()

export const samplePeople = (language: Language) =>
  new Map(
    people.map((id, index) => {
      const name = sampleWords[language].people[index] ?? ''
      return [String(id), { id, name, state: 'active', kind: 'member' }]
    }),
  )

/** Answers for a server that holds one project of 10,000 issues, in the state that a screen is shown in. */
export function sampleFetch(scene: SampleScene): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input), 'http://sample')
    const name = url.pathname.replace('/api/v1/', '')
    if (scene.state === 'loading') return new Promise<Response>(() => undefined)
    if (init?.method === 'POST') return refusal(403, 'forbidden')
    if (scene.state === 'noPermission') return refusal(403, 'forbidden')
    if (scene.state === 'error' && scene.main.includes(name)) return refusal(500, 'bug')
    const data = answers[name]?.(scene, url.searchParams)
    return data === undefined ? refusal(404, 'not_found') : Response.json({ at: 1, data })
  }
}

function refusal(status: number, code: string): Response {
  const body = { type: '', title: code, status, code, reason: `sample.${code}`, trace: '0192f3a1-77c2' }
  return Response.json(body, { status })
}

type Answer = (scene: SampleScene, parameters: URLSearchParams) => unknown

const answers: Readonly<Record<string, Answer>> = {
  'project.get': ({ language }) => {
    const { project, space } = sampleWords[language]
    return { id: sampleProject, name: project, key: 'X', role: 'manager', space: { id: root, name: space } }
  },
  // The settings of a project are as good as empty with one column; no project has none.
  'status.list': ({ language, state, main }) => ({
    statuses: (state === 'empty' && main.includes('status.list') ? statuses.slice(0, 1) : statuses).map(
      (id, index) => ({
        id,
        name: sampleWords[language].statuses[index],
        category: categories[index],
        rank: rankOfNumber(index),
      }),
    ),
    types: types.map((id, index) => ({
      id,
      name: sampleWords[language].types[index],
      icon: ['task', 'story', 'bug'][index],
      rank: rankOfNumber(index),
    })),
  }),
  'issue.board': (scene, parameters) => ({
    groups: statuses.flatMap((id, index) => groupOf(scene, { id, index, asked: pageIn(parameters) })),
  }),
  'issue.list': (scene, parameters) => ({ groups: [listOf(scene, pageIn(parameters))] }),
  'issue.get': scene => whole(scene),
  'object.rows': scene =>
    scene.main.includes('issue.get') && scene.state === 'error'
      ? []
      : [{ type: 'issue', s: sampleProject, row: whole(scene).issue }],
  'activity.list': scene => ({ items: activity(scene), next: null }),
  'comment.list': ({ language, state }) => ({
    comments: state === 'empty' ? [] : sampleWords[language].comments.map(commentOf),
    next: null,
    previous: null,
    total: state === 'empty' ? 0 : sampleWords[language].comments.length,
  }),
  'person.in-place': ({ language }) => ({ people: [...samplePeople(language).values()] }),
  'issue.assignees': ({ language }) => ({
    people: [...samplePeople(language).values()].map(({ id, name }) => ({ id, name })),
  }),
  'label.list': ({ language }) => ({
    labels: sampleWords[language].labels.map((label, index) => ({ label, count: 2000 - index * 300 })),
  }),
  'role.list': () => ({ roles: [], mine: 'manager' }),
}

interface Page {
  group: string
  after: readonly [unknown, string] | null
  limit: number
}

function pageIn(parameters: URLSearchParams): Page | null {
  const written = parameters.get('page')
  return written === null ? null : JSON.parse(written)
}

function groupOf(
  scene: SampleScene,
  { id, index, asked }: { id: string; index: number; asked: Page | null },
) {
  if (asked && asked.group !== id) return []
  const count = scene.state === 'empty' ? 0 : cards / statuses.length
  const numbers = Array.from({ length: count }, (_, n) => n * statuses.length + index)
  const after = asked?.after?.[0] ?? ''
  const start = numbers.findIndex(n => rankOfNumber(n) > String(after))
  const rows = numbers.slice(start, start + (asked?.limit ?? page)).map(n => rowOf(scene.language, n))
  const end = start + rows.length >= count
  return [{ g: id, n: Math.min(count, 1000), capped: count > 1000, rows, end }]
}

function listOf(scene: SampleScene, asked: Page | null) {
  const count = scene.state === 'empty' ? 0 : cards
  const start = typeof asked?.after?.[0] === 'number' ? cards - asked.after[0] + 1 : 0
  const length = Math.max(0, Math.min(asked?.limit ?? page, count - start))
  const rows = Array.from({ length }, (_, n) => rowOf(scene.language, cards - 1 - start - n))
  return { g: '', n: Math.min(count, 1000), capped: count > 1000, rows, end: start + length >= count }
}

function rowOf(language: Language, n: number) {
  const words = sampleWords[language]
  const now = new Date()
  const labels = [words.labels[n % 5] ?? '', ...(n % 6 === 0 ? [words.labels[(n + 2) % 5] ?? ''] : [])]
  return {
    id: derivedId(root, `issue ${n}`),
    createdAt: new Date(now.getTime() - n * 60_000).toISOString(),
    createdBy: people[n % 8],
    projectId: sampleProject,
    number: n + 1,
    key: `X-${n + 1}`,
    title: words.titles[(n + Math.floor(n / 5)) % 10] ?? '',
    statusId: statuses[n % 5],
    typeId: types[n % 3],
    resolution: null,
    priority: [4, 2, 1, 2, 3, 0, 2][n % 7],
    assigneeId: n % 9 === 0 ? null : people[n % 8],
    reporterId: people[(n + 3) % 8],
    dueOn: n % 4 === 0 ? null : addDays(dayOf(now), (n % 23) - 6),
    parentId: null,
    labels: n % 5 === 3 ? [] : labels,
    rank: rankOfNumber(n),
    doneAt: null,
    changedAt: new Date(now.getTime() - n * 600_000).toISOString(),
  }
}

function relative(language: Language, n: number) {
  const { id, key, title, statusId, typeId } = rowOf(language, n)
  return { id, key, title, statusId, typeId }
}

function whole({ language, state }: SampleScene) {
  const issue = rowOf(language, 2)
  if (state === 'empty') {
    const bare = { ...issue, assigneeId: null, dueOn: null, labels: [], priority: 4 }
    return { issue: bare, description: null, parent: null, children: [], links: [], origin: null }
  }
  const linkTo = (type: string, outward: boolean, n: number) => ({
    id: derivedId(root, `link ${n}`),
    type,
    outward,
    issue: relative(language, n),
  })
  return {
    issue,
    description: docOfText(sampleWords[language].description),
    parent: relative(language, 40),
    children: [14, 5, 9].map(n => relative(language, n)),
    origin: null,
    links: [linkTo('blocks', false, 6), linkTo('relates', true, 8)],
  }
}

function activity({ language, state }: SampleScene) {
  const { createdAt, statusId } = rowOf(language, 2)
  const common = { object: sampleIssue, type: 'issue', container: sampleProject, veiled: [], via: 'web' }
  const done = (seq: number, fields: Record<string, readonly [unknown, unknown]>) => ({
    ...common,
    seq,
    op: seq === 1 ? 'create' : 'update',
    fields,
    command: derivedId(root, `command ${seq}`),
    name: 'issue.edit',
    actor: people[seq % 8],
    asSystem: false,
    at: createdAt,
  })
  const created = done(1, {})
  if (state === 'empty') return [created]
  return [
    done(4, { dueOn: [addDays(dayOf(new Date()), -2), addDays(dayOf(new Date()), 1)] }),
    done(3, { assigneeId: [people[4], people[2]] }),
    done(2, { statusId: [statuses[1], statusId] }),
    created,
  ]
}

function commentOf(said: string, index: number) {
  const at = new Date(Date.now() - (3 - index) * 3_600_000).toISOString()
  return {
    id: derivedId(root, `comment ${index}`),
    by: people[index + 1],
    at,
    editedAt: null,
    body: docOfText(said),
  }
}
