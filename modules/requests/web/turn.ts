import type { Text } from '../../../packages/ui/text.tsx'
import type english from '../locales/en.json'
import { type RequestState, type Side, turnOf } from '../shared.ts'

/** What a request waits for. */
export type Awaited = 'answer' | 'date' | 'deliver' | 'check'

interface Standing {
  readonly state: RequestState
  readonly offeredDueOn: string | null
}

export function awaitedOf({ state, offeredDueOn }: Standing): Awaited | null {
  if (state === 'kept' || state === 'declined') return null
  if (offeredDueOn !== null) return 'date'
  if (state === 'delivered') return 'check'
  return state === 'sent' ? 'answer' : 'deliver'
}

/** The state as people speak of it: an offered day is what matters while it is open. */
export function shownState({ state, offeredDueOn }: Standing): RequestState {
  return offeredDueOn === null ? state : 'offered'
}

interface Turn {
  request: Standing
  /** The sides that the reader stands on. */
  sides: readonly Side[]
  /** The name of the department whose turn it is. */
  department: string
}

/** Whose turn it is, in words. */
export function turnInWords(text: Text<keyof typeof english>, { request, sides, department }: Turn): string {
  const awaited = awaitedOf(request)
  const side = turnOf(request)
  if (awaited === null || side === null)
    return text(request.state === 'declined' ? 'requests.over_declined' : 'requests.over_kept')
  return sides.includes(side)
    ? text(`requests.ours_${awaited}`)
    : text(`requests.theirs_${awaited}`, { department })
}
