import { between } from '../../../kernel/rank.ts'
import type { Container, Seq } from '../../../kernel/wire.ts'
import { Live, type LiveOptions } from '../live.ts'
import type { Patch } from '../store.ts'
import type { View, ViewSpec } from '../view.ts'
import { type Card, type CardInput, isCard } from './card-world.ts'
import { SimNetwork } from './sim-network.ts'
import type { SimServer } from './sim-server.ts'

/** A card that only one client writes: what it shows must never go back. */
interface OwnCard {
  readonly id: string
  n: number
  k: number
  readonly shown: { n: number; k: number }[]
}

/** What one watch heard since the answer it began with. */
export interface Record {
  readonly s: Container
  from: Seq
  heard: Seq[]
}

export interface SimClientOptions {
  readonly parts?: LiveOptions['parts']
}

const statuses = ['todo', 'doing', 'done'] as const

/** A person at a screen, who clicks at random. */
export class SimClient {
  readonly live: Live
  readonly network: SimNetwork
  readonly person: string
  readonly views: View[] = []
  readonly own: OwnCard[] = []
  readonly records: Record[] = []
  readonly failures: string[] = []
  readonly #server: SimServer
  readonly #closers: (() => void)[] = []
  #made = 0

  constructor(server: SimServer, person: string, { parts }: SimClientOptions = {}) {
    this.#server = server
    this.person = person
    this.network = new SimNetwork(server, person)
    const { http, socket } = this.network
    this.live = new Live({
      ...{ http, socket, me: person, timing: server.time },
      ...(parts ? { parts } : {}),
    })
    this.live.start()
  }

  /** Opens a view; gives the function that closes it. */
  open(spec: ViewSpec): () => void {
    const view = this.live.view(spec)
    this.views.push(view)
    const close = this.live.open(view)
    const closeBoth = (): void => {
      close()
      this.views.splice(this.views.indexOf(view), 1)
    }
    this.#closers.push(closeBoth)
    return closeBoth
  }

  /** Writes down all that is told in a container. */
  record(s: Container): void {
    const record: Record = { s, from: 0, heard: [] }
    const ask = async (): Promise<void> => {
      const input = { board: s, limit: 0 }
      try {
        const answer = await this.live.http.ask('card.board', input)
        const isTaken = this.live.replica.takeWatched(watch, answer)
        if (!isTaken) throw new Error('too old')
        record.from = watch.at?.get(s) ?? 0
        record.heard = this.#replayed(s, record.from)
      } catch {
        this.#server.time.after(200, ask)
      }
    }
    const watch: Parameters<Live['watch']>[0] = {
      in: [s],
      types: ['card'],
      at: null,
      when: change => {
        record.heard.push(change.seq)
        return false
      },
      // Without a position nothing more is told: a new record begins.
      run: () => {
        watch.at = null
        ask()
      },
    }
    this.records.push(record)
    this.live.watch(watch)
    ask()
  }

