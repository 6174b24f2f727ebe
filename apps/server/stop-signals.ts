export interface Stopping {
  /** Called once: lets work end and then ends the process. */
  readonly drain: () => void
  /** Called for a signal that comes when a person has seen that the first one was not enough. */
  readonly now: () => void
}

// A Ctrl-C comes twice: from the terminal to the whole group, and once more passed on by npm.
const sameMs = 1000

/** Calls back when the process is told to stop. */
export function onStopSignal({ drain, now }: Stopping): void {
  let first: number | null = null
  const hear = () => {
    if (first === null) {
      first = performance.now()
      drain()
    } else if (performance.now() - first > sameMs) now()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear)
}
