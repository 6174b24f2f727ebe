import { z } from 'zod'
import { defineQuery, idOf, ref } from '../../../kernel/query.ts'
import { Issue } from '../../issues/index.ts'
import { Person } from '../../people/index.ts'
import { AcceptanceLine, Renegotiation, Request, Work } from '../objects.ts'
import { requestOut, toRequestOut } from '../request-out.ts'
import { seed } from '../seed.ts'

export const getRequest = defineQuery({
  name: 'request.get',
  about:
    'One request whole: why, its acceptance lines, and every day that was offered. The issue is named to those who see it.',
  permission: 'request:read',
  scope: 'request',
  watches: [Request, AcceptanceLine, Renegotiation, Work],
  input: () => z.strictObject({ request: ref(Request) }),
  output: () =>
    z.strictObject({
      request: requestOut(),
      why: z.string(),
      lines: z.array(z.strictObject({ id: idOf(AcceptanceLine), text: z.string(), failed: z.boolean() })),
      renegotiations: z.array(
        z.strictObject({
          id: idOf(Renegotiation),
          oldDueOn: z.string(),
          newDueOn: z.string(),
          reason: z.string(),
          by: idOf(Person),
          at: z.string(),
          answeredBy: idOf(Person).nullable(),
          outcome: z.enum(['open', 'agreed', 'refused']),
        }),
      ),
      issue: z.strictObject({ id: idOf(Issue), key: z.string(), title: z.string() }).nullable(),
    }),
  example: () => ({ request: seed.request }),
  async run(read, { request }) {
    const row = read.row(request)
    const lines = await read.visible(AcceptanceLine, { requestId: row.id }, { order: ['rank'] })
    const offers = await read.visible(Renegotiation, { requestId: row.id }, { order: ['createdAt', 'id'] })
    const [work] = await read.visible(Work, { requestId: row.id }, { limit: 1 })
    const [issue] = work === undefined ? [] : await read.visible(Issue, { id: work.issueId }, { limit: 1 })
    return {
      request: toRequestOut(row),
      why: row.why,
      lines: lines.map(({ id, text, failed }) => ({ id, text, failed })),
      renegotiations: offers.map(
        ({ id, oldDueOn, newDueOn, reason, createdBy, createdAt, answeredById, outcome }) => {
          return {
            id,
            oldDueOn,
            newDueOn,
            reason,
            by: createdBy,
            at: createdAt,
            answeredBy: answeredById,
            outcome,
          }
        },
      ),
      issue: issue === undefined ? null : { id: issue.id, key: issue.key, title: issue.title },
    }
  },
})
