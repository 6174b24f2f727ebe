/** Clock, timers and chance, so that a test can turn them itself. */
export interface Timing {
  /** Milliseconds, ascending. */
  now(): number
  /** Runs once after so many ms; gives the function that calls it off. */
  after(ms: number, run: () => void): () => void
  /** A number in [0, 1). */
  random(): number
}

export const realTiming: Timing = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  random: () => Math.random(),
}

/** Waits that grow from try to try, and that good news (the line is back) cuts short. */
export class Retries {
  readonly #timing: Timing
  readonly #waiting = new Set<() => void>()

  constructor(timing: Timing) {
    this.#timing = timing
  }

  /** Runs after the `tries`th failure: 0.3 s, 0.6 s … 10 s, scattered; `atLeast` ms where the server said so. */
  later(tries: number, run: () => void, atLeast = 0): () => void {
    const wait = Math.max(atLeast, backoff(tries, this.#timing.random()))
    const cancel = this.#timing.after(wait, () => go())
    const go = (): void => {
      stop()
      run()
    }
    const stop = (): void => {
      cancel()
      this.#waiting.delete(go)
    }
    if (atLeast === 0) this.#waiting.add(go)
    return stop
  }

  /** Runs at once all that waits. */
  kick(): void {
    for (const go of [...this.#waiting]) go()
  }
}

export function backoff(tries: number, chance: number): number {
  return Math.min(10_000, 300 * 2 ** Math.min(tries, 10)) * (0.5 + chance / 2)
}
