import type { AccessFeed } from './access-feed.ts'
import { type Attempted, attempt } from './attempt.ts'
import type { Core } from './core.ts'
import { isRefusal, mayTryAgain } from './db/errors.ts'
import type { Lanes } from './db/lanes.ts'
import type { Readers } from './db/readers.ts'
import { Hints } from './hints.ts'
import type { Id } from './ids.ts'
import type { LogEntry } from './log.ts'
import { readEntries } from './log-read.ts'
import { type Problem, problem } from './problem.ts'
import { Queue } from './queue.ts'
import { bug } from './run-command.ts'
import type { Outcome, Settled, Waiting } from './waiting.ts'

export interface RunnerSettings {
  readonly core: Core
  readonly lanes: Lanes
  readonly readers: Readers
  readonly feedOf: (workspace: Id<'workspace'>) => Promise<AccessFeed>
  /** The graph may be wrong by now: it is to be read anew. */
  readonly forget: (workspace: Id<'workspace'>) => void
  /** In the turn in which the answers go out. */
  readonly ring: (entries: readonly LogEntry[]) => void
  /** So long is a batch tried again while PostgreSQL is away, in ms. */
  readonly patience: number
}

interface Stream {
  readonly workspace: Id<'workspace'>
  readonly stream: string
  readonly queue: Queue
  isRunning: boolean
}

/** More than this many waiting in one stream are refused: they would wait longer than anybody does. */
const maximalWaiting = 20_000
const pauses = [10, 40, 160, 320, 640, 1000]

/** Runs the waiting commands of each stream in batches, one batch at a time. */
export class Runner {
  readonly #settings: RunnerSettings
  readonly #hints = new Hints()
  readonly #streams = new Map<string, Stream>()
  /** When PostgreSQL was first missed; null while it answers. */
  #awaySince: number | null = null
  #isClosing = false
  #idle: (() => void) | null = null

  constructor(settings: RunnerSettings) {
    this.#settings = settings
  }