  #replayed(s: Container, from: Seq): Seq[] {
    const recent = this.live.replica.cursors.get(s)?.recent ?? []
    return recent.map(change => change.seq).filter(seq => seq > from)
  }

  /** Ids that are the same in every run of a seed. */
  #newId(): string {
    return `${this.person}-${++this.#made}`
  }

  #mutate(command: string, input: CardInput, patches: readonly Patch[] = []): void {
    this.live.mutate(command, input, { patches, id: this.#newId() })
  }

  // ── what a person does ────────────────────────────────────────────────────────────────────────────────────

  create(board: Container): void {
    const { chance } = this.#server
    const row = {
      ...{ id: this.#newId(), board, title: '', n: 0, k: 0, assignee: chance.pick([null, 'ana', 'bo']) },
      ...{ status: chance.pick(statuses), rank: between(null, null, chance.next) ?? 'a0' },
    }
    const patch = { op: 'create', type: 'card', s: board, row } as const
    this.#mutate('card.create', { card: row.id, set: row }, [patch])
  }

  /** A card that nobody else touches, watched as an open card is. */
  createOwn(board: Container): void {
    const id = this.#newId()
    const row = { id, board, title: '', n: 0, k: 0, status: 'todo', assignee: null, rank: this.#rank('todo') }
    const card: OwnCard = { id, n: 0, k: 0, shown: [] }
    this.own.push(card)
    this.#server.reserved.add(id)
    this.live.listen(id, () => this.#see(card))
    const patch = { op: 'create', type: 'card', s: board, row } as const
    this.#mutate('card.create', { card: id, set: row }, [patch])
  }

  #see(card: OwnCard): void {
    const row = this.live.replica.store.get(card.id)?.row
    const last = card.shown.at(-1)
    if (!row || !isCard(row)) {
      if (last) this.failures.push(`${this.person}: the own card ${card.id} vanished after n=${last.n}`)
      return
    }
    if (last && (row.n < last.n || row.k < last.k)) {
      const line = `n ${last.n}→${row.n}, k ${last.k}→${row.k}`
      this.failures.push(
        `${this.person}: the own card ${card.id} went back: ${line} at ${this.#server.time.now()}`,
      )
    }
    card.shown.push({ n: row.n, k: row.k })
  }

  /** Counts up on an own card: a field that no list knows, or a facet, or with a move to another column. */
  countUp(): void {
    const { chance } = this.#server
    if (this.own.length === 0) return
    const card = chance.pick(this.own)
    const kind = chance.below(3)
    const set: Partial<Card> =
      kind === 0
        ? { n: ++card.n }
        : { k: ++card.k, ...(kind === 2 ? { status: chance.pick(statuses), rank: this.#rank('todo') } : {}) }
    this.#change('card.edit', card.id, set)
  }

  /** Does something to some card on screen. */
  touch(boards: readonly Container[]): void {
    const { chance } = this.#server
    const ids = this.views.flatMap(view => [...view.groups.values()].flatMap(group => group.shown.ids))
    const others = ids.filter(id => !this.#server.reserved.has(id))
    if (others.length === 0) return
    const id = chance.pick(others)
    const status = chance.pick(statuses)
    const roll = chance.below(100)
    if (roll < 45) this.#change('card.move', id, { status, rank: this.#rank(status) })
    else if (roll < 60) this.#change('card.edit', id, { title: `t${chance.below(1000)}` })
    else if (roll < 72) this.#change('card.assign', id, { assignee: chance.pick([null, 'ana', 'bo']) })
    else if (roll < 82) this.#transfer(id, chance.pick(boards))
    else if (roll < 90) this.#refused(id)
    else if (roll < 94) this.#mutate('card.edit', { card: id, set: {} })
    else this.#mutate('card.remove', { card: id }, [{ op: 'remove', id }])
  }

  /** A change in the person's own stream. */
  note(): void {
    const row = {
      board: this.person,
      status: 'unread',
      rank: this.#rank('unread'),
      assignee: null,
      title: '',
      n: 0,
    }
    const id = this.#newId()
    const patch = { op: 'create', type: 'note', s: this.person, row: { ...row, k: 0, id } } as const
    this.#mutate('note.create', { card: id, set: patch.row }, [patch])
  }

  #change(command: string, id: string, set: Partial<Card>): void {
    this.#mutate(command, { card: id, set }, [{ op: 'update', id, set }])
  }

  #transfer(id: string, board: Container): void {
    const patch = { op: 'update', id, set: { board }, s: board } as const
    this.#mutate('card.transfer', { card: id, set: { board } }, [patch])
  }

  #refused(id: string): void {
    const patch = { op: 'update', id, set: { title: 'never' } } as const
    this.#mutate('card.edit', { card: id, set: { title: 'never' }, refuse: true }, [patch])
  }

  /** A place between two neighbours on screen. */
  #rank(status: string): string {
    const { chance } = this.#server
    const group = this.views[chance.below(this.views.length + 1)]?.groups.get(status)
    const ids = group?.shown.ids ?? []
    const at = chance.below(ids.length + 1)
    const rankOf = (id: string | undefined): string | null => {
      const row = id === undefined ? undefined : this.live.replica.store.get(id)?.row
      return row ? String(row.rank) : null
    }
    return between(rankOf(ids[at - 1]), rankOf(ids[at]), chance.next) ?? `a${chance.below(10)}V`
  }
}
