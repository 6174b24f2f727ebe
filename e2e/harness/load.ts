import { setTimeout as delay } from 'node:timers/promises'
import { newId } from '../../kernel/ids.ts'
import type { Journal } from './journal.ts'

export interface LoadOptions {
  /** Where commands are sent: the server, or a proxy before it. */
  readonly url: string
  readonly cookie: string
  readonly journal: Journal
  readonly chance: () => number
  readonly project: string
  readonly status: readonly string[]
  readonly workers: number
}

export interface Load {
  /** Commands that were answered. */
  readonly done: () => number
  /** Lets every command that was begun be answered, then ends. */
  stop(): Promise<void>
}

/** Persons at work: each creates, moves and comments, and sends a command again under the same id until it is answered. */
export function startLoad(options: LoadOptions): Load {
  const state: State = { isOver: false, done: 0, issues: [] }
  const workers = Array.from({ length: options.workers }, () => work(options, state))
  return {
    done: () => state.done,
    async stop() {
      state.isOver = true
      await Promise.all(workers)
    },
  }
}

interface State {
  isOver: boolean
  done: number
  readonly issues: string[]
}

async function work(options: LoadOptions, state: State): Promise<void> {
  while (!state.isOver) {
    const { name, input } = nextCommand(options, state)
    const id = newId()
    const answer = await untilAnswered(options, { id, name, input })
    await options.journal.note({ id, name })
    state.done += 1
    if (name === 'issue.create' && state.issues.length < 500) state.issues.push(String(answer.output?.issue))
  }
}

function nextCommand({ chance, project, status }: LoadOptions, { issues }: State) {
  const issue = issues[Math.floor(chance() * issues.length)]
  const kind = chance()
  if (issue === undefined || kind < 0.5)
    return { name: 'issue.create', input: { project, title: `Under fire ${newId()}` } }
  if (kind < 0.8)
    return { name: 'issue.move', input: { issue, status: status[Math.floor(chance() * status.length)] } }
  return { name: 'comment.add', input: { on: issue, body: 'Still here.' } }
}

interface Sent {
  readonly id: string
  readonly name: string
  readonly input: object
}
interface Answered {
  readonly output?: { readonly issue?: string }
}

/** A refused connection, a broken answer and `unavailable` all mean: outcome unknown, send it again. */
async function untilAnswered({ url, cookie }: LoadOptions, { id, name, input }: Sent): Promise<Answered> {
  for (;;) {
    try {
      const response = await fetch(`${url}/api/v1/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id, cookie, origin: url },
        body: JSON.stringify(input),
        signal: AbortSignal.timeout(20_000),
      })
      const text = await response.text()
      if (response.status === 200) return JSON.parse(text)
      if (response.status < 500 && response.status !== 401)
        throw new Refused(`${name}: ${response.status} ${text}`)
    } catch (error) {
      if (error instanceof Refused) throw error
    }
    await delay(20)
  }
}

class Refused extends Error {}
