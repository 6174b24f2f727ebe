import type { ImportReport } from '../../../kernel/importer.ts'

type Fate = 'imported' | 'merged' | 'listed' | 'unchanged'
interface Reason {
  readonly kind: string
  readonly reason: string
  count: number
  readonly examples: string[]
}

/** Counts what becomes of each thing of a source, so that the sums always come out. */
export class Tally {
  readonly #counts: Record<'source' | Fate, Record<string, number>> = {
    source: {},
    imported: {},
    merged: {},
    listed: {},
    unchanged: {},
  }
  readonly #reasons = new Map<string, Reason>()

  /** `count` things of a kind had this fate. */
  add(kind: string, fate: Fate, count = 1): void {
    for (const part of ['source', 'imported', 'merged', 'listed', 'unchanged'] as const)
      this.#counts[part][kind] ??= 0
    this.#counts.source[kind] = (this.#counts.source[kind] ?? 0) + count
    this.#counts[fate][kind] = (this.#counts[fate][kind] ?? 0) + count
  }

  /** A thing was left out, or waits; the reason is a message key. */
  list(
    kind: string,
    reason: string,
    { example, count = 1 }: { readonly example?: string; readonly count?: number } = {},
  ): void {
    this.add(kind, 'listed', count)
    const key = `${kind} ${reason}`
    const known = this.#reasons.get(key) ?? { kind, reason, count: 0, examples: [] }
    known.count += count
    if (example !== undefined && known.examples.length < 10) known.examples.push(example)
    this.#reasons.set(key, known)
  }

  report(): ImportReport {
    return { ...this.#counts, reasons: [...this.#reasons.values()] }
  }
}
