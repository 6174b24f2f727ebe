import { newId } from '../../kernel/ids.ts'
import type { Row } from '../../kernel/wire.ts'
import type { Cursors } from './cursors.ts'
import { asProblem, type Http, ProblemError } from './http.ts'
import { Line, type OpenSocket } from './line.ts'
import { Loader } from './loader.ts'
import { Outbox, type Rejected } from './outbox.ts'
import { Replica } from './replica.ts'
import { Shelf } from './shelf.ts'
import { type Patch, type Store, shownOf } from './store.ts'
import { Stream } from './stream.ts'
import { Retries, realTiming, type Timing } from './timing.ts'
import type { View, ViewSpec } from './view.ts'
import type { Watch } from './wishes.ts'

export interface LiveOptions {
  readonly http: Http
  readonly socket: OpenSocket
  /** The person who is signed in, if known already; the server's greeting says it too. */
  readonly me?: string
  /** The build that this page came from. */
  readonly build?: string
  readonly timing?: Timing
  /** The server runs another build than this page. */
  readonly onBuild?: (build: string) => void
  /** Someone else signed in beside us: nothing on this page is theirs, and what was not sent is rejected. */
  readonly onStranger?: (person: string) => void
  /** For tests: what keeps rows and positions. */
  readonly parts?: { readonly store?: Store; readonly cursors?: Cursors }
}

export interface Connection {
  readonly state: 'connecting' | 'up' | 'down'
  /** The server knows no session: what waits is sent after signing in. */
  readonly signedOut: boolean
  /** Commands that are not answered yet. */
  readonly unsent: number
  /** Commands that were refused late, when nobody waited for them. */
  readonly rejected: readonly Rejected[]
}

export interface MutateOptions {
  /** What the command is expected to do, shown at once. */
  readonly patches?: readonly Patch[]
  readonly id?: string
}
export interface Mutation<Output = unknown> {
  readonly id: string
  /** Ends when the server has answered: with its output, or with a ProblemError. */
  readonly done: Promise<Output>
}

/** The live store of one page: views and rows that follow the log, and commands that are shown before they are done. */
export class Live {
  readonly http: Http
  readonly replica: Replica
  readonly listeners = new Set<() => void>()
  readonly timing: Timing
  /** What waits for better times. */
  readonly retries: Retries
  readonly #line: Line
  readonly #loader: Loader
  readonly #outbox: Outbox
  readonly #shelf: Shelf
  readonly #onStranger: (person: string) => void
  connection: Connection = { state: 'connecting', signedOut: false, unsent: 0, rejected: [] }

