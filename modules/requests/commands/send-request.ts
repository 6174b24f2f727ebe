import { z } from 'zod'
import { day, defineCommand, fresh, idOf, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Department } from '../../people/index.ts'
import { Request } from '../objects.ts'
import { pairOf } from '../pair-of.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'
import { openPair } from './open-pair.ts'
import { writeRequest } from './write-request.ts'

export const sendRequest = defineCommand({
  name: 'request.send',
  about: 'Ask another department for something: what, why, by which day, and what makes it good.',
  permission: 'request:send',
  target: { type: Department, from: 'from' },
  problems: ['requests.same_department'],
  undo: { none: 'The other department has read it; withdraw it instead.' },
  input: () =>
    z.strictObject({
      id: fresh(Request).optional(),
      from: ref(Department).describe('Your department'),
      to: ref(Department).describe('The department that is asked'),
      title: z.string().trim().min(1).max(limits.title).describe('What is wanted'),
      why: z.string().trim().min(1).max(limits.why).describe('What it is for'),
      due: day.describe('The day by which it is needed; it stays visible for ever'),
      lines: z
        .array(z.string().trim().min(1).max(limits.line))
        .min(1)
        .max(limits.lines)
        .describe('What must be true of the delivery'),
    }),
  output: () => z.strictObject({ request: idOf(Request) }),
  example: () => ({
    id: seed.newRequest,
    from: seed.marketing,
    to: seed.sales,
    title: '经销商反馈汇总',
    why: '季度复盘要用',
    due: '2027-03-09',
    lines: ['覆盖前十家', '注明日期'],
  }),
  async run(tx, { id, from, to, ...rest }) {
    if (from === to) throw problem.conflict('requests.same_department')
    const request = id ?? tx.newId(Request)
    await tx.call(openPair, { one: from, other: to }, { asSystem: true })
    await tx.call(
      writeRequest,
      { id: request, pair: pairOf(from, to), from, to, ...rest },
      { asSystem: true },
    )
    return { request }
  },
})
