import { Worker } from 'node:worker_threads'
import { problem } from '../../../kernel/problem.ts'
import type { JiraIssue } from './jira-issue.ts'
import type { WorkerMessage } from './jira-worker.ts'

/** A source, read whole: nothing is written before that has succeeded. */
export interface JiraExport {
  readonly issues: readonly JiraIssue[]
  /** SHA-256 of the source. */
  readonly digest: string
  /** Files that hold no issue. */
  readonly strangers: readonly string[]
}

// The sources run as they are; the bundle has the worker beside it.
const worker = new URL(
  import.meta.url.endsWith('.ts') ? './jira-worker.ts' : './jira-worker.mjs',
  import.meta.url,
)

/** Reads a Jira export in a thread of its own. Throws `invalid` for what is broken, hostile or not Jira's. */
export async function readJira(path: string, onRead: (issues: number) => void): Promise<JiraExport> {
  const issues: JiraIssue[] = []
  const end = await new Promise<Extract<WorkerMessage, { kind: 'end' }>>((resolve, reject) => {
    const reading = new Worker(worker, { workerData: path, resourceLimits: { maxOldGenerationSizeMb: 2048 } })
    reading.on('error', reject)
    reading.on('exit', () => reject(problem.invalid('issues.import_unreadable')))
    reading.on('message', (message: WorkerMessage) => {
      if (message.kind === 'issues') {
        issues.push(...message.issues)
        onRead(issues.length)
      }
      if (message.kind === 'end') resolve(message)
      if (message.kind === 'problem') reject(problem.invalid(message.reason, message.details))
    })
  })
  if (issues.length === 0) throw problem.invalid('issues.import_not_jira')
  return { issues, digest: end.digest, strangers: end.strangers }
}
