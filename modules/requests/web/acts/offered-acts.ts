import type { IconName } from '../../../../packages/ui/icon-names.ts'
import type { Text } from '../../../../packages/ui/text.tsx'
import type english from '../../locales/en.json'
import { canDo, type RequestAct, type Side } from '../../shared.ts'
import type { RequestRow } from '../hooks.ts'

/** A button under a request. */
export interface OfferedAct {
  id: RequestAct | 'refuse'
  label: string
  icon: IconName
  isPrimary: boolean
  /** Why it cannot be done now. */
  off: string | null
}

interface Words {
  text: Text<keyof typeof english>
  /** Writes a day. */
  day: (day: string) => string
  /** The name of the department across the table. */
  other: string
}

/** What the reader's side may do as the request stands, the most likely last. */
export function actsFor(side: Side, request: RequestRow, words: Words): readonly OfferedAct[] {
  if (request.closedAt !== null) return []
  return side === 'asker' ? asking(request, words) : answering(request, words)
}

function asking(request: RequestRow, { text, day, other }: Words): readonly OfferedAct[] {
  if (request.offeredDueOn !== null) {
    const agree = text('requests.agree', { day: day(request.offeredDueOn) })
    return [
      act('refuse', { label: text('requests.refuse'), icon: 'close' }),
      act('answerOffer', { label: agree, icon: 'check', isPrimary: true }),
    ]
  }
  if (request.state === 'sent') return []
  const off = canDo('accept', request) ? null : text('requests.off_not_delivered', { department: other })
  return [
    ...(off === null ? [act('return', { label: text('requests.return'), icon: 'undo' })] : []),
    act('accept', { label: text('requests.accept'), icon: 'check', isPrimary: off === null, off }),
  ]
}

function answering(request: RequestRow, words: Words): readonly OfferedAct[] {
  const { text, other } = words
  if (request.state === 'delivered') return []
  const isOpenOffer = request.offeredDueOn !== null
  const offOffer = isOpenOffer ? text('requests.off_offer_open', { department: other }) : null
  const offer = act('offerDate', { label: text('requests.offer_date'), icon: 'calendar', off: offOffer })
  if (canDo('decline', request)) {
    const offFirst = isOpenOffer ? text('requests.off_offer_first', { department: other }) : null
    const takeOn = {
      label: text('requests.take_on'),
      icon: 'signature' as const,
      isPrimary: true,
      off: offFirst,
    }
    return [act('decline', { label: text('requests.decline'), icon: 'block' }), offer, act('takeOn', takeOn)]
  }
  const needsIssue = canDo('takeOn', request)
  return [
    offer,
    ...(needsIssue ? [act('takeOn', { label: text('requests.make_issue'), icon: 'task' })] : []),
    act('deliver', { label: text('requests.deliver'), icon: 'box', isPrimary: true }),
  ]
}

function act(
  id: OfferedAct['id'],
  given: Pick<OfferedAct, 'label' | 'icon'> & Partial<OfferedAct>,
): OfferedAct {
  return { isPrimary: false, off: null, ...given, id }
}
