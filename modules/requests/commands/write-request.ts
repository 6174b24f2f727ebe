import { z } from 'zod'
import { day, defineCommand, fresh, ref } from '../../../kernel/command.ts'
import { rankOfNumber } from '../../../kernel/rank.ts'
import { Department } from '../../people/index.ts'
import { AcceptanceLine, Pair, Request } from '../objects.ts'
import { lineOf } from '../pair-of.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

export const writeRequest = defineCommand({
  name: 'request.write',
  about: 'Write a request into the place of its two departments.',
  permission: 'request:ask',
  target: { type: Pair, from: 'pair' },
  internal: true,
  input: () =>
    z.strictObject({
      id: fresh(Request),
      pair: ref(Pair),
      from: ref(Department),
      to: ref(Department),
      title: z.string().max(limits.title),
      why: z.string().max(limits.why),
      due: day,
      lines: z.array(z.string().max(limits.line)).min(1).max(limits.lines),
    }),
  example: () => ({
    id: seed.newRequest,
    pair: seed.pair,
    from: seed.marketing,
    to: seed.engineering,
    title: '产品参数表',
    why: '产品页 3月15日 上线',
    due: '2027-03-09',
    lines: ['覆盖两款'],
  }),
  run(tx, { id, from, to, title, why, due, lines }) {
    const pairId = tx.target.id
    const number = tx.next(`request:${pairId}`)
    tx.insert(Request, {
      id,
      pairId,
      number,
      key: `Q-${number}`,
      title,
      why,
      state: 'sent',
      askerDepartmentId: tx.row(from).id,
      answererDepartmentId: tx.row(to).id,
      askedById: tx.actor,
      dueOn: due,
      currentDueOn: due,
      returns: 0,
    })
    for (const [index, text] of lines.entries()) {
      const rank = rankOfNumber(index + 1)
      tx.insert(AcceptanceLine, {
        id: lineOf(id, index + 1),
        pairId,
        requestId: id,
        text,
        rank,
        failed: false,
      })
    }
  },
})
