import { dayIn, daysBetween } from '../../../packages/ui/day.ts'
import type { Format } from '../../../packages/ui/format.tsx'
import type { RequestState } from '../shared.ts'

/** How a request stands to a day: delivered before, on or after it, or still open before, on or after it. */
export interface Verdict {
  kind: 'late' | 'left' | 'today' | 'early' | 'on_time'
  count: number
}

interface Dated {
  readonly state: RequestState
  readonly deliveredAt: string | null
}

/** The day on which it was delivered; null while it is not, and again once it was returned. */
export function deliveredOn({ state, deliveredAt }: Dated, { zone }: Pick<Format, 'zone'>): string | null {
  const isDelivered = state === 'delivered' || state === 'kept'
  return isDelivered && deliveredAt !== null ? dayIn(zone, new Date(deliveredAt)) : null
}

/** Null for what was declined: no day holds for it. */
export function verdictOn(
  due: string,
  request: Dated,
  format: Pick<Format, 'zone' | 'today'>,
): Verdict | null {
  if (request.state === 'declined') return null
  const delivered = deliveredOn(request, format)
  const away = daysBetween(delivered ?? format.today(), due)
  if (away < 0) return { kind: 'late', count: -away }
  if (delivered !== null) return away === 0 ? { kind: 'on_time', count: 0 } : { kind: 'early', count: away }
  return away === 0 ? { kind: 'today', count: 0 } : { kind: 'left', count: away }
}

const soon = 2

/** Red when past, amber when near. */
export function colourOf({ kind, count }: Verdict): string {
  if (kind === 'late') return 'text-danger'
  if (kind === 'today' || (kind === 'left' && count <= soon)) return 'text-warn'
  return kind === 'left' ? 'text-mute' : 'text-ok'
}
