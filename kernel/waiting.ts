import type { CommandDeclaration } from './command.ts'
import type { FoundRef } from './input.ts'
import type { CommandAnswer, CommandRequest } from './kernel.ts'
import type { Problem } from './problem.ts'

/** A command that has been parsed and waits for its turn. */
export interface Waiting {
  readonly request: CommandRequest
  readonly declaration: CommandDeclaration
  readonly input: unknown
  readonly refs: readonly FoundRef[]
  /** The input as the log keeps it. */
  readonly logged: unknown
  /** Keyed hash of name and input: the same id with another one is a conflict. */
  readonly hash: string
  /** The workspace's id, or a person's. */
  readonly stream: string
  /** Length of the input as JSON. */
  readonly size: number
  /** What `prepare` gave; its error is met at the command's turn, since a known id is answered from the log. */
  readonly prepared: Prepared
  readonly settle: (outcome: Settled) => void
}

export type Prepared = { readonly value: unknown } | { readonly error: unknown }

export type Settled = { readonly answer: CommandAnswer } | { readonly problem: Problem }

export interface Outcome {
  readonly waiting: Waiting
  readonly settled: Settled
  /** Answered from the log: the command had been committed before. */
  readonly isKnown: boolean
}
