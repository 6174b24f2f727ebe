import { z } from 'zod'
import { defineQuery, ref } from '../../../kernel/query.ts'
import { Issue } from '../../issues/index.ts'
import { Request } from '../objects.ts'
import { requestOut, toRequestOut } from '../request-out.ts'
import { seed } from '../seed.ts'

export const requestOfIssue = defineQuery({
  name: 'request.of-issue',
  about:
    'The request that an issue is to fulfil, for those of both departments; null where there is none to see.',
  permission: 'issue:read',
  scope: 'issue',
  watches: [Request],
  input: () => z.strictObject({ issue: ref(Issue) }),
  output: () => z.strictObject({ request: requestOut().nullable() }),
  example: () => ({ issue: seed.issue }),
  async run(read, { issue }) {
    const [request] = await read.visible(Request, { issueId: read.row(issue).id }, { limit: 1 })
    return { request: request === undefined ? null : toRequestOut(request) }
  },
})
