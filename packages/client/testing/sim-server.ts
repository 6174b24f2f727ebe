import { Problem } from '../../../kernel/problem.ts'
import type {
  Answer,
  Container,
  GroupedAnswer,
  QueryAnswer,
  Seq,
  ToClient,
  ToServer,
} from '../../../kernel/wire.ts'
import type { FoundRow } from '../wishes.ts'
import { type BoardInput, type Card, type CardInput, isCard, Log } from './card-world.ts'
import type { Chance } from './chance.ts'
import { Desk } from './sim-desk.ts'
import type { VirtualTime } from './virtual-time.ts'

/** What goes wrong, as probabilities; 0 everywhere is a server in a good mood. */
export interface Faults {
  /** A frame is sent a second time. */
  readonly twice: number
  /** A frame is not sent at all. */
  readonly skipped: number
  /** A reader counts as slow. */
  readonly behind: number
  /** A subscription is told that it is too far behind. */
  readonly far: number
  /** A tick tells sums instead of changes. */
  readonly summed: number
  /** An answer to a query is one given before. */
  readonly cached: number
}
export const noFaults: Faults = { twice: 0, skipped: 0, behind: 0, far: 0, summed: 0, cached: 0 }

/** A small log server that keeps to `kernel/wire.ts`: the counterpart of the client, all in memory. */
export class SimServer {
  readonly time: VirtualTime
  readonly chance: Chance
  faults: Faults = noFaults
  readonly shared = new Log()
  readonly own = new Map<string, Log>()
  readonly hidden = new Map<string, Set<Container>>()
  /** Cards that only their maker touches. */
  readonly reserved = new Set<string>()
  readonly desks = new Set<Desk>()
  isDown = false
  /** Sockets stay open and say nothing. */
  isMute = false
  /** People without a session. */
  readonly signedOut = new Set<string>()
  gen = 'first'
  build = 'b1'
  /** Who sees which boards last changed here. */
  places: Seq = 0
  readonly #answers = new Map<string, Answer>()
  readonly #cache = new Map<string, QueryAnswer>()

  constructor(time: VirtualTime, chance: Chance) {
    this.time = time
    this.chance = chance
    this.#beat()
  }

