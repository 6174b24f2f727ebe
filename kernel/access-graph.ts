import type { Id } from './ids.ts'
import type { LogChange } from './log.ts'
import type { Role, Who } from './permission.ts'

/** Who may see and do what, answered from memory. */
export interface AccessView {
  /** Has the person an active standing? Without one, nobody may act or see anything. */
  isActive(person: string): boolean
  /** The person's role in the container (own or through a group, here or inherited); null without an active standing. */
  roleAt(person: string, container: string): Role | null
  /** Is the person in the group, or in one below it? */
  inGroup(person: string, group: string): boolean
  /** What permission rules may know of the person in that container; null where the container is not visible. */
  who(person: string, container: string): Who | null
}

/** One recorded write of access data, before its commit. */
export interface AccessWrite {
  readonly type: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** The access graph of one workspace, kept true by the log (`declarations.md` 12–14). */
export interface AccessGraph extends AccessView {
  readonly workspace: Id<'workspace'>
  /** All access changes up to this seq of the workspace's stream are in. */
  readonly seq: number
  /** Containers that the person sees, with the role there. */
  visible(person: string): ReadonlyMap<string, Role>
  /** The numbers of those containers as a PostgreSQL array literal, `{1,5,9}`. */
  numbers(person: string): string
  /** The same as a PostgreSQL bit string in which the bit of each number is set, `x'…'` without its quotes. */
  numberBits(person: string): string
  /** The view with a command's uncommitted access writes on top; the graph itself stays. */
  overlaid(writes: readonly AccessWrite[]): AccessView
  /** Applies committed changes up to `seq` and gives the online persons whose visible set or roles changed. */
  apply(changes: readonly LogChange[], seq: number): ReadonlySet<string>
  /** Counts a person as online (connected) until the returned function is called; only online persons get revisions. */
  connect(person: string): () => void
  /** Rises when what an online person may see has changed. */
  revision(person: string): number
}
