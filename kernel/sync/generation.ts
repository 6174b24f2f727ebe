import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../durable-file.ts'
import { newId } from '../ids.ts'
import type { Kernel } from '../kernel.ts'
import { codeOf } from '../system-error.ts'

/** So often what the database has come to is noted, in ms: less is not noticed to be lost. */
const beatMs = 10_000

/** Names the logs as they stand. Set back to an earlier state, they are others, whatever numbers they reach then. */
export interface Generation {
  readonly id: string
  /** Notes what the database has come to, a last time. */
  close(): Promise<void>
}

/** How far a database has come, and which one it is. */
const stateShape = z.object({
  /** Another one after a restore from a dump, into this cluster or another. */
  database: z.string(),
  /** Its write-ahead log only grows; a copy of the files that is put back is behind. */
  wal: z.string().regex(/^\d+$/),
  heads: z.record(z.string(), z.number()),
})
const noteShape = z.object({
  ...stateShape.shape,
  generation: z.string(),
  /** Of the mark beside the note: a copied folder has another, though it says the same. */
  mark: z.number(),
})
type State = z.infer<typeof stateShape>
type Note = z.infer<typeof noteShape>

/**
 * The generation as noted in the data folder, or a new one where the database is not the one of the note, or is behind
 * what the note knows of it.
 * @param data the data folder
 */
export async function openGeneration(
  data: string,
  kernel: Pick<Kernel, 'db' | 'workspaces' | 'head'>,
): Promise<Generation> {
  const folder = join(data, 'generation')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const mark = await markIn(folder)
  const known = await readNote(folder)
  const state = await readState(kernel)
  const isContinued = known !== null && known.mark === mark && continues(known, state)
  const id = isContinued ? known.generation : newId()
  let noted = ''
  const note = async (reached: State): Promise<void> => {
    const text = JSON.stringify({ ...reached, generation: id, mark })
    if (text === noted) return
    await writeDurably(join(folder, 'note.json'), text)
    noted = text
  }
  await note(state)
  // A database that is away, or a full disk, is told elsewhere; the note then waits.
  const renew = (): Promise<void> => readState(kernel).then(note, () => undefined)
  const beat = setInterval(() => void renew(), beatMs)
  beat.unref()
  return {
    id,
    close: async () => {
      clearInterval(beat)
      await renew()
    },
  }
}

function continues(known: Note, now: State): boolean {
  if (known.database !== now.database || BigInt(known.wal) > BigInt(now.wal)) return false
  return Object.entries(known.heads).every(([workspace, head]) => head <= (now.heads[workspace] ?? 0))
}

async function readState(kernel: Pick<Kernel, 'db' | 'workspaces' | 'head'>): Promise<State> {
  // First the log that only grows: what is committed meanwhile puts the heads above it, never below.
  const [found] = await kernel.db.read<{ database: string; wal: string }>(nowhere, stateQuery)
  if (found === undefined) throw new Error('PostgreSQL did not say which database this is')
  const heads: Record<string, number> = {}
  for (const workspace of await kernel.workspaces())
    heads[workspace] = await kernel.head(workspace, workspace)
  return { database: found.database, wal: found.wal, heads }
}

/** A read that touches no workspace's row still names one. */
const nowhere = '00000000-0000-0000-0000-000000000000'

const stateQuery = `select
  (select system_identifier from pg_control_system())
    || '/' || (select oid from pg_database where datname = current_database())
    || '/' || pg_relation_filenode('kernel.log_change') as database,
  (pg_current_wal_flush_lsn() - '0/0'::pg_lsn)::text as wal`

/** The mark is written once; the file system's number of it is its own. */
async function markIn(folder: string): Promise<number> {
  const path = join(folder, 'mark')
  const known = await inodeOf(path)
  if (known !== null) return known
  await writeDurably(path, '')
  return (await inodeOf(path)) ?? 0
}

async function inodeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).ino
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Null where there is none, or it is not to be understood: then the generation is a new one. */
async function readNote(folder: string): Promise<Note | null> {
  try {
    const text = await readFile(join(folder, 'note.json'), 'utf8')
    return noteShape.parse(JSON.parse(text))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}
