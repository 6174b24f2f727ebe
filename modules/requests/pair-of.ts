import { derivedId, type Id } from '../../kernel/ids.ts'

/** Two departments in the order in which their pair names them. */
export function inOrder(
  one: Id<'department'>,
  other: Id<'department'>,
): readonly [a: Id<'department'>, b: Id<'department'>] {
  return one < other ? [one, other] : [other, one]
}

/** The id of the pair: whoever asks first makes the same. */
export function pairOf(one: Id<'department'>, other: Id<'department'>): Id<'pair'> {
  const [a, b] = inOrder(one, other)
  return derivedId(a, `pair ${b}`)
}

/** The place of what only this side of a pair sees. */
export const workPlaceOf = (pair: Id<'pair'>, department: Id<'department'>): Id<'container'> =>
  derivedId(pair, `work of ${department}`)

/** The id of the row that says which issue keeps a request. */
export const workOf = (request: Id<'request'>): Id<'work'> => derivedId(request, 'work')

/** The id of the n-th acceptance line of a request, counted from 1. */
export const lineOf = (request: Id<'request'>, number: number): Id<'acceptance-line'> =>
  derivedId(request, `line ${number}`)
