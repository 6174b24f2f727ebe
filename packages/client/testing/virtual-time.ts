import type { Timing } from '../timing.ts'
import type { Chance } from './chance.ts'

interface Due {
  readonly at: number
  readonly run: () => void
  off: boolean
}

/** A clock that jumps from one timer to the next, so that minutes of a simulation take milliseconds. */
export class VirtualTime implements Timing {
  readonly #chance: Chance
  #now = 0
  /** A heap, earliest first; equal times keep their order by `at` being made unique. */
  readonly #heap: Due[] = []

  constructor(chance: Chance) {
    this.#chance = chance
  }

  now(): number {
    return this.#now
  }

  random(): number {
    return this.#chance.next()
  }

  #made = 0
  after(ms: number, run: () => void): () => void {
    // A millionth of a ms per timer keeps those of one moment in their order.
    const due = { at: this.#now + ms + ++this.#made * 1e-9, run, off: false }
    this.#push(due)
    return () => {
      due.off = true
    }
  }

  /** Lets so many ms go by; after each timer, all promises that wait for it run. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms
    await settled()
    for (let due = this.#heap[0]; due && due.at <= end; due = this.#heap[0]) {
      this.#pop()
      if (due.off) continue
      this.#now = Math.max(this.#now, due.at)
      due.run()
      await settled()
    }
    this.#now = end
  }

  #push(due: Due): void {
    const heap = this.#heap
    heap.push(due)
    for (let i = heap.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1
      if (this.#at(parent) <= this.#at(i)) break
      this.#swap(i, parent)
      i = parent
    }
  }

  #pop(): void {
    const heap = this.#heap
    this.#swap(0, heap.length - 1)
    heap.pop()
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2]
      let least = i
      if (this.#at(left) < this.#at(least)) least = left
      if (this.#at(right) < this.#at(least)) least = right
      if (least === i) return
      this.#swap(i, least)
      i = least
    }
  }

  #at(index: number): number {
    return this.#heap[index]?.at ?? Number.POSITIVE_INFINITY
  }

  #swap(i: number, j: number): void {
    const [a, b] = [this.#heap[i], this.#heap[j]]
    if (!a || !b) return
    this.#heap[i] = b
    this.#heap[j] = a
  }
}

/** After this, every promise that could go on has gone on. */
function settled(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve)
  })
}
