import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isEmpty, type RichDoc } from '../../../packages/editor/schema.ts'
import { fromWiki } from '../../../packages/editor/wiki.ts'
import { limits, noPriority, type StatusCategory } from '../shared.ts'

/** A person as Jira names them. */
export interface JiraUser {
  readonly key: string
  readonly name: string
  readonly email: string | null
}
export interface JiraComment {
  readonly id: string
  readonly by: string | null
  readonly at: string
  readonly editedAt: string | null
  readonly body: RichDoc
}
export interface JiraLink {
  readonly id: string
  readonly type: string
  readonly from: string
  readonly to: string
}
/** What an import takes of one issue; everything else is counted in `left`. */
export interface JiraIssue {
  readonly host: string
  readonly key: string
  readonly prefix: string
  readonly number: number
  readonly title: string
  readonly description: RichDoc | null
  readonly source: string | null
  readonly status: { readonly name: string; readonly category: StatusCategory }
  readonly type: string
  readonly resolution: string | null
  readonly priority: number
  readonly assignee: string | null
  readonly reporter: string | null
  readonly labels: readonly string[]
  readonly due: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly doneAt: string | null
  readonly parent: string | null
  readonly children: readonly string[]
  readonly comments: readonly JiraComment[]
  readonly links: readonly JiraLink[]
  readonly users: readonly JiraUser[]
  readonly left: Readonly<Record<string, number>>
}

const user = z.looseObject({
  name: z.string().optional(),
  key: z.string().optional(),
  accountId: z.string().optional(),
  displayName: z.string().optional(),
  emailAddress: z.string().optional(),
})
const named = z.looseObject({ name: z.string() })
const linked = z.looseObject({ key: z.string() })
const list = (of: z.ZodType) => z.array(of).nullish()
const fields = z.looseObject({
  summary: z.string().nullish(),
  description: z.string().nullish(),
  status: z.looseObject({ name: z.string(), statusCategory: z.looseObject({ key: z.string() }).nullish() }),
  issuetype: named,
  resolution: named.nullish(),
  priority: named.nullish(),
  assignee: user.nullish(),
  reporter: user.nullish(),
  creator: user.nullish(),
  labels: z.array(z.string()).nullish(),
  duedate: z.string().nullish(),
  created: z.string(),
  updated: z.string().nullish(),
  resolutiondate: z.string().nullish(),
  parent: linked.nullish(),
  subtasks: z.array(linked).nullish(),
  comment: z
    .looseObject({
      total: z.number().nullish(),
      comments: z.array(
        z.looseObject({
          id: z.string(),
          author: user.nullish(),
          updateAuthor: user.nullish(),
          body: z.string().nullish(),
          created: z.string(),
          updated: z.string().nullish(),
        }),
      ),
    })
    .nullish(),
  issuelinks: z
    .array(
      z.looseObject({
        id: z.string(),
        type: named,
        outwardIssue: linked.nullish(),
        inwardIssue: linked.nullish(),
      }),
    )
    .nullish(),
  worklog: z
    .looseObject({
      total: z.number().nullish(),
      worklogs: z.array(z.looseObject({ author: user.nullish() })),
    })
    .nullish(),
  attachment: list(z.unknown()),
  fixVersions: list(z.unknown()),
  versions: list(z.unknown()),
  components: list(z.unknown()),
})
/** Stands where the source has a name without a letter. */
const nameless = '—'
const jiraJson = z.looseObject({
  key: z.string().regex(/^[A-Z][A-Z0-9_]*-\d{1,9}$/),
  self: z.string().optional(),
  fields,
})
type Fields = z.output<typeof fields>

/** One issue of Jira's REST v2, or null where the JSON is something else. */
export function readJiraIssue(json: unknown): JiraIssue | null {
  const read = jiraJson.safeParse(json)
  if (!read.success) return null
  const { key, self, fields: f } = read.data
  const [prefix = '', digits = ''] = key.split('-')
  const markup = f.description ?? null
  const comments = commentsOf(f)
  const description = markup === null ? null : fromWiki(markup).doc
  return {
    host: hostOf(self),
    key,
    prefix,
    number: Number(digits),
    title: cut(f.summary ?? '', limits.title) || key,
    description: isEmpty(description) ? null : description,
    source: markup === null || markup.trim() === '' ? null : clean(markup),
    status: {
      name: cut(f.status.name, limits.statusName) || nameless,
      category: categoryOf(f.status.statusCategory?.key),
    },
    type: cut(f.issuetype.name, limits.typeName) || nameless,
    resolution: cut(f.resolution?.name ?? '', limits.resolution) || null,
    priority: priorityOf(f.priority?.name),
    assignee: userKey(f.assignee),
    reporter: userKey(f.reporter) ?? userKey(f.creator),
    labels: [
      ...new Set((f.labels ?? []).map(label => cut(label, limits.label)).filter(label => label !== '')),
    ].slice(0, limits.labels),
    due: dayOf(f.duedate),
    createdAt: instantOf(f.created) ?? new Date(0).toISOString(),
    updatedAt: instantOf(f.updated) ?? instantOf(f.created) ?? new Date(0).toISOString(),
    doneAt:
      categoryOf(f.status.statusCategory?.key) === 'done'
        ? (instantOf(f.resolutiondate) ?? instantOf(f.updated))
        : null,
    parent: f.parent == null ? null : short(f.parent.key),
    children: (f.subtasks ?? []).map(child => short(child.key)),
    comments,
    links: linksOf(key, f),
    users: usersOf(f),
    left: leftOf(f, comments.length),
  }
}