  get waiting(): number {
    return [...this.#streams.values()].reduce((sum, { queue }) => sum + queue.length, 0)
  }

  /** Puts a command in the queue of its stream; its `settle` is called once. */
  submit(waiting: Waiting): void {
    const { workspace } = waiting.request
    const key = `${workspace}/${waiting.stream}`
    if (this.#isClosing) {
      waiting.settle({ problem: problem.unavailable('kernel.closing') })
      return
    }
    let stream = this.#streams.get(key)
    if (stream === undefined) {
      stream = { workspace, stream: waiting.stream, queue: new Queue(), isRunning: false }
      this.#streams.set(key, stream)
    }
    if (stream.queue.length >= maximalWaiting) {
      waiting.settle({ problem: problem.tooMany('kernel.busy') })
      return
    }
    stream.queue.push(waiting)
    if (stream.isRunning) return
    stream.isRunning = true
    const running = stream
    // What arrives in the same turn of the event loop goes into the same batch.
    setImmediate(() => this.#loop(key, running))
  }

  /** Waits until nothing runs any more; new commands are refused. */
  async close(): Promise<void> {
    this.#isClosing = true
    if (this.#streams.size > 0) await new Promise<void>(resolve => (this.#idle = resolve))
  }

  async #loop(key: string, stream: Stream): Promise<void> {
    while (stream.queue.length > 0) {
      const commands = stream.queue.take()
      try {
        stream.queue.putBack(await this.#runBatch(stream, commands))
      } catch (error) {
        // Nothing may end the loop: a command without an answer would wait for ever.
        const failed = { problem: bug(this.#settings.core, error, { stream: stream.stream }) }
        for (const waiting of commands) waiting.settle(failed)
      }
    }
    stream.isRunning = false
    this.#streams.delete(key)
    if (this.#streams.size === 0) this.#idle?.()
  }

  /** Gives what was cut off. */
  async #runBatch(
    stream: Stream,
    commands: readonly Waiting[],
    isCareful = false,
  ): Promise<readonly Waiting[]> {
    const { core } = this.#settings
    for (let tries = 0; ; tries++) {
      try {
        const attempted = await this.#attempt(stream, commands, isCareful)
        this.#noteReached(true)
        await this.#finish(stream, attempted, tries > 0)
        return attempted.rest
      } catch (error) {
        if (mayTryAgain(error)) {
          this.#noteReached(false)
          const pause = this.#pauseBefore(tries)
          if (pause === null) return this.#answerAll(commands, problem.unavailable('kernel.database_away'))
          core.metrics.count('retries')
          await new Promise(resolve => setTimeout(resolve, pause))
        } else if (isRefusal(error) && !isCareful) {
          core.metrics.count('careful')
          return this.#runBatch(stream, commands, true)
        } else if (commands.length === 1) {
          return this.#answerAll(commands, bug(core, error, { command: commands[0]?.request.name }))
        } else {
          return this.#runAlone(stream, commands)
        }
      }
    }
  }

  async #attempt(stream: Stream, commands: readonly Waiting[], isCareful: boolean): Promise<Attempted> {
    const { core, feedOf, lanes } = this.#settings
    const { workspace } = stream
    const feed = await feedOf(workspace)
    const lane = await lanes.borrow()
    try {
      return await attempt(
        { core, feed, hints: this.#hints, workspace, stream: stream.stream, isCareful },
        lane,
        commands,
      )
    } catch (error) {
      if (stream.stream === workspace) feed.sending(0, false)
      await lane.pipeline([{ text: 'rollback', parameters: [] }]).catch(() => lane.spoil())
      throw error
    } finally {
      lane.release()
    }
  }

  async #runAlone(stream: Stream, commands: readonly Waiting[]): Promise<readonly Waiting[]> {
    for (const waiting of commands) {
      this.#settings.core.metrics.count('alone')
      await this.#runBatch(stream, [waiting])
    }
    return []
  }

  /** The graph, the doorbell and the answers: all in one turn, in order of seq. */
  async #finish({ workspace, stream }: Stream, attempted: Attempted, wasRepeated: boolean): Promise<void> {
    const { core, ring, feedOf, forget } = this.#settings
    const before = wasRepeated ? await this.#recovered(workspace, stream, attempted.outcomes) : []
    const live = [...before, ...attempted.entries.map(entry => entry.live)]
    const feed = await feedOf(workspace)
    try {
      feed.heard(live)
    } catch (error) {
      core.report(error, { workspace, about: 'access' })
      forget(workspace)
    }
    core.metrics.count('batches')
    core.metrics.count('commands', attempted.entries.length)
    if (live.length > 0) ring(live)
    for (const { waiting, settled, isKnown } of attempted.outcomes) {
      if (isKnown) core.metrics.count('repeated')
      if ('problem' in settled) core.metrics.count('rejected')
      waiting.settle(settled)
    }
  }

  /** Commits of ours whose answer was lost with the connection: nobody has heard of them yet. */
  async #recovered(
    workspace: Id<'workspace'>,
    stream: string,
    outcomes: readonly Outcome[],
  ): Promise<LogEntry[]> {
    const seqs = outcomes.flatMap(({ settled, isKnown }) =>
      isKnown && 'answer' in settled && settled.answer.stream === stream ? [settled.answer.seq] : [],
    )
    if (seqs.length === 0) return []
    const range = { workspace, stream, after: Math.min(...seqs) - 1, to: Math.max(...seqs) }
    return readEntries(this.#settings.readers, range).catch(() => [])
  }

  #answerAll(commands: readonly Waiting[], failed: Problem): readonly Waiting[] {
    const settled: Settled = { problem: failed }
    for (const waiting of commands) waiting.settle(settled)
    return []
  }

  #noteReached(reached: boolean): void {
    if (reached) this.#awaySince = null
    else this.#awaySince ??= Date.now()
    this.#settings.readers.noteReached(reached)
  }

  /** Null when PostgreSQL has been away for too long. */
  #pauseBefore(tries: number): number | null {
    const away = this.#awaySince === null ? 0 : Date.now() - this.#awaySince
    if (away > this.#settings.patience || this.#isClosing) return null
    return pauses[Math.min(tries, pauses.length - 1)] ?? 1000
  }
}
