import { between } from '../../../kernel/rank.ts'
import type { LiveOptions } from '../live.ts'
import type { ViewSpec } from '../view.ts'
import { Chance } from './chance.ts'
import { brokenWindows, differences } from './sim-check.ts'
import { SimClient } from './sim-client.ts'
import { type Faults, noFaults, SimServer } from './sim-server.ts'
import { VirtualTime } from './virtual-time.ts'

export interface Storm {
  /** Virtual seconds. */
  readonly seconds: number
  /** Probability per step (of 20 ms on average) and client that its socket breaks. */
  readonly disconnects: number
  /** Probability that a request, or an answer, is lost. */
  readonly lost: number
  /** Probability per step that the server restarts. */
  readonly crashes: number
  readonly faults: Partial<Faults>
  /** Probability per step that a person loses or gets back sight of a board. */
  readonly access: number
  /** Own cards that are watched for flicker. */
  readonly ownCards: number
}
export const calm: Storm = {
  seconds: 20,
  disconnects: 0,
  lost: 0,
  crashes: 0,
  faults: {},
  access: 0,
  ownCards: 2,
}

export const boards = ['board-a', 'board-b', 'board-c'] as const

export interface WorldOptions {
  readonly seed: number
  readonly clients?: number
  readonly cards?: number
  /** Rows a page. */
  readonly limit?: number
  readonly parts?: () => NonNullable<LiveOptions['parts']>
}

/** A server, some people at their screens, and whatever goes wrong between them; the same seed makes the same run. */
export class SimWorld {
  readonly chance: Chance
  readonly time: VirtualTime
  readonly server: SimServer
  readonly clients: SimClient[] = []
  readonly #limit: number

  constructor({ seed, clients = 3, cards = 150, limit = 50, ...options }: WorldOptions) {
    this.#limit = limit
    this.chance = new Chance(seed)
    this.time = new VirtualTime(this.chance)
    this.server = new SimServer(this.time, this.chance)
    this.#fill(cards)
    for (let i = 0; i < clients; i++) {
      const person = `person-${i}`
      this.server.addPerson(person)
      this.clients.push(new SimClient(this.server, person, { ...options, parts: options.parts?.() }))
    }
  }

  #fill(cards: number): void {
    let rank: string | null = null
    for (let i = 0; i < cards; i++) {
      rank = between(rank, null, this.chance.next)
      this.server.shared.create(`fill-${i}`, 'card', {
        ...{ id: `card-${String(i).padStart(5, '0')}`, board: this.chance.pick(boards), rank: rank ?? 'a0' },
        ...{ status: this.chance.pick(['todo', 'doing']), assignee: null, title: '', n: 0, k: 0 },
      })
    }
  }

  /** Every client opens boards, filtered and not, and its own stream. */
  openAll(): void {
    for (const client of this.clients) {
      for (const board of boards)
        if (this.chance.is(0.8)) client.open(boardSpec(board, this.chance.below(4), this.#limit))
      client.open({
        in: client.person,
        type: 'note',
        query: 'note.board',
        input: { board: client.person, limit: 50 },
      })
      for (const board of boards) client.record(board)
    }
  }

  async run(storm: Storm): Promise<void> {
    this.server.faults = { ...noFaults, ...storm.faults }
    for (const client of this.clients) {
      client.network.weather = { lost: storm.lost, delay: 20 }
      for (let i = 0; i < storm.ownCards; i++) client.createOwn(this.chance.pick(boards))
    }
    const end = this.time.now() + storm.seconds * 1000
    while (this.time.now() < end) {
      await this.time.pass(this.chance.below(40))
      for (const client of this.clients) this.#step(client, storm)
      if (this.chance.is(storm.crashes)) {
        this.server.crash()
        this.time.after(this.chance.below(2000), () => this.server.start())
      }
    }
  }

  #step(client: SimClient, storm: Storm): void {
    if (this.chance.is(0.15)) client.touch(boards)
    if (this.chance.is(0.1)) client.countUp()
    if (this.chance.is(0.05)) client.create(this.chance.pick(boards))
    if (this.chance.is(0.02)) client.note()
    if (this.chance.is(0.02)) this.#reopenSomething(client)
    if (this.chance.is(storm.disconnects)) client.network.disconnect()
    if (storm.disconnects > 0 && this.chance.is(0.2)) client.live.wake()
    if (this.chance.is(storm.access)) this.#toggleAccess(client)
    const broken = brokenWindows(client)
    if (broken.length > 0) client.failures.push(...broken.map(line => `at ${this.time.now()}: ${line}`))
  }

  #reopenSomething(client: SimClient): void {
    const view = this.chance.pick([...client.views])
    if (view.spec.type !== 'card') return
    const group = [...view.groups.values()][0]
    if (group && this.chance.is(0.5)) client.live.more(view, group.g)
    else client.open(boardSpec(this.chance.pick(boards), this.chance.below(4), this.#limit))
  }

  #toggleAccess(client: SimClient): void {
    const board = boards[2]
    if (this.server.maySee(client.person, board)) this.server.hide(client.person, board)
    else {
      this.server.show(client.person, board)
      for (const view of client.views) if (view.has(board)) client.live.reopen(view)
    }
  }

  /** Lets the storm end and everything arrive, then tells what is wrong. */
  async differences(): Promise<string[]> {
    this.server.faults = noFaults
    this.server.start()
    for (const client of this.clients) {
      client.network.weather = { lost: 0, delay: 20 }
      client.network.isCut = false
    }
    this.#lastWords()
    await this.time.pass(60_000)
    return this.clients.flatMap(client => differences(this.server, client))
  }

  /** One more change everywhere: a frame that was skipped shows by the next one only. */
  #lastWords(): void {
    const id = `last-${this.time.now()}`
    for (const board of boards) {
      const input = { card: `${id}-${board}`, set: { board } }
      this.server.call('operator', 'card.create', { id: input.card, input })
    }
    for (const client of this.clients) client.note()
  }

  get disconnects(): number {
    return this.clients.reduce((sum, client) => sum + client.network.disconnects, 0)
  }
}

/** A board by status, or one of three filtered or otherwise grouped ones. */
export function boardSpec(board: string, kind: number, limit = 50): ViewSpec {
  const base = { in: board, type: 'card', query: 'card.board', limit }
  if (kind === 0) return { ...base, group: 'status', input: { board, group: 'status', limit } }
  if (kind === 1) {
    const assignee = 'ana'
    return {
      ...base,
      group: 'status',
      where: { assignee },
      input: { board, group: 'status', limit, assignee },
    }
  }
  if (kind === 2) return { ...base, group: 'assignee', input: { board, group: 'assignee', limit } }
  const status = ['todo', 'done']
  return { ...base, where: { status }, input: { board, limit, status } }
}