  constructor(options: LiveOptions) {
    const timing = options.timing ?? realTiming
    this.timing = timing
    this.retries = new Retries(timing)
    this.http = this.#watched(options.http)
    this.#onStranger = options.onStranger ?? (() => undefined)
    const replica = new Replica(
      {
        more: (view, g) => this.#loader.more(view, g),
        refresh: (view, when) => this.#loader.refresh(view, when),
        find: ids => this.#loader.find(ids),
        subscribe: cursor => stream.subscribe(cursor),
      },
      options.parts,
    )
    this.replica = replica
    replica.cursors.me = options.me ?? null
    const stream = this.#stream(options, timing)
    this.#line = this.#openLine(options, stream, timing)
    this.#loader = new Loader({ http: this.http, retries: this.retries, timing }, replica)
    this.#outbox = new Outbox(this.http, this.retries, {
      answered: (id, answer) => replica.answered(id, answer),
      refused: id => replica.refused(id),
      changed: () => this.#tell({ unsent: this.#outbox.size, rejected: this.#outbox.rejected }),
    })
    this.#shelf = new Shelf({ replica, loader: this.#loader, timing }, s => {
      this.#line.send({ t: 'unsub', s })
      replica.release(s)
    })
  }

  /** Opens the line, for a person where it is known already who is signed in. */
  start(me: string | null = null): void {
    this.replica.cursors.me ??= me
    this.#line.start()
  }

  stop(): void {
    this.#line.stop()
  }

  /** Tries at once what waits for better times: the network is back, the computer woke up, someone signed in. */
  wake(): void {
    this.#line.wake()
    this.retries.kick()
  }

  /** Shows what a command will do and sends it in its turn, through whatever becomes of the line. */
  mutate<Output>(command: string, input: unknown, options: MutateOptions = {}): Mutation<Output> {
    const { id = newId(), patches = [] } = options
    this.replica.lay(id, patches)
    const { me: person } = this.replica.cursors
    return { id, done: this.#outbox.push<Output>({ id, command, input, patches, person }) }
  }

  /** Forgets a rejected command. */
  dismiss(id: string): void {
    this.#outbox.dismiss(id)
  }

  /** Gives a rejected command once more, as a new one. */
  retry(id: string): void {
    const rejected = this.#outbox.dismiss(id)
    if (!rejected) return
    const { command, input, patches } = rejected
    const again = { id: newId(), command, input, patches, person: this.replica.cursors.me, isLate: true }
    this.replica.lay(again.id, patches)
    void this.#outbox.push(again)
  }

  /** The view of this specification, open or not; the same one for all who ask. */
  view(spec: ViewSpec): View {
    return this.#shelf.view(spec)
  }

  /** Loads a view and keeps it current until the given function is called, and for a while after. */
  open(view: View): () => void {
    return this.#shelf.open(view)
  }

  /** Loads a view that will be looked at in a moment. */
  preload(spec: ViewSpec): void {
    this.open(this.view(spec))()
  }

  /** A row as it is shown: null if it is not to be seen, undefined while that is not known. */
  row(id: string): Row | null | undefined {
    const entry = this.replica.store.get(id)
    return entry && shownOf(entry)
  }

  /** The type of a row that is held, or ''. */
  typeOf(id: string): string {
    return this.replica.store.get(id)?.type ?? ''
  }

  /** Looks once more for a row that was not to be seen. */
  seek(id: string): void {
    this.replica.seek(id)
  }

  /** Asks for a view anew, after it failed or is gone. */
  reopen(view: View): void {
    view.set({ status: 'loading', problem: null })
    this.replica.flush()
    this.#loader.open(view)
  }

  /** Loads the rows that follow in a group, as a person scrolls. */
  more(view: View, g: string): void {
    const group = view.group(g)
    if (group.hi === null || group.loading) return
    group.limit = Math.max(group.limit, group.held) + view.limit()
    this.#loader.more(view, g)
  }

  /** Keeps one row current, wherever it is; calls back when it changed. */
  listen(id: string, run: () => void): () => void {
    return this.#shelf.listen(id, run)
  }

  /** Follows containers for an answer that is held outside the store. */
  watch(watch: Watch): () => void {
    return this.#shelf.watch(watch)
  }

  /** Nothing of what waits here is theirs. */
  #meet(stranger: string): void {
    this.#outbox.rejectAll(new ProblemError({ code: 'unauthenticated', reason: 'client.other_person' }))
    this.#onStranger(stranger)
  }

  #stream(options: LiveOptions, timing: Timing): Stream {
    return new Stream(this.replica, timing, {
      send: frame => this.#line.send(frame),
      build: build => {
        if (options.build !== undefined && options.build !== build) options.onBuild?.(build)
      },
      stranger: person => this.#meet(person),
    })
  }

  #openLine(options: LiveOptions, stream: Stream, timing: Timing): Line {
    return new Line(
      options.socket,
      {
        up: frame => {
          stream.up(frame)
          this.#tell({ state: 'up', signedOut: false })
          this.retries.kick()
        },
        heard: frame => stream.heard(frame),
        down: isRefused => {
          stream.down()
          this.#tell({ state: 'down', ...(isRefused ? { signedOut: true } : {}) })
        },
      },
      timing,
    )
  }

  #tell(change: Partial<Connection>): void {
    const before = new Map<string, unknown>(Object.entries(this.connection))
    if (Object.entries(change).every(([key, value]) => before.get(key) === value)) return
    this.connection = { ...this.connection, ...change }
    for (const listener of [...this.listeners]) listener()
  }

  /** Notices from any request whether there still is a session. */
  #watched(http: Http): Http {
    const noted = async <T>(work: Promise<T>): Promise<T> => {
      try {
        const result = await work
        this.#tell({ signedOut: false })
        return result
      } catch (error) {
        const { code, reason, details } = asProblem(error)
        if (reason === 'http.other_person') this.#meet(String(details.person))
        else if (code === 'unauthenticated') this.#tell({ signedOut: true })
        throw error
      }
    }
    return {
      call: (command, input, options) =>
        noted(http.call(command, input, { ...options, person: options?.person ?? this.replica.cursors.me })),
      ask: (query, input, options) => noted(http.ask(query, input, options)),
    }
  }
}
