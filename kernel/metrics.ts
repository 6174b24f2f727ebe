import { monitorEventLoopDelay } from 'node:perf_hooks'

const names = {
  batches: 'Transactions that carried commands.',
  commands: 'Commands that were committed.',
  rejected: 'Commands that were refused with a Problem.',
  repeated: 'Commands that were answered from the log, since their id was known.',
  queries: 'Queries that were answered.',
  flushes: 'Reads in a transaction that had to write what was pending first.',
  reruns: 'Commands that ran again because a row or counter had not been read.',
  retries: 'Batches that were tried again after a lost connection or a conflict.',
  careful: 'Batches that ran again command by command after a refusal by the database.',
  alone: 'Commands that ran again in a batch of their own after an error.',
  bugs: 'Errors that were no Problem.',
  late: 'Commands that did not end within their time.',
} as const
type Name = keyof typeof names

/** The kernel's own counters, as Prometheus reads them. */
export class Metrics {
  readonly #counts = new Map<Name, number>()
  readonly #delay = monitorEventLoopDelay({ resolution: 10 })

  constructor() {
    this.#delay.enable()
  }

  count(name: Name, by = 1): void {
    this.#counts.set(name, this.get(name) + by)
  }

  get(name: Name): number {
    return this.#counts.get(name) ?? 0
  }

  text(gauges: Readonly<Record<string, number>>): string {
    const lines: string[] = []
    for (const [name, help] of Object.entries(names)) {
      const metric = `concord_${name}_total`
      lines.push(
        `# HELP ${metric} ${help}`,
        `# TYPE ${metric} counter`,
        `${metric} ${this.get(name as Name)}`,
      )
    }
    const loop = {
      event_loop_delay_seconds_p50: this.#delay.percentile(50) / 1e9,
      event_loop_delay_seconds_p99: this.#delay.percentile(99) / 1e9,
      event_loop_delay_seconds_max: this.#delay.max / 1e9,
    }
    for (const [name, value] of Object.entries({ ...loop, ...gauges })) {
      lines.push(`# TYPE concord_${name} gauge`, `concord_${name} ${value}`)
    }
    this.#delay.reset()
    return `${lines.join('\n')}\n`
  }

  close(): void {
    this.#delay.disable()
  }
}
