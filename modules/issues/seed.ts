import { derivedId } from '../../kernel/ids.ts'
import { seedId } from '../../kernel/seed.ts'
import { docOfText } from '../../packages/editor/schema.ts'
import { spaces } from '../spaces/index.ts'

const { project, otherProject } = spaces

/** Two projects with their columns; a few issues in one, one in the other. */
export const seed = {
  ...spaces,
  todo: derivedId<'status'>(project, 'status 1'),
  doing: derivedId<'status'>(project, 'status 2'),
  done: derivedId<'status'>(project, 'status 4'),
  task: derivedId<'issue-type'>(project, 'type 1'),
  bug: derivedId<'issue-type'>(project, 'type 3'),
  otherTodo: derivedId<'status'>(otherProject, 'status 1'),
  issue: seedId('issue', 5001),
  secondIssue: seedId('issue', 5002),
  otherIssue: seedId('issue', 5003),
  newIssue: seedId('issue', 5009),
  newStatus: seedId('status', 5101),
  newType: seedId('issue-type', 5102),
  link: seedId('link', 5201),
  external: seedId('external', 5301),
  newLink: seedId('link', 5202),
  words: docOfText('试产批次 3 台，升级到 87% 后设备不再响应。'),
}
