import type { Waiting } from './waiting.ts'

/** Stands for the target's id in a counter's name. */
const targetMark = '{target}'

/**
 * Which counters a command takes numbers from, learnt by watching it: they are then read with the batch. A wrong
 * guess costs a small read, a missing one a second run of the body.
 */
export class CounterHints {
  readonly #patterns = new Map<string, Set<string>>()

  learn({ declaration }: Waiting, targetId: string, counters: Iterable<string>): void {
    for (const counter of counters) {
      const patterns = this.#patterns.get(declaration.name) ?? new Set()
      this.#patterns.set(declaration.name, patterns)
      if (patterns.size < 8) patterns.add(counter.replaceAll(targetId, targetMark))
    }
  }

  namesFor(commands: readonly Waiting[]): string[] {
    const names = new Set<string>()
    for (const { declaration, input } of commands) {
      const patterns = this.#patterns.get(declaration.name)
      if (patterns === undefined) continue
      const target = String((input as Record<string, unknown>)[declaration.target.from] ?? '')
      for (const pattern of patterns) names.add(pattern.replaceAll(targetMark, target))
    }
    return [...names]
  }
}
