import { z } from 'zod'
import { defineCommand, idOf, ref, type Tx } from '../../../kernel/command.ts'
import type { RowOf } from '../../../kernel/object.ts'
import type { RichDoc } from '../../../packages/editor/schema.ts'
import { createIssue, Issue } from '../../issues/index.ts'
import { Person } from '../../people/index.ts'
import { Project } from '../../spaces/index.ts'
import { AcceptanceLine, Request } from '../objects.ts'
import { workPlaceOf } from '../pair-of.ts'
import { refuseUnless } from '../refuse-unless.ts'
import { seed } from '../seed.ts'
import { bindWork } from './bind-work.ts'

/** The promise and the work that keeps it are made in one transaction. */
export const takeOn = defineCommand({
  name: 'request.take-on',
  about:
    'Promise what was asked for, by the day that holds, and make the issue for it in a project of yours.',
  permission: 'request:answer',
  target: { type: Request, from: 'request' },
  also: [{ from: 'project', permission: 'issue:create' }],
  problems: ['requests.not_now'],
  undo: { none: 'A promise is renegotiated, not undone.' },
  input: () =>
    z.strictObject({
      request: ref(Request),
      project: ref(Project).describe('Where the issue is made; you must be allowed to write there'),
      handler: ref(Person).optional().describe('Who does the work; default: you'),
    }),
  output: () => z.strictObject({ issue: idOf(Issue), key: z.string() }),
  example: () => ({ request: seed.request, project: seed.project, handler: seed.zhouTao }),
  async run(tx, { project, handler }) {
    const request = tx.target
    refuseUnless('takeOn', request)
    const lines = await tx.find(AcceptanceLine, { requestId: request.id }, { order: ['rank'] })
    const handledById = handler === undefined ? tx.actor : tx.row(handler).id
    const made = await tx.call(createIssue, {
      project: tx.row(project).id,
      title: request.title,
      description: described(request, lines),
      due: request.currentDueOn,
      assignee: handledById,
    })
    const place = workPlaceOf(request.pairId, request.answererDepartmentId)
    await tx.call(bindWork, { place, request: request.id, issue: made.issue })
    promise(tx, request, handledById)
    return made
  },
})

function promise(tx: Tx, request: RowOf<typeof Request>, handledById: RowOf<typeof Person>['id']): void {
  tx.update(Request, request.id, {
    handledById,
    issueState: 'new',
    state: 'promised',
    answeredById: tx.actor,
    promisedAt: request.promisedAt ?? tx.now,
  })
}

/** Why, then the acceptance lines, as the issue's description. */
function described({ why }: RowOf<typeof Request>, lines: readonly RowOf<typeof AcceptanceLine>[]): RichDoc {
  const paragraph = (text: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  })
  const items = lines.map(({ text }) => ({ type: 'listItem' as const, content: [paragraph(text)] }))
  const said = why
    .split(/\n+/)
    .filter(text => text.trim() !== '')
    .map(paragraph)
  return { type: 'doc', content: [...said, { type: 'bulletList', content: items }] }
}
