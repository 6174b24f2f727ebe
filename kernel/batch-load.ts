import { createHash } from 'node:crypto'
import { type Batch, byIds, counters } from './batch.ts'
import type { DbRow } from './db/db.ts'
import { arrayLiteral, type Result, type Statement } from './db/driver.ts'
import { begin, statement } from './db/readers.ts'
import { placesOf } from './enter.ts'
import type { Hints } from './hints.ts'
import type { AnyObject } from './object.ts'
import { Problem } from './problem.ts'
import type { Waiting } from './waiting.ts'

/** What the first round trip of a batch finds besides rows. */
export interface Loaded {
  /** The stream's last seq, behind the lock. */
  readonly seq: number
  /** The last seq of the workspace's stream. */
  readonly workspaceSeq: number
  /** Committed commands with ids of this batch. */
  readonly known: ReadonlyMap<string, KnownCommand>
}
export interface KnownCommand {
  readonly stream: string
  readonly seq: number
  readonly actor: string
  readonly hash: string
  readonly output: unknown
}

/**
 * Begins the transaction, takes the stream's lock, and reads behind it all that the commands name: one round trip.
 * The lock stands alone in its statement, since a read beside it would see the past.
 */
export async function loadBatch(batch: Batch, commands: readonly Waiting[], hints: Hints): Promise<Loaded> {
  const { workspace, stream } = batch
  const wanted = [...wantedRows(batch, commands, hints)].map(([type, ids]) => ({
    table: batch.core.tables(type),
    ids: [...ids],
  }))
  const names = hints.countersFor(commands)
  const counting = names.length === 0 ? [] : [counters(workspace, names)]
  const [, heads, known, ...rest] = await batch.send([
    beginLocked(workspace, stream),
    statement(readHeads, [workspace, stream]),
    { text: readKnown, parameters: [workspace, arrayLiteral(commands.map(({ request }) => request.id))] },
    ...wanted.map(({ table, ids }) => byIds(table, workspace, ids)),
    ...counting,
  ])
  wanted.forEach(({ table, ids }, index) => {
    batch.learn(table, ids, rest[index] ?? [])
  })
  if (counting.length > 0) batch.learnCounters(names, rest[wanted.length] ?? [])
  return {
    seq: Number(heads?.[0]?.seq ?? 0),
    workspaceSeq: Number(heads?.[0]?.workspace_seq ?? 0),
    known: knownIn(known),
  }
}

function knownIn(rows: Result | undefined): Map<string, KnownCommand> {
  return new Map((rows ?? []).map((row: DbRow) => [String(row.id), knownOf(row)]))
}

function knownOf(row: DbRow): KnownCommand {
  return {
    stream: String(row.stream_id),
    seq: Number(row.seq),
    actor: String(row.actor_id),
    hash: String(row.input_hash),
    output: row.output,
  }
}

/** Targets, places and refs, as far as the inputs name them: a prefetch, decided about only at each command's turn. */
function wantedRows(
  { workspace }: Batch,
  commands: readonly Waiting[],
  hints: Hints,
): Map<AnyObject, Set<string>> {
  const wanted = new Map<AnyObject, Set<string>>()
  const want = (type: AnyObject, id: string): void => {
    const ids = wanted.get(type)
    if (ids === undefined) wanted.set(type, new Set([id]))
    else ids.add(id)
  }
  for (const { type, id } of hints.rowsFor(commands)) want(type, id)
  for (const { declaration, input, refs, request } of commands) {
    for (const { type, id } of refs) want(type, id)
    for (const { at } of placesGiven(declaration, { input, refs, workspace, actor: request.actor })) {
      if (at !== null) want(at.type, at.id)
    }
  }
  return wanted
}

const placesGiven: typeof placesOf = (declaration, asked) => {
  try {
    return placesOf(declaration, asked)
  } catch (error) {
    // The command itself meets it at its turn.
    if (error instanceof Problem) return []
    throw error
  }
}

/** One message; its parts run one after the other, each with a view of its own. */
function beginLocked(workspace: string, stream: string): Statement {
  const { text } = begin(workspace, 'read write')
  const lock = `select pg_advisory_xact_lock(${lockKey(workspace, stream)})`
  return { text: `${text}; set constraints all deferred; ${lock}`, parameters: [] }
}

const keys = new Map<string, string>()

function lockKey(workspace: string, stream: string): string {
  const name = `${workspace}/${stream}`
  const known = keys.get(name)
  if (known !== undefined) return known
  if (keys.size > 10_000) keys.clear()
  const key = String(createHash('sha256').update(name).digest().readBigInt64BE())
  keys.set(name, key)
  return key
}

const lastSeq = (stream: string): string =>
  `(select seq from kernel.log_change where workspace_id = $1::uuid and stream_id = ${stream} order by seq desc limit 1)`
const readHeads = `select ${lastSeq('$2::uuid')} as seq, ${lastSeq('$1::uuid')} as workspace_seq`
const readKnown = `select id, stream_id, seq, actor_id, input_hash, output from kernel.log_command
  where workspace_id = $1::uuid and id = any($2::uuid[])`
