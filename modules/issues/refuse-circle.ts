import type { Read } from '../../kernel/command.ts'
import type { RowOf } from '../../kernel/object.ts'
import { problem } from '../../kernel/problem.ts'
import { Issue } from './objects.ts'
import { limits } from './shared.ts'

/** Throws `conflict` where `parent` is the issue itself or lies below it, or where the tree would grow too deep. */
export async function refuseCircle(read: Read, issue: string, parent: RowOf<typeof Issue>): Promise<void> {
  let above: RowOf<typeof Issue> | null = parent
  for (let depth = 0; above !== null; depth++) {
    if (above.id === issue || depth >= limits.depth) throw problem.conflict('issues.parent_circle')
    above = above.parentId === null ? null : await read.get(Issue, above.parentId)
  }
}
