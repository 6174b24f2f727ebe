import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../../../kernel/problem.ts'
import { type JiraIssue, readJiraIssue } from './jira-issue.ts'
import { digestOfSource, openSource } from './open-source.ts'

/** What the worker tells: issues by the handful, then the end or why there is none. */
export type WorkerMessage =
  | { readonly kind: 'issues'; readonly issues: readonly JiraIssue[] }
  | { readonly kind: 'end'; readonly digest: string; readonly strangers: readonly string[] }
  | { readonly kind: 'problem'; readonly reason: string; readonly details: Readonly<Record<string, unknown>> }

const handful = 100
const utf8 = new TextDecoder('utf-8', { fatal: true })

if (parentPort !== null) await readAll(String(workerData), message => parentPort?.postMessage(message))

/** Reads and converts a whole source apart from the server's event loop. */
async function readAll(path: string, tell: (message: WorkerMessage) => void): Promise<void> {
  try {
    let issues: JiraIssue[] = []
    const strangers: string[] = []
    for await (const { name, bytes } of openSource(path)) {
      const issue = readJiraIssue(parsed(name, bytes))
      if (issue === null) strangers.push(name)
      else issues.push(issue)
      if (issues.length < handful) continue
      tell({ kind: 'issues', issues })
      issues = []
    }
    if (issues.length > 0) tell({ kind: 'issues', issues })
    tell({ kind: 'end', digest: await digestOfSource(path), strangers })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    tell({ kind: 'problem', reason: error.reason, details: error.details })
  }
}

function parsed(name: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch {
    throw new Problem('invalid', 'issues.import_broken_json', { name: name.slice(0, 200) })
  }
}
