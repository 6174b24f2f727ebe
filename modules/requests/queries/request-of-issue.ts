import { z } from 'zod'
import { defineQuery, ref } from '../../../kernel/query.ts'
import { Issue } from '../../issues/index.ts'
import { Request, Work } from '../objects.ts'
import { requestOut, toRequestOut } from '../request-out.ts'
import { seed } from '../seed.ts'

export const requestOfIssue = defineQuery({
  name: 'request.of-issue',
  about:
    'The request that an issue is to fulfil, for those of the department that promised it; null where there is none to see.',
  permission: 'issue:read',
  scope: 'issue',
  watches: [Request, Work],
  input: () => z.strictObject({ issue: ref(Issue) }),
  output: () => z.strictObject({ request: requestOut().nullable() }),
  example: () => ({ issue: seed.issue }),
  async run(read, { issue }) {
    const [work] = await read.visible(Work, { issueId: read.row(issue).id }, { limit: 1 })
    if (work === undefined) return { request: null }
    const [request] = await read.visible(Request, { id: work.requestId }, { limit: 1 })
    return { request: request === undefined ? null : toRequestOut(request) }
  },
})
