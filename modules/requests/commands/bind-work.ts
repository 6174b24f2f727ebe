import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { Container } from '../../../kernel/records.ts'
import { Issue } from '../../issues/index.ts'
import { Request, Work } from '../objects.ts'
import { workOf } from '../pair-of.ts'
import { seed } from '../seed.ts'

/** What both departments see must not name the issue: the asking one has no business with it. */
export const bindWork = defineCommand({
  name: 'work.bind',
  about: 'Note in the answering department’s own place which issue keeps a request.',
  permission: 'work:bind',
  target: { type: Container, from: 'place' },
  internal: true,
  input: () => z.strictObject({ place: ref(Container), request: ref(Request), issue: ref(Issue) }),
  example: () => ({ place: seed.workPlace, request: seed.request, issue: seed.issue }),
  run(tx, { request, issue }) {
    const requestId = tx.row(request).id
    tx.insert(Work, { id: workOf(requestId), placeId: tx.target.id, requestId, issueId: tx.row(issue).id })
  },
})
