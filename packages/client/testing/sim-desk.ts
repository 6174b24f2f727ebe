import type { Change, Container, LogFrame, Seq, SumFrame, ToClient } from '../../../kernel/wire.ts'
import type { Log } from './card-world.ts'
import type { SimServer } from './sim-server.ts'

interface Subscription {
  readonly n: number
  /** All up to here was sent. */
  sent: Seq
  live: boolean
}

interface DeskOptions {
  readonly server: SimServer
  readonly person: string
  send(frame: ToClient): void
  hangUp(): void
}

const tick = 15
const tooFar = 400

/** The server's side of one socket. */
export class Desk {
  readonly person: string
  readonly #options: DeskOptions
  readonly #subscriptions = new Map<Container, Subscription>()
  #ringing = false
  #isOpen = true

  constructor(options: DeskOptions) {
    this.#options = options
    this.person = options.person
  }

  hangUp(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#options.server.desks.delete(this)
    this.#options.hangUp()
  }

  subscribe(s: Container, { since, n }: { since: Seq; n: number }): void {
    const { server } = this.#options
    const subscription = { n, sent: since, live: false }
    this.#subscriptions.set(s, subscription)
    const reading = 1 + server.chance.below(20)
    server.time.after(reading, () => this.#catchUp(s, subscription))
  }

  unsubscribe(s: Container): void {
    this.#subscriptions.delete(s)
  }

  /** Sends what the log holds, in rounds, until memory covers the rest; then goes live in the same turn. */
  #catchUp(s: Container, subscription: Subscription): void {
    const { server } = this.#options
    if (!this.#isOpen || this.#subscriptions.get(s) !== subscription) return
    if (!server.maySee(this.person, s)) {
      this.#end(s, { t: 'gone', s, at: server.logOf(s).at })
      return
    }
    const log = server.logOf(s)
    if (subscription.sent > log.at) {
      this.#end(s, { t: 'reset', s, at: log.at, why: 'ahead' })
      return
    }
    const changes = log.since(s, subscription.sent)
    if (changes.length > tooFar || server.chance.is(server.faults.far)) {
      this.#end(s, { t: 'reset', s, at: log.at, why: 'far' })
      return
    }
    const isLast = server.chance.is(0.5) || changes.length === 0
    const half = isLast ? log.at : wholeCommands(log, changes)
    this.#sendAll([this.#frame(s, subscription, { to: half, live: isLast })])
    subscription.live = isLast
    if (!isLast) server.time.after(1 + server.chance.below(20), () => this.#catchUp(s, subscription))
  }

  #end(s: Container, frame: ToClient): void {
    this.#subscriptions.delete(s)
    this.#options.send(frame)
  }

  /** Something was committed: send it at once after quiet, then at most every few ms. */
  ring(): void {
    if (this.#ringing || !this.#isOpen) return
    this.#ringing = true
    const { server } = this.#options
    server.time.after(server.chance.is(0.5) ? 0 : tick, () => this.#flush())
  }

  #flush(): void {
    this.#ringing = false
    const { server } = this.#options
    if (!this.#isOpen) return
    if (server.chance.is(server.faults.behind)) {
      this.#subscriptions.clear()
      this.#options.send({ t: 'behind', at: server.shared.at })
      return
    }
    for (const own of [false, true]) {
      const frames = [...this.#subscriptions].flatMap(([s, subscription]) => {
        const log = server.logOf(s)
        if (!subscription.live || server.own.has(s) !== own || log.since(s, subscription.sent).length === 0)
          return []
        return [this.#frame(s, subscription, { to: log.at, live: false })]
      })
      this.#sendAll(server.chance.shuffled(frames))
    }
  }

  #frame(
    s: Container,
    subscription: Subscription,
    { to, live }: { to: Seq; live: boolean },
  ): LogFrame | SumFrame {
    const { server } = this.#options
    const log = server.logOf(s)
    const ch = log.since(s, subscription.sent, to)
    const prev = log.lastBefore(s, subscription.sent)
    subscription.sent = to
    if (!live && ch.length > 0 && server.chance.is(server.faults.summed)) return sum(s, { prev, to, ch })
    return { t: 'log', s, prev, to, ch, ...(live ? { live: subscription.n } : {}) }
  }

  #sendAll(frames: readonly (LogFrame | SumFrame)[]): void {
    const { server, send } = this.#options
    frames.forEach((frame, i) => {
      const isLast = i === frames.length - 1
      if (server.chance.is(server.faults.skipped)) return
      send(isLast ? frame : { ...frame, more: 1 })
      if (server.chance.is(server.faults.twice)) send(isLast ? frame : { ...frame, more: 1 })
    })
  }

  /** Says up to where all was sent; what waits goes first. */
  tellPosition(): void {
    if (!this.#isOpen) return
    this.#flush()
    const { server, send } = this.#options
    if (!this.#isOpen) return
    send({ t: 'at', to: server.shared.at })
    send({ t: 'at', to: server.own.get(this.person)?.at ?? 0, s: this.person })
  }

  tellPlaces(at: Seq): void {
    if (this.#isOpen) this.#options.send({ t: 'places', at })
  }

  /** Access to a container was lost: what came before is still told, nothing after. */
  expel(s: Container): void {
    if (!this.#subscriptions.has(s)) return
    this.#flush()
    this.#end(s, { t: 'gone', s, at: this.#options.server.shared.at })
  }
}

/** About half of the changes, without tearing a command apart. */
function wholeCommands(log: Log, changes: readonly Change[]): Seq {
  const middle = changes[changes.length >> 1]
  if (!middle) return log.at
  const same = log.entries.filter(entry => entry.change.cmd === middle.cmd)
  return Math.max(...same.map(entry => entry.change.seq))
}

function sum(s: Container, { prev, to, ch }: { prev: Seq; to: Seq; ch: readonly Change[] }): SumFrame {
  const d: Record<string, number> = {}
  const lo: Record<string, string> = {}
  const touch = (g: unknown, rank: unknown, delta: number): void => {
    const name = String(g ?? '')
    d[name] = (d[name] ?? 0) + delta
    if (lo[name] === undefined || String(rank) < lo[name]) lo[name] = String(rank)
  }
  for (const change of ch) {
    if (change.op === 'update') {
      const after = change.row
      if (!after)
        return { t: 'sum', s, prev, to, n: ch.length, of: [{ type: change.type, by: null, d: {}, lo: {} }] }
      touch(change.b.status ?? after.status, change.b.rank ?? after.rank, -1)
      touch(after.status, after.rank, 1)
    } else if (change.op === 'create' || change.op === 'enter') touch(change.row.status, change.row.rank, 1)
    else touch(change.b.status, change.b.rank, -1)
  }
  return { t: 'sum', s, prev, to, n: ch.length, of: [{ type: ch[0]?.type ?? '', by: 'status', d, lo }] }
}
