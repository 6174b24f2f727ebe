import type { Stage } from './stage.ts'

/** One part of the benchmark; prints a line of JSON for each size and concurrency. */
export interface Case {
  readonly name: string
  run(stage: Stage, sizes: readonly number[]): Promise<void>
}
