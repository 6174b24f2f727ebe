import { useState } from 'react'
import { newId } from '../../../../kernel/ids.ts'
import { DateField } from '../../../../packages/ui/date-field.tsx'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { useDepartmentName } from '../../../../packages/ui/names.tsx'
import { TextArea } from '../../../../packages/ui/text-area.tsx'
import { limits } from '../../shared.ts'
import { useClient } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import type { ActProps } from './act-dialog.tsx'
import { FlawedField } from './flawed-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useAct } from './use-act.ts'

/** Offers another day, with the reason. */
export function OfferDateDialog({ whole: { request }, ...props }: ActProps) {
  const text = useRequestsText()
  const format = useFormat()
  const client = useClient()
  const act = useAct(props)
  const [id] = useState(() => newId<'renegotiation'>())
  const [due, setDue] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const department = useDepartmentName(request.askerDepartmentId)
  const why = reason.trim()
  const dayFlaw = flawOf(due, request.currentDueOn)
  const send = () => {
    if (due === null || dayFlaw || why === '') return act.send(null)
    const input = { id, request: request.id, due, reason: why }
    return act.send({
      input,
      run: command => client.call('request.offer-date', input, { id: command }),
      done: () => text('requests.done_offer'),
    })
  }
  const dayError =
    dayFlaw === 'none'
      ? text('requests.due_none')
      : dayFlaw === 'same'
        ? text('requests.need_day', { day: format.day(request.currentDueOn) })
        : null
  return (
    <FormDialog
      {...act}
      title={text('requests.offer_title')}
      hint={text('requests.offer_hint', { department, day: format.day(request.dueOn) })}
      verb={text('requests.offer_date')}
      icon="calendar"
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <FlawedField label={text('requests.new_day')} error={act.isTried ? dayError : null}>
        <DateField
          label={text('requests.new_day')}
          placeholder={text('requests.due_none')}
          value={due}
          min={format.today()}
          onPick={setDue}
        />
      </FlawedField>
      <FlawedField
        label={text('requests.reason')}
        error={act.isTried && why === '' ? text('requests.need_reason') : null}
      >
        <TextArea
          value={reason}
          maxLength={limits.reason}
          onChange={event => setReason(event.target.value)}
        />
      </FlawedField>
    </FormDialog>
  )
}

function flawOf(due: string | null, current: string): 'none' | 'same' | null {
  if (due === null) return 'none'
  return due === current ? 'same' : null
}
