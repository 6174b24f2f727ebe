import type { Batch } from './batch.ts'
import type { CommandDeclaration, Permission } from './command.ts'
import type { FoundRef } from './input.ts'
import { type AnyObject, containerOf } from './object.ts'
import { parseWith } from './parse.ts'
import { allows } from './permission.ts'
import { problem } from './problem.ts'
import { Container, Workspace } from './records.ts'
import type { Row, Table } from './table.ts'
import { type Call, type Frame, type Run, Transaction, viewOf } from './tx.ts'

/** A body about to run: its input parsed, its refs known. */
export interface Entering {
  readonly declaration: CommandDeclaration
  readonly input: unknown
  readonly refs: readonly FoundRef[]
  readonly asSystem: boolean
  /** What `prepare` gave; absent where it is yet to run (a called command's). */
  readonly prepared?: { readonly value: unknown }
}

export interface Entered {
  readonly output: unknown
  readonly target: { readonly table: Table; readonly row: Row }
}

/** Decides who may, as things stand at this moment of the batch, then runs the body. */
export async function enter(run: Run, entering: Entering): Promise<Entered> {
  const frame = await frameOf(run, entering)
  const transaction = new Transaction(run, frame)
  const { declaration, input } = entering
  const prepared = entering.prepared
    ? entering.prepared.value
    : await declaration.prepare?.(transaction as never, input as never)
  const output = await declaration.run(transaction as never, input as never, prepared as never)
  transaction.refuseElsewhere()
  return { output, target: frame.target }
}

/** A command that another calls: in the same transaction, under the same entry of the log. */
export async function enterCall(run: Run, { declaration, input: raw, asSystem }: Call): Promise<unknown> {
  const { input, refs } = parseWith(declaration.input(), raw)
  if (
    streamOf(declaration, input, { workspace: run.batch.workspace, actor: run.actor }) !== run.batch.stream
  ) {
    throw new Error(
      `${declaration.name} belongs to another stream: it can follow in a reaction, not be called`,
    )
  }
  const entered = await enter(run, { declaration, input, refs, asSystem })
  return entered.output
}

/** The stream that a command locks, numbers and logs in: the workspace's, or a person's own. */
export function streamOf(
  { stream }: CommandDeclaration,
  input: unknown,
  { workspace, actor }: { workspace: string; actor: string },
): string {
  if (stream === null) return workspace
  return stream === '@actor' ? actor : String((input as Row)[stream])
}

interface Place {
  readonly from: string
  readonly permission: Permission
  /** Null for the directory, whose id stands in the workspace's row. */
  readonly at: FoundRef | null
}

interface Asked {
  readonly input: unknown
  readonly refs: readonly FoundRef[]
  readonly workspace: string
  readonly actor: string
}

/** The target, then what `also` names, as far as it is given. */
export function placesOf({ target, also, permission }: CommandDeclaration, asked: Asked): Place[] {
  const named = also.flatMap(({ from, permission }) => {
    const at = from === '@directory' ? null : foundAt(from, null, asked)
    return at === undefined ? [] : [{ from, permission, at }]
  })
  const at = target.from === '@directory' ? null : foundAt(target.from, target.type, asked)
  if (at === undefined) throw problem.notFound('kernel.not_found', { type: target.type.name })
  return [{ from: target.from, permission, at }, ...named]
}

function foundAt(from: string, type: AnyObject | null, asked: Asked): FoundRef | undefined {
  if (from === '@workspace') return { type: Workspace, id: asked.workspace }
  if (from === '@own') return { type: Container, id: asked.actor }
  if (from === '@actor') return type === null ? undefined : { type, id: asked.actor }
  const id = (asked.input as Row)[from]
  return asked.refs.find(ref => ref.id === id && (type === null || ref.type === type))
}

async function frameOf(run: Run, { declaration, input, refs, asSystem }: Entering): Promise<Frame> {
  const { batch, actor } = run
  if (!asSystem && !viewOf(run).isActive(actor)) throw problem.forbidden('kernel.no_standing')
  const needed = placesOf(declaration, { input, refs, workspace: batch.workspace, actor })
  await prefetch(batch, [...refs, ...needed.flatMap(place => place.at ?? [])])
  for (const ref of refs) await visibleRow(run, ref, asSystem)
  const places = new Set<string>()
  let target: Frame['target'] | null = null
  for (const { from, permission, at } of needed) {
    const { type, id } = at ?? (await directoryOf(run))
    const row = await presentRow(run, { type, id })
    if (!asSystem) refuseForbidden(run, permission, { type, row, isNamed: !from.startsWith('@') })
    places.add(containerOf(type, row))
    target ??= { table: batch.core.tables(type), row }
  }
  if (target === null) throw new Error(`${declaration.name} has no target`)
  return { declaration, target, places, refs, asSystem }
}

/** Reads what the batch has not read with its first round trip: one statement a type. */
async function prefetch(batch: Batch, wanted: readonly FoundRef[]): Promise<void> {
  const unknown = new Map<AnyObject, Set<string>>()
  for (const { type, id } of wanted) {
    if (batch.base.find(type, id) !== undefined) continue
    const ids = unknown.get(type) ?? new Set()
    unknown.set(type, ids.add(id))
  }
  if (unknown.size === 0) return
  await batch.loadAll(unknown)
}

async function directoryOf(run: Run): Promise<FoundRef> {
  const workspace = await presentRow(run, { type: Workspace, id: run.batch.workspace })
  return { type: Container, id: String(workspace.directoryId) }
}

async function presentRow({ batch, layer, missed }: Run, { type, id }: FoundRef): Promise<Row> {
  if (layer.find(type, id) === undefined) {
    missed.push({ type, id })
    await batch.load(batch.core.tables(type), [id])
  }
  const row = layer.find(type, id) ?? null
  if (row === null) throw problem.notFound('kernel.not_found', { type: type.name })
  return row
}

/** What the actor can't see does not exist; oneself one always sees. */
async function visibleRow(run: Run, ref: FoundRef, asSystem: boolean): Promise<void> {
  const row = await presentRow(run, ref)
  if (asSystem || ref.id === run.actor) return
  if (viewOf(run).roleAt(run.actor, containerOf(ref.type, row)) === null) {
    throw problem.notFound('kernel.not_found', { type: ref.type.name })
  }
}

interface Subject {
  readonly type: AnyObject
  readonly row: Row
  /** Named by the input; the others (the workspace, the directory) are no secret. */
  readonly isNamed: boolean
}

function refuseForbidden(run: Run, permission: Permission, { type, row, isNamed }: Subject): void {
  const who = viewOf(run).who(run.actor, containerOf(type, row))
  if (who === null && isNamed && row.id !== run.actor) {
    throw problem.notFound('kernel.not_found', { type: type.name })
  }
  if (who === null || !allows(run.batch.core.registry.permission(permission), row, who)) {
    throw problem.forbidden('kernel.forbidden', { permission })
  }
}