  /** The heartbeat to everyone. */
  #beat(): void {
    this.time.after(5000, () => {
      for (const desk of this.desks) desk.tellPosition()
      this.#beat()
    })
  }

  logOf(s: Container): Log {
    return this.own.get(s) ?? this.shared
  }

  addPerson(person: string): void {
    this.own.set(person, new Log())
    this.hidden.set(person, new Set())
  }

  maySee(person: string, s: Container): boolean {
    if (this.own.has(s)) return s === person
    return !this.hidden.get(person)?.has(s)
  }

  // ── socket ────────────────────────────────────────────────────────────────────────────────────────────────

  /** A socket of a person; `send` takes frames in order, `hangUp` ends it. */
  connect(person: string, send: (frame: ToClient) => void, hangUp: () => void): Desk | null {
    if (this.isDown) return null
    const say = (frame: ToClient): void => {
      if (!this.isMute) send(frame)
    }
    const desk = new Desk({ server: this, person, send: say, hangUp })
    this.desks.add(desk)
    const { gen, build, places } = this
    say({ t: 'hi', gen, at: this.shared.at, places, build, me: person })
    return desk
  }

  hear(desk: Desk, frame: ToServer): void {
    if (!this.desks.has(desk)) return
    if (frame.t === 'sub') desk.subscribe(frame.s, frame)
    else desk.unsubscribe(frame.s)
  }

  /** All sockets break and nothing in memory survives; the log does. */
  crash(): void {
    this.isDown = true
    this.#cache.clear()
    for (const desk of [...this.desks]) desk.hangUp()
    this.desks.clear()
  }

  start(): void {
    this.isDown = false
  }

  /** The database of an hour ago is put in its place. */
  restore(at: Seq, { isNoticed = true } = {}): void {
    this.crash()
    this.shared.rewind(at)
    this.places = at
    this.#answers.clear()
    if (isNoticed) this.gen = `after ${at} at ${this.time.now()}`
    this.start()
  }

  hide(person: string, s: Container): void {
    this.hidden.get(person)?.add(s)
    for (const desk of this.desks) if (desk.person === person) desk.expel(s)
    this.#tellPlaces(person)
  }

  show(person: string, s: Container): void {
    this.hidden.get(person)?.delete(s)
    this.#tellPlaces(person)
  }

  #tellPlaces(person: string): void {
    this.places = this.shared.at
    for (const desk of this.desks) if (desk.person === person) desk.tellPlaces(this.places)
  }

  // ── http ──────────────────────────────────────────────────────────────────────────────────────────────────

  /** Runs a command once, however often it is sent. */
  call(person: string, command: string, { id, input }: { id: string; input: CardInput }): Answer {
    this.#mustBeSignedIn(person)
    const known = this.#answers.get(id)
    if (known) return known
    const isOwn = command.startsWith('note.')
    const log = isOwn ? this.logOf(person) : this.shared
    if (input.refuse) throw new Problem('conflict', 'cards.refused')
    this.#run(person, command, { id, input, log })
    const seq = log.at
    const answer: Answer = { seq, output: { card: input.card }, ...(isOwn ? { s: person } : {}) }
    this.#answers.set(id, answer)
    for (const desk of this.desks) desk.ring()
    // Those who act hear their position at once.
    for (const desk of this.desks) if (desk.person === person) desk.tellPosition()
    return answer
  }

  #run(
    person: string,
    command: string,
    { id, input, log }: { id: string; input: CardInput; log: Log },
  ): void {
    const [type = '', verb] = command.split('.')
    if (verb === 'create') {
      const row = { ...blank, ...input.set, id: input.card }
      if (!isCard(row)) throw new Problem('invalid', 'cards.no_card')
      this.#mustSee(person, row.board)
      if (log.rows.has(row.id)) throw new Problem('conflict', 'cards.exists')
      log.create(id, type, row)
      return
    }
    this.#mustSee(person, log.held(input.card).row.board)
    if (input.set?.board) this.#mustSee(person, input.set.board)
    if (verb === 'remove') log.remove(id, input.card)
    else log.update(id, input.card, input.set ?? {})
  }

  #mustBeSignedIn(person: string): void {
    if (this.signedOut.has(person)) throw new Problem('unauthenticated', 'people.no_session')
  }

  #mustSee(person: string, s: Container): void {
    if (!this.maySee(person, s)) throw new Problem('not_found', 'cards.not_found')
  }

  /** A board, as of now or, from the cache, as of a moment ago. */
  board(person: string, type: string, { input, atLeast }: BoardQuestion): QueryAnswer<GroupedAnswer> {
    this.#mustBeSignedIn(person)
    this.#mustSee(person, input.board)
    const key = JSON.stringify([person, type, input])
    const cached = this.#cache.get(key)
    const log = this.logOf(input.board)
    const position = (answer: QueryAnswer): Seq => (log === this.shared ? answer.at : (answer.own ?? 0))
    if (cached && position(cached) >= atLeast && this.chance.is(this.faults.cached)) {
      return isGrouped(cached) ? cached : { at: 0, data: { groups: [] } }
    }
    const answer = { ...this.positions(person), data: log.answer(type, input) }
    this.#cache.set(key, answer)
    return answer
  }

  find(person: string, ids: readonly string[]): QueryAnswer<FoundRow[]> {
    const data = ids.flatMap(id => {
      const held = this.shared.rows.get(id) ?? this.own.get(person)?.rows.get(id)
      if (!held || !this.maySee(person, held.row.board)) return []
      return [{ type: held.type, s: held.row.board, row: held.row }]
    })
    return { ...this.positions(person), data }
  }

  positions(person: string): { at: Seq; own: Seq } {
    return { at: this.shared.at, own: this.own.get(person)?.at ?? 0 }
  }
}

export interface BoardQuestion {
  readonly input: BoardInput
  readonly atLeast: Seq
}

const blank: Omit<Card, 'id'> = {
  board: '',
  status: 'todo',
  assignee: null,
  rank: 'a0',
  title: '',
  n: 0,
  k: 0,
}

function isGrouped(answer: QueryAnswer): answer is QueryAnswer<GroupedAnswer> {
  return typeof answer.data === 'object'
}
