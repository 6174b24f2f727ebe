import type { AccessFeed } from './access-feed.ts'
import { Batch } from './batch.ts'
import { type KnownCommand, type Loaded, loadBatch } from './batch-load.ts'
import type { Core } from './core.ts'
import type { Statement } from './db/driver.ts'
import type { Lane } from './db/lanes.ts'
import { statement } from './db/readers.ts'
import { flushBase } from './flush.ts'
import type { Hints } from './hints.ts'
import type { Id } from './ids.ts'
import { type Entry, logStatements } from './log-write.ts'
import { problem } from './problem.ts'
import { runCommand } from './run-command.ts'
import type { Outcome, Settled, Waiting } from './waiting.ts'

export interface AttemptSettings {
  readonly core: Core
  readonly feed: AccessFeed
  readonly hints: Hints
  readonly workspace: Id<'workspace'>
  readonly stream: string
  /** Each command is written and checked before the next one runs. */
  readonly isCareful: boolean
}

export interface Attempted {
  readonly outcomes: readonly Outcome[]
  readonly entries: readonly Entry[]
  /** What was cut off: it comes first in the next batch. */
  readonly rest: readonly Waiting[]
}

/** After so much time the batch is committed, whatever still waits, in ms. */
const slice = 20

/** Runs waiting commands as one transaction: a round trip to load, a round trip to write. */
export async function attempt(
  settings: AttemptSettings,
  lane: Lane,
  commands: readonly Waiting[],
): Promise<Attempted> {
  const { core, feed, workspace, stream } = settings
  const now = new Date(core.now()).toISOString()
  const batch = new Batch({ core, lane, workspace, stream, graph: feed.graph, now })
  const loaded = await loadBatch(batch, commands, settings.hints)
  await feed.catchUp(loaded.workspaceSeq, async (text, parameters) => {
    const [rows] = await batch.send([statement(text, parameters)])
    return rows ?? []
  })
  const attempted = await runAll(settings, batch, { commands, loaded })
  await finish(settings, { batch, lane, entries: attempted.entries })
  return attempted
}

interface Work {
  readonly commands: readonly Waiting[]
  readonly loaded: Loaded
}

async function runAll(
  { hints, isCareful }: AttemptSettings,
  batch: Batch,
  { commands, loaded }: Work,
): Promise<Attempted> {
  const outcomes: Outcome[] = []
  const entries: Entry[] = []
  const done = new Map<string, Outcome>()
  const begun = performance.now()
  let seq = loaded.seq
  for (const [index, waiting] of commands.entries()) {
    const known = loaded.known.get(waiting.request.id)
    const twin = done.get(waiting.request.id)
    let isLast = false
    if (known !== undefined) {
      outcomes.push({ waiting, settled: answerKnown(waiting, known), isKnown: true })
    } else if (twin !== undefined) {
      outcomes.push({ waiting, settled: answerTwin(waiting, twin), isKnown: false })
    } else {
      const { outcome, entry, changesAccess } = await runCommand(batch, waiting, { seq, hints, isCareful })
      outcomes.push(outcome)
      done.set(waiting.request.id, outcome)
      if (entry !== null) {
        entries.push(entry)
        seq = entry.live.seq
      }
      isLast = changesAccess
    }
    if (isLast || performance.now() - begun > slice)
      return { outcomes, entries, rest: commands.slice(index + 1) }
  }
  return { outcomes, entries, rest: [] }
}

interface Finish {
  readonly batch: Batch
  readonly lane: Lane
  readonly entries: readonly Entry[]
}

async function finish({ feed, workspace, stream, isCareful }: AttemptSettings, work: Finish): Promise<void> {
  const { batch, lane, entries } = work
  const last = entries.at(-1)
  if (last === undefined) {
    await batch.send([{ text: 'rollback', parameters: [] }])
    return
  }
  if (stream === workspace)
    feed.sending(
      last.live.seq,
      entries.some(entry => entry.changesAccess),
    )
  const written = isCareful ? [] : logStatements(entries, batch.base.taken, workspace)
  const results = await batch.send([...flushBase(batch.base, workspace).statements, ...written, commit])
  // A transaction that has failed answers COMMIT with ROLLBACK.
  if (results.at(-1)?.command === 'COMMIT') return
  lane.spoil()
  throw Object.assign(new Error('the transaction was rolled back'), { code: '25P02' })
}

const commit: Statement = { text: 'commit', parameters: [] }

function answerKnown({ request, hash }: Waiting, known: KnownCommand): Settled {
  if (known.actor !== request.actor || known.hash !== hash) return differs(request.id)
  return { answer: { stream: known.stream, seq: known.seq, output: known.output } }
}

function answerTwin({ request, hash }: Waiting, twin: Outcome): Settled {
  const first = twin.waiting
  return first.request.actor === request.actor && first.hash === hash ? twin.settled : differs(request.id)
}

function differs(command: string): Settled {
  return { problem: problem.conflict('kernel.other_command', { command }) }
}
