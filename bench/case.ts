import type { Stage } from './stage.ts'

export interface Scale {
  /** How many issues the project has, one after the other. */
  readonly sizes: readonly number[]
  /** With 1M and the large numbers of sockets. */
  readonly isFull: boolean
}

/** One part of the benchmark; prints a line of JSON for each size and concurrency. */
export interface Case {
  readonly name: string
  run(stage: Stage, scale: Scale): Promise<void>
}
