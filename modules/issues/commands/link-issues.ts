import { z } from 'zod'
import { defineCommand, fresh, idOf, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Link, placeOf, thingOf } from '../../../kernel/records.ts'
import { Issue } from '../objects.ts'
import { seed } from '../seed.ts'
import { linkTypePattern } from '../shared.ts'

export const linkIssues = defineCommand({
  name: 'issue.link',
  about: 'Say how an issue relates to another one; seen from both.',
  permission: 'issue:edit',
  target: { type: Issue, from: 'issue' },
  problems: ['issues.already_linked', 'issues.link_to_itself'],
  input: () =>
    z.strictObject({
      id: fresh(Link).optional(),
      issue: ref(Issue),
      type: z
        .string()
        .regex(linkTypePattern)
        .describe('As read from `issue`: blocks, relates, duplicates, …'),
      to: ref(Issue),
    }),
  output: () => z.strictObject({ link: idOf(Link) }),
  example: () => ({ id: seed.newLink, issue: seed.issue, type: 'blocks', to: seed.secondIssue }),
  async run(tx, { id, type, to }) {
    const from = tx.target
    const toId = tx.row(to).id
    if (from.id === toId) throw problem.conflict('issues.link_to_itself')
    const [existing] = await tx.find(Link, { fromId: from.id, type, toId }, { limit: 1 })
    if (existing !== undefined) throw problem.conflict('issues.already_linked')
    const link = id ?? tx.newId(Link)
    tx.insert(Link, {
      id: link,
      containerId: placeOf(from.projectId),
      fromId: thingOf(from.id),
      type,
      toId: thingOf(toId),
    })
    return { link }
  },
})
