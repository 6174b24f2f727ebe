import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Header, pack } from 'tar-stream'

const ada = { name: 'ada', displayName: 'Ada Lovelace' }
const grace = { name: 'ghopper', displayName: 'Grace Hopper' }
const liNa = { name: 'lina', displayName: 'Na Li', emailAddress: 'Li.Na@xinghe.example' }

const open = { name: 'Open', statusCategory: { key: 'new' } }
const closed = { name: 'Closed', statusCategory: { key: 'done' } }

/** An issue as Jira's REST v2 tells it; `fields` over what every issue has. */
export function jiraIssue(key: string, fields: object = {}) {
  return {
    key,
    self: `https://jira.example/rest/api/2/issue/${key}`,
    fields: {
      summary: `Pump ${key}`,
      status: open,
      issuetype: { name: 'Bug' },
      priority: { name: 'Major' },
      reporter: ada,
      created: '2020-01-02T03:04:05.000+0800',
      updated: '2020-02-02T03:04:05.000+0000',
      ...fields,
    },
  }
}

const comment = (id: string, author: object, body: string) => ({
  id,
  author,
  body,
  created: '2020-03-01T00:00:00.000+0000',
})
const outward = (id: string, name: string, key: string) => ({ id, type: { name }, outwardIssue: { key } })
const inward = (id: string, name: string, key: string) => ({ id, type: { name }, inwardIssue: { key } })

/**
 * Ten issues of a pump in two halves. Link 1 lies in the first half and is told by both ends; 2 leads across and is
 * told by both ends; 3 leads across and is told by the first half alone; 4 leads to an issue that never comes; 5 is
 * told by the second half and leads into the first. The parent of PUMP-3 lies in the second half, which does not say so.
 */
export const firstHalf = [
  jiraIssue('PUMP-1', {
    description: 'It stops at 87%.\n\n{code}\nE 17\n{code}',
    comment: { total: 2, comments: [comment('31', ada, 'Seen *twice*.'), comment('32', grace, 'Again.')] },
    issuelinks: [
      outward('1', 'Blocks', 'PUMP-2'),
      outward('2', 'Relates', 'PUMP-7'),
      inward('3', 'Duplicate', 'PUMP-8'),
    ],
    subtasks: [{ key: 'PUMP-2' }],
  }),
  jiraIssue('PUMP-2', { parent: { key: 'PUMP-1' }, issuelinks: [inward('1', 'Blocks', 'PUMP-1')] }),
  jiraIssue('PUMP-3', {
    parent: { key: 'PUMP-6' },
    labels: ['cold', 'start'],
    attachment: [{}, {}],
    assignee: grace,
  }),
  jiraIssue('PUMP-4', {
    status: closed,
    resolution: { name: 'Fixed' },
    resolutiondate: '2020-04-01T00:00:00.000+0000',
    duedate: '2020-03-31',
    comment: { total: 1, comments: [comment('33', ada, '  ')] },
  }),
  jiraIssue('PUMP-5', { assignee: liNa, issuelinks: [outward('4', 'Relates', 'VALVE-99')] }),
]
export const secondHalf = [
  jiraIssue('PUMP-6', { issuetype: { name: 'Epic' } }),
  jiraIssue('PUMP-7', { issuelinks: [inward('2', 'Relates', 'PUMP-1')] }),
  jiraIssue('PUMP-8', { reporter: grace }),
  jiraIssue('PUMP-9'),
  jiraIssue('PUMP-10', { issuelinks: [outward('5', 'Blocks', 'PUMP-1')], subtasks: [{ key: 'PUMP-9' }] }),
]

/** A file of a source: JSON of something, or these bytes under these headers. */
export type Entry = readonly [name: string, content: unknown, headers?: Partial<Header>]

export const entriesOf = (issues: readonly { key: string }[]): Entry[] =>
  issues.map(issue => [`issues/${issue.key}.json`, issue])

let folder: Promise<string> | null = null
let made = 0

/** A folder that goes when the test file has ended. */
export function temporaryPlace(): Promise<string> {
  folder ??= mkdtemp(join(tmpdir(), 'concord-import-'))
  return folder
}
after(async () => {
  if (folder !== null) await rm(await folder, { recursive: true })
})

/** Writes bytes to a file of that ending. */
export async function fileOf(bytes: Uint8Array, ending = '.tar.gz'): Promise<string> {
  made += 1
  const path = join(await temporaryPlace(), `source-${made}${ending}`)
  await writeFile(path, bytes)
  return path
}

export async function tarOf(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack()
  for (const [name, content, headers] of entries) {
    const bytes = content instanceof Uint8Array ? Buffer.from(content) : JSON.stringify(content)
    archive.entry({ ...headers, name }, headers?.type === undefined ? bytes : '')
  }
  archive.finalize()
  return buffer(archive)
}

/** A .tar.gz with these files. */
export async function archiveOf(entries: readonly Entry[]): Promise<string> {
  return fileOf(gzipSync(await tarOf(entries)))
}
