import { useFormat } from '../../../../packages/ui/format.tsx'
import { useClient } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import type { ActProps } from './act-dialog.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useAct } from './use-act.ts'

/** Agrees to the day that was offered, or does not. */
export function AnswerOfferDialog({ whole, agree, ...props }: ActProps & { agree: boolean }) {
  const text = useRequestsText()
  const format = useFormat()
  const client = useClient()
  const act = useAct(props)
  const { request } = whole
  const offer = whole.renegotiations.find(({ outcome }) => outcome === 'open')
  const offered = format.day(request.offeredDueOn ?? request.currentDueOn)
  const holds = format.day(request.currentDueOn)
  const input = { request: request.id, agree }
  const send = () =>
    act.send({
      input,
      run: id => client.call('request.answer-offer', input, { id }),
      done: () =>
        agree ? text('requests.done_agree', { day: offered }) : text('requests.done_refuse', { day: holds }),
    })
  return (
    <FormDialog
      {...act}
      title={agree ? text('requests.agree', { day: offered }) : text('requests.refuse')}
      hint={
        agree
          ? text('requests.agree_hint', { day: offered, original: format.day(request.dueOn) })
          : text('requests.refuse_hint', { day: holds })
      }
      verb={agree ? text('requests.agree', { day: offered }) : text('requests.refuse')}
      icon={agree ? 'check' : 'close'}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      {offer && (
        <blockquote className="whitespace-pre-line wrap-anywhere border-line border-l-2 pl-3 text-body">
          {offer.reason}
        </blockquote>
      )}
    </FormDialog>
  )
}
