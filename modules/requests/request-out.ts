import { z } from 'zod'
import type { RowOf } from '../../kernel/object.ts'
import { idOf } from '../../kernel/query.ts'
import { Department, Person } from '../people/index.ts'
import { Pair, Request } from './objects.ts'
import { requestStates } from './shared.ts'

/** A request as lists show it. */
export const requestOut = () =>
  z.strictObject({
    id: idOf(Request),
    pairId: idOf(Pair),
    key: z.string(),
    title: z.string(),
    state: z.enum(requestStates),
    askerDepartmentId: idOf(Department),
    answererDepartmentId: idOf(Department),
    askedById: idOf(Person),
    answeredById: idOf(Person).nullable(),
    handledById: idOf(Person).nullable(),
    dueOn: z.string().describe('The day that was asked for first'),
    currentDueOn: z.string().describe('The day that holds now'),
    offeredDueOn: z.string().nullable().describe('The day that is offered and not yet answered'),
    issueState: z
      .enum(['new', 'active', 'done'])
      .nullable()
      .describe('How far the work on it is; null: there is no issue for it yet'),
    note: z.string().nullable(),
    returns: z.int(),
    createdAt: z.string(),
    promisedAt: z.string().nullable(),
    deliveredAt: z.string().nullable(),
    closedAt: z.string().nullable(),
  })

export function toRequestOut(row: RowOf<typeof Request>): z.output<ReturnType<typeof requestOut>> {
  const { number: _, why: __, createdBy: ___, ...shown } = row
  return shown
}
