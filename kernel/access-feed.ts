import { loadAccess } from './access.ts'
import type { AccessGraph } from './access-graph.ts'
import type { Db, DbRow } from './db/db.ts'
import type { Id } from './ids.ts'
import type { LogChange, LogEntry } from './log.ts'
import { changeColumns, changeOf } from './log-read.ts'
import { accessTypes } from './records.ts'

/** Asks in some transaction of the workspace. */
type Question = (text: string, parameters: readonly unknown[]) => Promise<readonly DbRow[]>

/**
 * The graph of one workspace and what it has not heard of yet. This process hears of its own commits in the turn in
 * which their answers go out; what another process wrote is read from the log before it could matter.
 */
export class AccessFeed {
  readonly graph: AccessGraph
  /** A batch of ours on its way to its commit takes numbers up to here … */
  #sentTo = 0
  /** … and changes access. */
  #sentAccess = false

  constructor(graph: AccessGraph) {
    this.graph = graph
  }

  static async open(db: Db, workspace: Id<'workspace'>): Promise<AccessFeed> {
    return new AccessFeed(await loadAccess(db, workspace))
  }

  /** Our own batch is about to commit: until `heard`, the log may be ahead of the graph without our missing anything. */
  sending(to: number, hasAccess: boolean): void {
    this.#sentTo = to
    this.#sentAccess = hasAccess
  }

  /** Applies our own commit. */
  heard(entries: readonly LogEntry[]): void {
    const last = entries.at(-1)
    if (last === undefined || last.stream !== this.graph.workspace) return
    this.graph.apply(
      entries.flatMap(entry => entry.changes),
      last.seq,
    )
  }

  /** Reads the access changes up to `head` (the log's end in the asker's snapshot) that the graph lacks. */
  async catchUp(head: number, ask: Question): Promise<void> {
    const { graph } = this
    if (head <= graph.seq || (head <= this.#sentTo && !this.#sentAccess)) return
    const rows = await ask(missedChanges, [graph.workspace, graph.seq, head, [...accessTypes]])
    const changes: LogChange[] = rows.map(changeOf)
    graph.apply(changes, head)
  }
}

const missedChanges = `select ${changeColumns} from kernel.log_change
  where workspace_id = $1::uuid and stream_id = $1::uuid and seq > $2::bigint and seq <= $3::bigint
    and type = any($4::text[]) order by seq`
