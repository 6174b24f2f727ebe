import type { Container } from '../../kernel/wire.ts'
import type { Loader } from './loader.ts'
import type { Replica } from './replica.ts'
import type { Timing } from './timing.ts'
import { View, type ViewSpec } from './view.ts'
import type { Watch } from './wishes.ts'

interface Kept {
  readonly view: View
  users: number
  leftAt: number
}

const lingering = 30_000
const lingeringViews = 6

/**
 * Who looks at what. A view that nobody looks at any more stays current for a while, so that going back shows it at
 * once; a container that nothing needs any more is let go.
 */
export class Shelf {
  readonly #replica: Replica
  readonly #loader: Loader
  readonly #timing: Timing
  readonly #let: (s: Container) => void
  readonly #views = new Map<string, Kept>()
  #tidying = false

  constructor(tools: { replica: Replica; loader: Loader; timing: Timing }, letGo: (s: Container) => void) {
    this.#replica = tools.replica
    this.#loader = tools.loader
    this.#timing = tools.timing
    this.#let = letGo
  }

  /** The view of this specification, open or not; the same one for all who ask. */
  view(spec: ViewSpec): View {
    return this.#keep(JSON.stringify(spec), () => new View(spec)).view
  }

  open(view: View): () => void {
    const kept = this.#keep(JSON.stringify(view.spec), () => view)
    kept.users++
    const { views, cursors } = this.#replica
    if (!views.has(kept.view)) {
      views.add(kept.view)
      for (const s of view.containers) cursors.need(s)
      this.#loader.open(kept.view)
    }
    return () => {
      kept.users--
      kept.leftAt = this.#timing.now()
      this.#tidySoon()
    }
  }

  listen(id: string, run: () => void): () => void {
    const { store } = this.#replica
    const entry = store.need(id)
    entry.listeners.add(run)
    store.touch(entry)
    this.#replica.flush()
    return () => {
      entry.listeners.delete(run)
      store.touch(entry)
      this.#tidySoon()
    }
  }

  watch(watch: Watch): () => void {
    this.#replica.watches.add(watch)
    for (const s of watch.in) this.#replica.cursors.need(s)
    return () => {
      this.#replica.watches.delete(watch)
      this.#tidySoon()
    }
  }

  #keep(key: string, make: () => View): Kept {
    const known = this.#views.get(key)
    if (known) return known
    const kept = { view: make(), users: 0, leftAt: this.#timing.now() }
    this.#views.set(key, kept)
    this.#tidySoon()
    return kept
  }

  #tidySoon(): void {
    if (this.#tidying) return
    this.#tidying = true
    this.#timing.after(lingering, () => {
      this.#tidying = false
      this.#closeIdle()
      this.#letGo()
    })
  }

  #closeIdle(): void {
    const idle = [...this.#views].filter(([, kept]) => kept.users === 0)
    idle.sort(([, a], [, b]) => b.leftAt - a.leftAt)
    idle.forEach(([key, { view, leftAt }], i) => {
      if (i < lingeringViews && this.#timing.now() - leftAt < lingering) {
        this.#tidySoon()
        return
      }
      this.#views.delete(key)
      this.#loader.close(view)
      this.#replica.close(view)
    })
  }

  #letGo(): void {
    const { cursors, views, watches, store } = this.#replica
    const needed = new Set([...views].flatMap(view => view.containers))
    for (const watch of watches) for (const s of watch.in) needed.add(s)
    for (const entry of store.all()) if (entry.listeners.size > 0) needed.add(entry.s)
    for (const { s } of [...cursors.all()]) if (!needed.has(s)) this.#let(s)
  }
}
