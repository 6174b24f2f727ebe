import type { AccessFeed } from './access-feed.ts'
import { Batch } from './batch.ts'
import { loadBatch } from './batch-load.ts'
import type { Core } from './core.ts'
import type { Lane } from './db/lanes.ts'
import { flushBase } from './flush.ts'
import { Hints } from './hints.ts'
import { derivedId, type Id } from './ids.ts'
import type { LogEntry } from './log.ts'
import { ChangeList, type Entry, logStatements } from './log-write.ts'
import { Layer } from './overlay.ts'
import { Container, Workspace } from './records.ts'
import { freshRow } from './row.ts'

interface Making {
  readonly core: Core
  readonly feed: AccessFeed
  readonly lane: Lane
}

/** Makes the rows without which no command could have a target; gives null where they are there already. */
export async function createWorkspace(
  { core, feed, lane }: Making,
  workspace: Id<'workspace'>,
): Promise<LogEntry | null> {
  const at = new Date(core.now()).toISOString()
  const batch = new Batch({ core, lane, workspace, stream: workspace, graph: feed.graph, now: at })
  try {
    const { seq } = await loadBatch(batch, [], new Hints())
    const table = core.tables(Workspace)
    await batch.load(table, [workspace])
    if (batch.base.find(Workspace, workspace)?.row) {
      await batch.send([{ text: 'rollback', parameters: [] }])
      return null
    }
    const layer = new Layer(batch.base)
    fill(layer, core, { workspace, at })
    batch.base.merge(layer)
    const entry = entryOf(core, layer, { workspace, at, seq })
    await batch.send([
      ...flushBase(batch.base, workspace).statements,
      ...logStatements([entry], layer.counters, workspace),
      { text: 'commit', parameters: [] },
    ])
    return entry.live
  } catch (error) {
    lane.spoil()
    throw error
  } finally {
    lane.release()
  }
}

interface New {
  readonly workspace: Id<'workspace'>
  readonly at: string
}

function fill(layer: Layer, core: Core, { workspace, at }: New): void {
  const made = { at, by: workspace, isImport: false }
  const container = { id: workspace, parentId: null, inherit: false, no: 1 }
  layer.write(core.tables(Container), workspace, freshRow(core.tables(Container), container, made))
  // Until it is set up it has no name, and itself for a directory.
  const organisation = { id: workspace, name: '', language: 'en', timeZone: 'UTC', directoryId: workspace }
  layer.write(core.tables(Workspace), workspace, freshRow(core.tables(Workspace), organisation, made))
  layer.counters.set('container', 1)
}

function entryOf(core: Core, layer: Layer, { workspace, at, seq }: New & { seq: number }): Entry {
  const command = derivedId(workspace, 'create')
  const list = new ChangeList(command, seq, core.digests)
  list.addAll(layer)
  const live: LogEntry = {
    workspace,
    stream: workspace,
    command,
    name: 'workspace.create',
    actor: workspace as unknown as Id<'person'>,
    via: 'system',
    input: {},
    output: null,
    asSystem: true,
    cause: null,
    depth: 0,
    at,
    seq: list.seq,
    changes: list.live,
    isAsStored: !list.showsNames,
  }
  return {
    live,
    inputHash: core.digests.keyed('workspace.create'),
    stored: list.stored,
    versions: list.versions,
    changesAccess: true,
  }
}
