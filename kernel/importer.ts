import type { Caller, Kernel } from './kernel.ts'

/** How many things of each kind: `{ issues: 4914, comments: 304 }`. */
export type Counts = Readonly<Record<string, number>>

/** For each kind: source = imported + merged + listed + unchanged. */
export interface ImportCounts {
  readonly source: Counts
  readonly imported: Counts
  /** The same as something that is here under another name. */
  readonly merged: Counts
  /** Left out, or waiting for its other end; the reasons stand in `reasons`. */
  readonly listed: Counts
  /** Here since an earlier run. */
  readonly unchanged: Counts
}

export interface ImportReport extends ImportCounts {
  /** Why things were listed: a message key, and how many. */
  readonly reasons: readonly {
    readonly kind: string
    readonly reason: string
    readonly count: number
    readonly examples: readonly string[]
  }[]
}

export interface ImportRun {
  readonly kernel: Kernel
  /** The person in whose name it runs, with `via: 'import'`. */
  readonly caller: Caller
  /** A file or folder on the server's machine. */
  readonly path: string
  /** The key of the project to import into; null: the one that the source names. */
  readonly project: string | null
  /** Count and check only. */
  readonly dryRun: boolean
  /** Keeps a copy of the source in the data folder, named by its digest. */
  readonly keep: (digest: string) => Promise<void>
  /** Called now and then with what is done and what there is. */
  readonly progress: (step: string, done: number, of: number) => void
}

/** A kind of files that a room can take in. Throws a Problem for what it can't read, before anything is written. */
export interface Importer {
  readonly kind: string
  readonly about: string
  run(run: ImportRun): Promise<ImportReport>
}
