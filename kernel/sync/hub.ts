import type { AccessGraph } from '../access-graph.ts'
import type { Caller, Kernel } from '../kernel.ts'
import type { LogEntry } from '../log.ts'
import type { ToServer } from '../wire.ts'
import { type News, readNews } from './catch-up.ts'
import { Connection, type Socket } from './connection.ts'
import { placeNews } from './place-news.ts'
import { Stream } from './stream.ts'

const beatMs = 5000
/** One socket listens to no more containers than this. */
const mostChannels = 500

export interface HubOptions {
  /** Of the web bundle: a browser that runs another offers to reload. */
  readonly build: string
  /** Of the logs: another one when the database was set back. */
  readonly generation: string
  /** Is the session still good? Asked of every connection every few seconds. */
  readonly isValid: (session: string) => Promise<boolean>
}

/** Someone asks to hear a container from `since` on. */
interface Question {
  readonly connection: Connection
  /** The client's count of its subscriptions. */
  readonly number: number
  readonly since: number
  readonly stream: Stream
  readonly container: string
}

/** All sockets of one workspace: subscriptions, catching up, ticks, and the loss of rights. */
export class Hub {
  readonly #kernel: Kernel
  readonly #graph: AccessGraph
  readonly #options: HubOptions
  readonly #workspace: Stream
  readonly #own = new Map<string, Stream>()
  readonly #connections = new Map<Connection, () => void>()
  readonly #questions = new Map<string, Question[]>()
  readonly #beat: NodeJS.Timeout
  /** Which places there are, who sees them and what they are called last changed here, or before. */
  #places = 0

  constructor(kernel: Kernel, graph: AccessGraph, options: HubOptions) {
    this.#kernel = kernel
    this.#graph = graph
    this.#options = options
    this.#workspace = this.#stream(null)
    this.#beat = setInterval(() => void this.#everyFewSeconds(), beatMs)
    this.#beat.unref()
  }

  get size(): number {
    return this.#connections.size
  }

  /** Reads where the log stands. `hear` must be called for every commit from before this on. */
  async start(): Promise<void> {
    this.#workspace.startFrom(await this.#kernel.head(this.#graph.workspace, this.#graph.workspace))
    this.#places = Math.max(this.#workspace.head, this.#graph.seq)
  }

