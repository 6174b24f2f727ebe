import type { Who } from '../../kernel/permission.ts'

export const requestStates = [
  'sent',
  'offered',
  'promised',
  'in_progress',
  'delivered',
  'returned',
  'kept',
  'declined',
] as const
export type RequestState = (typeof requestStates)[number]
export type Side = 'asker' | 'answerer'

export const limits = { title: 120, why: 2000, line: 200, lines: 10, reason: 500 } as const

/** What may happen to a request, and in which states. */
const possible = {
  takeOn: ['sent', 'promised'],
  decline: ['sent', 'offered'],
  offerDate: ['sent', 'promised', 'in_progress', 'returned'],
  answerOffer: ['offered', 'promised', 'in_progress', 'returned'],
  deliver: ['promised', 'in_progress', 'returned'],
  accept: ['delivered'],
  return: ['delivered'],
} as const satisfies Readonly<Record<string, readonly RequestState[]>>
export type RequestAct = keyof typeof possible

interface Standing {
  readonly state: RequestState
  readonly offeredDueOn: string | null
  readonly issueState: string | null
}

/** May this be done to the request as it stands? The rights are asked apart. */
export function canDo(act: RequestAct, { state, offeredDueOn, issueState }: Standing): boolean {
  const states: readonly RequestState[] = possible[act]
  if (!states.includes(state)) return false
  if (act === 'answerOffer') return offeredDueOn !== null
  if (act === 'offerDate') return offeredDueOn === null
  // A day that was agreed on is a promise already; taking it on then only makes the issue.
  if (act === 'takeOn') return issueState === null
  return true
}

/** Whose turn it is; null where it has ended. */
export function turnOf({ state, offeredDueOn }: Pick<Standing, 'state' | 'offeredDueOn'>): Side | null {
  if (state === 'kept' || state === 'declined') return null
  return offeredDueOn !== null || state === 'delivered' ? 'asker' : 'answerer'
}

type Row = Readonly<Record<string, unknown>>
export const isOfDepartment = (row: Row, who: Who): boolean => who.in(String(row.id))
export const isAsker = (row: Row, who: Who): boolean => who.in(String(row.askerDepartmentId))
export const isAnswerer = (row: Row, who: Who): boolean => who.in(String(row.answererDepartmentId))