function commentsOf(f: Fields): JiraComment[] {
  return (f.comment?.comments ?? []).flatMap(comment => {
    const { doc } = fromWiki(comment.body ?? '')
    if (isEmpty(doc)) return []
    const at = instantOf(comment.created) ?? new Date(0).toISOString()
    const changed = instantOf(comment.updated)
    return [
      {
        id: short(comment.id),
        by: userKey(comment.author),
        at,
        editedAt: changed === at ? null : changed,
        body: doc,
      },
    ]
  })
}

function linksOf(key: string, f: Fields): JiraLink[] {
  return (f.issuelinks ?? []).flatMap(({ id, type, outwardIssue, inwardIssue }) => {
    const name =
      type.name
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '-')
        .slice(0, 40) || 'relates'
    if (outwardIssue != null) return [{ id: short(id), type: name, from: key, to: short(outwardIssue.key) }]
    return inwardIssue == null ? [] : [{ id: short(id), type: name, from: short(inwardIssue.key), to: key }]
  })
}

function usersOf(f: Fields): JiraUser[] {
  const named = [
    f.assignee,
    f.reporter,
    f.creator,
    ...(f.comment?.comments ?? []).flatMap(({ author, updateAuthor }) => [author, updateAuthor]),
    ...(f.worklog?.worklogs ?? []).map(({ author }) => author),
  ]
  return named.flatMap(one => {
    const key = userKey(one)
    if (one == null || key === null) return []
    return [
      {
        key,
        name: cut(one.displayName ?? '', 60) || cut(key, 60) || nameless,
        email: one.emailAddress?.toLowerCase() ?? null,
      },
    ]
  })
}

function leftOf(f: Fields, commentsTaken: number): Record<string, number> {
  return {
    worklogs: f.worklog?.total ?? f.worklog?.worklogs.length ?? 0,
    attachments: f.attachment?.length ?? 0,
    fixVersions: f.fixVersions?.length ?? 0,
    versions: f.versions?.length ?? 0,
    components: f.components?.length ?? 0,
    // Comments without a word, and those that the export itself cut off.
    comments: Math.max(f.comment?.total ?? 0, f.comment?.comments.length ?? 0) - commentsTaken,
  }
}

function userKey(one: z.output<typeof user> | null | undefined): string | null {
  const name = one?.name || one?.key || one?.accountId
  return name ? short(name) : null
}

function categoryOf(key: string | undefined): StatusCategory {
  if (key === 'done') return 'done'
  return key === 'indeterminate' ? 'active' : 'new'
}

const priorityByName: Readonly<Record<string, number>> = {
  blocker: 0,
  highest: 0,
  critical: 1,
  high: 1,
  major: 2,
  medium: 2,
  normal: 2,
  minor: 3,
  low: 3,
  trivial: 3,
  lowest: 3,
}

function priorityOf(name: string | undefined): number {
  return priorityByName[name?.toLowerCase() ?? ''] ?? noPriority
}

/** `2017-03-27T16:43:12.000+0000` → ISO in UTC; null for what is in no calendar of four digits. */
function instantOf(text: string | null | undefined): string | null {
  if (text == null) return null
  const ms = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  if (Number.isNaN(ms)) return null
  const iso = new Date(ms).toISOString()
  return isPlainYear(iso) ? iso : null
}

function dayOf(text: string | null | undefined): string | null {
  const iso = text != null && /^\d{4}-\d\d-\d\d$/.test(text) ? instantOf(text) : null
  // The 31st of February would become the 2nd of March.
  return iso !== null && text != null && iso.startsWith(text) ? text : null
}

const isPlainYear = (iso: string): boolean => /^\d{4}-/.test(iso) && !iso.startsWith('0000')

function hostOf(self: string | undefined): string {
  return self !== undefined && URL.canParse(self) ? new URL(self).host : 'unknown'
}

/** What something is called there, short enough to be kept: a digest of it where it is not. */
function short(name: string): string {
  const kept = clean(name)
  return kept.length <= 80 ? kept : createHash('sha256').update(kept).digest('hex')
}

function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}

function cut(text: string, length: number): string {
  return clean(text).trim().slice(0, length).toWellFormed().trim()
}