  #stream(person: string | null): Stream {
    const recheck = (readers: Iterable<Connection>) => this.#recheck(readers)
    return new Stream({ types: this.#kernel.registry.types, recheck, person })
  }

  socketsOf(person: string): number {
    return this.#own.get(person)?.listeners.size ?? 0
  }

  /** Takes a signed-in socket in and greets it. */
  async connect(socket: Socket, caller: Caller & { readonly session: string }): Promise<Connection> {
    const leave = this.#graph.connect(caller.actor)
    const revision = this.#graph.revision(caller.actor)
    const connection = new Connection(socket, { person: caller.actor, session: caller.session, revision })
    this.#connections.set(connection, leave)
    let own = this.#own.get(caller.actor)
    if (own === undefined) {
      own = this.#stream(caller.actor)
      this.#own.set(caller.actor, own)
    }
    own.listeners.add(connection)
    own.startFrom(await this.#kernel.head(caller.workspace, caller.actor))
    this.#workspace.listeners.add(connection)
    const { build, generation: gen } = this.#options
    const [at, places] = [this.#workspace.head, this.#places]
    connection.send({ t: 'hi', gen, at, places, build, me: caller.actor })
    return connection
  }

  disconnect(connection: Connection): void {
    connection.leaveAll()
    this.#workspace.listeners.delete(connection)
    const own = this.#own.get(connection.person)
    own?.listeners.delete(connection)
    if (own?.listeners.size === 0) {
      own.stop()
      this.#own.delete(connection.person)
    }
    this.#connections.get(connection)?.()
    this.#connections.delete(connection)
  }

  receive(connection: Connection, message: ToServer): void {
    connection.leave(message.s)
    if (message.t === 'unsub' || connection.isSlow) return
    const own = message.s === connection.person
    const stream = own ? this.#own.get(connection.person) : this.#workspace
    if (stream === undefined) return
    const busy = connection.channels.size + connection.asking.size >= mostChannels
    if (busy || !this.#sees(connection, message.s)) {
      connection.send({ t: 'gone', s: message.s, at: stream.head })
      return
    }
    const { n: number, s: container, since } = message
    connection.asking.set(container, number)
    this.#goLive({ connection, number, since, stream, container })
  }

  #sees(connection: Connection, container: string): boolean {
    return this.#graph.roleAt(connection.person, container) !== null
  }

  /** Joins at once where the ring reaches back far enough, else after a read of the log, shared with all who wait. */
  #goLive(question: Question, isInLog = false): void {
    const { stream, container, since } = question
    // A snapshot may have seen commits that this process tells in its next turn: whether there are any, the log knows.
    if (since >= stream.ring.from && (isInLog || since <= stream.head)) {
      join(question)
      return
    }
    const waiting = this.#questions.get(container)
    if (waiting !== undefined) {
      waiting.push(question)
      return
    }
    this.#questions.set(container, [question])
    setImmediate(() => void this.#answer(container))
  }

  async #answer(container: string): Promise<void> {
    const asked = this.#questions.get(container) ?? []
    this.#questions.delete(container)
    const [first] = asked
    if (first === undefined) return
    const { workspace } = this.#graph
    const lowest = Math.min(...asked.map(question => question.since))
    const stream = first.stream === this.#workspace ? workspace : container
    try {
      const news = await readNews(this.#kernel, { workspace, stream, container }, lowest)
      for (const question of asked) this.#tellNews(question, news)
    } catch {
      // The database is away: the socket's end makes the client come back and ask again.
      for (const { connection } of asked) connection.close(1013, 'unavailable')
    }
  }

  #tellNews(question: Question, news: News): void {
    const { stream, container, connection, number, since } = question
    if (connection.asking.get(container) !== number) return
    if (!this.#sees(connection, container)) {
      connection.leave(container)
      connection.send({ t: 'gone', s: container, at: stream.head })
      return
    }
    if (since < news.from || since > news.to) {
      connection.leave(container)
      const [at, why] = since > news.to ? [news.to, 'ahead' as const] : [stream.head, 'far' as const]
      connection.send({ t: 'reset', s: container, at, why })
      return
    }
    const ch = news.changes.filter(change => change.seq > since)
    connection.send({ t: 'log', s: container, prev: since, to: news.to, ch })
    this.#goLive({ ...question, since: news.to }, true)
  }

  /** Called in the turn of a commit. Streams that nobody listens to cost nothing. */
  hear(entries: readonly LogEntry[]): void {
    const byStream = Map.groupBy(entries, entry => entry.stream)
    for (const [id, own] of byStream) {
      const stream = id === this.#graph.workspace ? this.#workspace : this.#own.get(id)
      stream?.add(own)
    }
    this.#tellPlaces(byStream.get(this.#graph.workspace) ?? [])
  }

  /** No container tells of a place that is new to somebody, or that they have lost: its people hear it themselves. */
  #tellPlaces(entries: readonly LogEntry[]): void {
    const news = placeNews(entries, this.#kernel.registry.types)
    if (news === null) return
    this.#places = Math.max(this.#places, this.#workspace.head)
    const told = this.#recheck(this.#connections.keys())
    const concerns = (connection: Connection, place: string) =>
      // What the organisation is called, everybody sees.
      place === this.#graph.workspace || this.#sees(connection, place)
    for (const connection of this.#connections.keys()) {
      if (told.has(connection) || ![...news.changed].some(place => concerns(connection, place))) continue
      connection.send({ t: 'places', at: this.#places })
    }
  }

  /** Compares one number a reader; only whose rights changed is looked at, and hears that they did. */
  #recheck(readers: Iterable<Connection>): ReadonlySet<Connection> {
    const changed = new Set<Connection>()
    for (const connection of readers) {
      const revision = this.#graph.revision(connection.person)
      if (revision === connection.revision) continue
      connection.revision = revision
      changed.add(connection)
      this.#dropHidden(connection)
      this.#places = Math.max(this.#places, this.#workspace.head, this.#graph.seq)
      connection.send({ t: 'places', at: this.#places })
    }
    return changed
  }

  #dropHidden(connection: Connection): void {
    if (this.#graph.roleAt(connection.person, connection.person) === null) {
      connection.close(4401, 'signed out')
      return
    }
    for (const container of [...connection.channels.keys(), ...connection.asking.keys()]) {
      if (this.#sees(connection, container)) continue
      connection.leave(container)
      connection.send({ t: 'gone', s: container, at: this.#workspace.head })
    }
  }

  async #everyFewSeconds(): Promise<void> {
    this.#recheck(this.#connections.keys())
    this.#workspace.beat()
    for (const own of this.#own.values()) own.beat()
    await this.endInvalid()
  }

  /** Closes the sockets whose session has ended. */
  async endInvalid(): Promise<void> {
    const sessions = Map.groupBy(this.#connections.keys(), connection => connection.session)
    for (const [session, connections] of sessions) {
      if (await this.#options.isValid(session)) continue
      for (const connection of connections) connection.close(4401, 'signed out')
    }
  }

  stop(): void {
    clearInterval(this.#beat)
    this.#workspace.stop()
    for (const own of this.#own.values()) own.stop()
    for (const connection of this.#connections.keys()) connection.close(1001, 'restarting')
  }
}

/** In one turn: what the ring still has, the word `live`, and from then on every tick. */
function join({ stream, container, connection, since, number }: Question): void {
  stream.flush(true)
  connection.asking.delete(container)
  connection.send({
    t: 'log',
    s: container,
    prev: since,
    to: Math.max(since, stream.head),
    ch: stream.ring.after(container, since),
    live: number,
  })
  if (connection.isSlow) return
  const channel = stream.channel(container)
  channel.readers.add(connection)
  connection.channels.set(container, channel)
}
