import type { Batch } from './batch.ts'
import { codeOf, constraintOf, isRefusal } from './db/errors.ts'
import { type Entered, enter, enterCall } from './enter.ts'
import type { Hints } from './hints.ts'
import { newId } from './ids.ts'
import type { FoundRef } from './input.ts'
import { ChangeList, type Entry, logStatements } from './log-write.ts'
import { Layer, Missing } from './overlay.ts'
import { Problem, problem } from './problem.ts'
import type { Run } from './tx.ts'
import type { Outcome, Waiting } from './waiting.ts'

export interface CommandSettings {
  /** The last number that is taken. */
  readonly seq: number
  readonly hints: Hints
  readonly isCareful: boolean
}
export interface CommandResult {
  readonly outcome: Outcome
  readonly entry: Entry | null
  readonly changesAccess: boolean
}

/** So long may a body run, not counting the database, in ms: everybody else of the stream waits for it. */
const deadline = 500
/** So often may a body run again because of something unread. */
const maximalReruns = 1000

/**
 * Runs one command over what the commands before it left. A Problem drops only its own writes. Throws errors of the
 * database, which are the batch's concern.
 */
export async function runCommand(
  batch: Batch,
  waiting: Waiting,
  settings: CommandSettings,
): Promise<CommandResult> {
  const missed: FoundRef[] = []
  for (let reruns = 0; ; reruns++) {
    const layer = new Layer(batch.base)
    try {
      if (settings.isCareful) await batch.guard(layer)
      const result = await runOnce(batch, layer, { waiting, settings, missed })
      if (layer.missing !== null) throw layer.missing
      return result
    } catch (error) {
      const failure = batch.broken ?? layer.missing ?? error
      if (batch.broken !== null && !(settings.isCareful && isRefusal(failure) && batch.canUndo(layer))) {
        throw failure
      }
      await batch.undo(layer)
      if (!(failure instanceof Missing) || reruns >= maximalReruns) {
        return refused(batch, waiting, failure)
      }
      batch.core.metrics.count('reruns')
      if ('table' in failure.what) missed.push({ type: failure.what.table.type, id: failure.what.id })
      await batch.loadMissing(failure)
    }
  }
}

interface Once {
  readonly waiting: Waiting
  readonly settings: CommandSettings
  /** Rows that the body had to wait for. */
  readonly missed: FoundRef[]
}

async function runOnce(
  batch: Batch,
  layer: Layer,
  { waiting, settings, missed }: Once,
): Promise<CommandResult> {
  const { request } = waiting
  const run: Run = {
    batch,
    layer,
    command: request.id,
    actor: request.actor,
    via: request.via,
    enter: enterCall,
    isSealed: false,
    isSystem: request.asSystem === true,
    failed: null,
    missed,
    ids: 0,
  }
  if ('error' in waiting.prepared) throw waiting.prepared.error
  const entered = await inTime(run, enter(run, entering(waiting, waiting.prepared)))
  if (batch.broken !== null) throw batch.broken
  if (run.failed !== null) throw run.failed.error
  const changesAccess = layer.access.length > 0
  if (changesAccess && batch.stream !== batch.workspace) {
    throw new Error(`${request.name} changes access in a person's own stream`)
  }
  const entry = entryOf(run, entered, { waiting, seq: settings.seq })
  if (settings.isCareful) {
    await batch.settle(layer, logStatements([entry], layer.counters, batch.workspace))
  }
  const target = String(entered.target.row.id)
  settings.hints.learn(waiting, { target, counters: layer.counters.keys(), rows: missed })
  batch.base.merge(layer)
  if (settings.isCareful) batch.base.taken.clear()
  const { stream, seq, output } = entry.live
  const outcome = { waiting, settled: { answer: { stream, seq, output } }, isKnown: false }
  return { outcome, entry, changesAccess }
}

function entering({ declaration, input, refs, request }: Waiting, prepared: { readonly value: unknown }) {
  return { declaration, input, refs, asSystem: request.asSystem === true, prepared }
}

/** Waits for the body, but not longer than its time; after that its verbs throw. */
async function inTime<T>(run: Run, body: Promise<T>): Promise<T> {
  const { batch } = run
  const own = (): number => performance.now() - batch.waited
  const begun = own()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const look = (): void => {
      const left = deadline - (own() - begun)
      if (left > 1) timer = setTimeout(look, left)
      else reject(new Late())
    }
    timer = setTimeout(look, deadline)
  })
  try {
    return await Promise.race([body, late])
  } finally {
    clearTimeout(timer)
    run.isSealed = true
  }
}

class Late extends Error {}

function entryOf(
  { batch, layer, isSystem }: Run,
  { output, target }: Entered,
  { waiting, seq }: { waiting: Waiting; seq: number },
): Entry {
  const { request, logged, hash } = waiting
  const list = new ChangeList(request.id, seq, batch.core.digests)
  list.addAll(layer)
  if (list.live.length === 0) list.note(target)
  const live = {
    workspace: batch.workspace,
    stream: batch.stream,
    command: request.id,
    name: request.name,
    actor: request.actor,
    via: request.via,
    input: logged,
    output: output ?? null,
    asSystem: isSystem,
    cause: request.cause?.command ?? null,
    depth: request.cause?.depth ?? 0,
    at: batch.now,
    seq: list.seq,
    changes: list.live,
    isAsStored: !list.showsNames,
  }
  return {
    live,
    inputHash: hash,
    stored: list.stored,
    versions: list.versions,
    changesAccess: layer.access.length > 0,
  }
}

function refused(batch: Batch, waiting: Waiting, error: unknown): CommandResult {
  const found = problemOf(batch, waiting, error)
  return {
    outcome: { waiting, settled: { problem: found }, isKnown: false },
    entry: null,
    changesAccess: false,
  }
}

function problemOf({ core }: Batch, { request }: Waiting, error: unknown): Problem {
  if (error instanceof Problem) return error
  if (isRefusal(error)) return refusalOf(error)
  if (error instanceof Late) core.metrics.count('late')
  return bug(core, error, { command: request.id, name: request.name })
}

/** Writes the error down and gives what a caller may know of it. */
export function bug(
  core: Pick<Batch['core'], 'metrics' | 'report'>,
  error: unknown,
  about: Readonly<Record<string, unknown>>,
): Problem {
  const trace = newId()
  core.metrics.count('bugs')
  core.report(error, { ...about, trace })
  return problem.bug('kernel.bug', { trace })
}

/** What a constraint of the database refused. */
export function refusalOf(error: unknown): Problem {
  const code = codeOf(error)
  const constraint = constraintOf(error)
  if (code === '23505') return problem.conflict('kernel.taken', { constraint })
  if (code === '23503') return problem.conflict('kernel.in_use', { constraint })
  return problem.invalid('kernel.refused_value', { code })
}
