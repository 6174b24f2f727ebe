import { Problem } from '../../../kernel/problem.ts'
import type { Change, Container, GroupedAnswer, GroupPage, Row, Seq } from '../../../kernel/wire.ts'

/** A row of the simulated server. `board` names its container; `title` and `n` are no facets. */
export interface Card extends Row {
  readonly board: Container
  readonly status: string
  readonly assignee: string | null
  readonly rank: string
  readonly title: string
  readonly n: number
  readonly k: number
}

export interface BoardInput {
  readonly board: Container
  readonly group?: string
  readonly status?: readonly string[]
  readonly assignee?: string | null
  readonly limit: number
  readonly page?: GroupPage
}

export interface CardInput {
  readonly card: string
  readonly set?: Partial<Card>
  /** The server says no. */
  readonly refuse?: boolean
}

const facets = new Set(['board', 'status', 'assignee', 'rank', 'k'])
export const countCap = 1000

/** One log with the rows that it leads to: the workspace's, or a person's own. */
export class Log {
  readonly rows = new Map<string, { type: string; row: Card }>()
  readonly entries: { readonly s: Container; readonly change: Change }[] = []
  /** Seq of the last change of each container. */
  readonly last = new Map<Container, Seq>()

  get at(): Seq {
    return this.entries.at(-1)?.change.seq ?? 0
  }

  since(s: Container, from: Seq, to: Seq = this.at): Change[] {
    const changes: Change[] = []
    for (let i = this.entries.length - 1; i >= 0; i--) {
      const entry = this.entries[i]
      if (!entry || entry.change.seq <= from) break
      if (entry.s === s && entry.change.seq <= to) changes.push(entry.change)
    }
    return changes.reverse()
  }

  /** The last change of a container that is not above `at`. */
  lastBefore(s: Container, at: Seq): Seq {
    for (let i = this.entries.length - 1; i >= 0; i--) {
      const entry = this.entries[i]
      if (entry && entry.s === s && entry.change.seq <= at) return entry.change.seq
    }
    return 0
  }

  create(cmd: string, type: string, row: Card): void {
    this.rows.set(row.id, { type, row })
    this.#append(row.board, { seq: this.at + 1, cmd, id: row.id, type, op: 'create', row })
  }

  remove(cmd: string, id: string): void {
    const { type, row } = this.held(id)
    this.rows.delete(id)
    this.#append(row.board, { seq: this.at + 1, cmd, id, type, op: 'remove', b: row })
  }

  update(cmd: string, id: string, set: Partial<Card>): void {
    const { type, row } = this.held(id)
    const fields = Object.keys(set).filter(field => row[field] !== set[field])
    if (fields.length === 0) return
    const after: Card = { ...row, ...set }
    this.rows.set(id, { type, row: after })
    const base = { cmd, id, type }
    if (after.board !== row.board) {
      this.#append(row.board, { seq: this.at + 1, ...base, op: 'leave', b: row })
      this.#append(after.board, { seq: this.at + 1, ...base, op: 'enter', row: after })
      return
    }
    const of = (from: Card) => Object.fromEntries(fields.map(field => [field, from[field]]))
    const whole = fields.some(field => facets.has(field)) ? { row: after } : {}
    this.#append(row.board, {
      seq: this.at + 1,
      ...base,
      op: 'update',
      b: of(row),
      set: of(after),
      ...whole,
    })
  }

  held(id: string): { type: string; row: Card } {
    const held = this.rows.get(id)
    if (!held) throw new Problem('not_found', 'cards.not_found', { id })
    return held
  }

  /** As after a restore: everything above `at` never was. */
  rewind(at: Seq): void {
    const kept = this.entries.filter(entry => entry.change.seq <= at)
    this.entries.length = 0
    this.rows.clear()
    this.last.clear()
    for (const { s, change } of kept) {
      const { type } = change
      if (change.op === 'create' || change.op === 'enter') this.#hold(type, change.row)
      else if (change.op === 'update') this.#hold(type, { ...this.held(change.id).row, ...change.set })
      else this.rows.delete(change.id)
      this.#append(s, change)
    }
  }

  #hold(type: string, row: Row): void {
    if (isCard(row)) this.rows.set(row.id, { type, row })
  }

  #append(s: Container, change: Change): void {
    this.entries.push({ s, change })
    this.last.set(s, change.seq)
  }

  /** The rows that a board shows, by group, in order; written apart from the client's own filter and order. */
  groups(type: string, input: BoardInput): Map<string, Card[]> {
    const groups = new Map<string, Card[]>()
    for (const held of this.rows.values()) {
      const { row } = held
      if (held.type !== type || row.board !== input.board) continue
      if (input.status && !input.status.includes(row.status)) continue
      if (input.assignee !== undefined && input.assignee !== row.assignee) continue
      const g = input.group === undefined ? '' : String(row[input.group] ?? '')
      groups.set(g, [...(groups.get(g) ?? []), row])
    }
    for (const rows of groups.values()) rows.sort(byRank)
    return groups
  }

  answer(type: string, input: BoardInput): GroupedAnswer {
    const { page, limit } = input
    const groups = this.groups(type, input)
    const names = page ? [page.group] : [...groups.keys()]
    return {
      groups: names.map(g => {
        const all = groups.get(g) ?? []
        const after = page?.after
        const rest = after ? all.filter(row => isBehind(row, String(after[0]), after[1])) : all
        const rows = rest.slice(0, page?.limit ?? limit)
        const n = Math.min(all.length, countCap)
        return { g, n, capped: all.length > countCap, rows, end: rows.length === rest.length }
      }),
    }
  }
}

export function isCard(row: Row): row is Card {
  return typeof row.board === 'string' && typeof row.rank === 'string' && typeof row.status === 'string'
}

const isBehind = (row: Card, rank: string, id: string): boolean =>
  row.rank > rank || (row.rank === rank && row.id > id)

function byRank(a: Card, b: Card): number {
  return isBehind(a, b.rank, b.id) ? 1 : -1
}
