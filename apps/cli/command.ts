import type { ParseArgsOptionsConfig } from 'node:util'
import type { FolderAnswer, FolderQuestion } from '../server/ask-folder.ts'

/** A word of the CLI: `npm run concord -- NAME …`. */
export interface CliCommand {
  /** One word, or two: `token create`. */
  readonly name: string
  /** What follows the name: `--email ADDRESS --name NAME`, or nothing. */
  readonly usage: string
  readonly about: string
  /** Its own flags, beside those of the settings. */
  readonly flags: ParseArgsOptionsConfig
  /** How many words may follow the name. */
  readonly words: { readonly min: number; readonly max: number }
  /** Whether it makes sense on a data folder that no server has ever used; it is then made. */
  readonly startsFresh: boolean
  run(call: CliCall): Promise<void>
}

/** What a command is given. */
export interface CliCall {
  readonly flags: Readonly<Record<string, string | boolean | undefined | (string | boolean)[]>>
  readonly words: readonly string[]
  readonly server: ReachedServer
  /** Writes a line of the result, to stdout. */
  print(line: string): void
}

/** The server as the operator reaches it: one that runs, or one that was started for this command alone. */
export interface ReachedServer {
  readonly wasRunning: boolean
  ask(question: FolderQuestion): Promise<FolderAnswer>
}

/** A command that could not be done, with the line for the person who asked. The exit code is then 1. */
export class CommandFailed extends Error {
  constructor(line: string) {
    super(line)
    this.name = 'CommandFailed'
  }
}
