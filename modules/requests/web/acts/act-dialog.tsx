import { useRef } from 'react'
import type { WholeRequest } from '../hooks.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { AnswerOfferDialog } from './answer-offer-dialog.tsx'
import { DeclineDialog } from './decline-dialog.tsx'
import { DeliverDialog } from './deliver-dialog.tsx'
import { OfferDateDialog } from './offer-date-dialog.tsx'
import type { OfferedAct } from './offered-acts.ts'
import { ReturnDialog } from './return-dialog.tsx'
import { TakeOnDialog } from './take-on-dialog.tsx'

export interface ActProps {
  /** As it stood when the dialog was opened: nothing changes under the pointer. */
  whole: WholeRequest
  onChanged: () => void
  onClose: () => void
}

/** The form behind each act. */
export function ActDialog({ act, whole, ...rest }: ActProps & { act: OfferedAct['id'] }) {
  const opened = useRef(whole)
  const props = { ...rest, whole: opened.current }
  switch (act) {
    case 'takeOn':
      return <TakeOnDialog {...props} />
    case 'decline':
      return <DeclineDialog {...props} />
    case 'offerDate':
      return <OfferDateDialog {...props} />
    case 'answerOffer':
      return <AnswerOfferDialog {...props} agree />
    case 'refuse':
      return <AnswerOfferDialog {...props} agree={false} />
    case 'deliver':
      return <DeliverDialog {...props} />
    case 'accept':
      return <AcceptDialog {...props} />
    case 'return':
      return <ReturnDialog {...props} />
  }
}
