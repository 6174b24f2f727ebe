import { useState } from 'react'
import { newId } from '../../../../kernel/ids.ts'
import { DateField } from '../../../../packages/ui/date-field.tsx'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { useDepartmentName } from '../../../../packages/ui/names.tsx'
import { FlawedField } from '../flawed-field.tsx'
import { useClient } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import type { ActProps } from './act-dialog.tsx'
import { FormDialog } from './form-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
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
      <NewDay due={due} onDue={setDue} flaw={act.isTried ? dayFlaw : null} current={request.currentDueOn} />
      <ReasonField value={reason} onValue={setReason} isTried={act.isTried} />
    </FormDialog>
  )
}

interface NewDayProps {
  due: string | null
  onDue: (due: string | null) => void
  flaw: 'none' | 'same' | null
  current: string
}

function NewDay({ due, onDue, flaw, current }: NewDayProps) {
  const text = useRequestsText()
  const format = useFormat()
  const errors = {
    none: text('requests.due_none'),
    same: text('requests.need_day', { day: format.day(current) }),
  }
  return (
    <FlawedField label={text('requests.new_day')} error={flaw && errors[flaw]}>
      <DateField
        label={text('requests.new_day')}
        placeholder={text('requests.due_none')}
        value={due}
        min={format.today()}
        onPick={onDue}
      />
    </FlawedField>
  )
}

function flawOf(due: string | null, current: string): 'none' | 'same' | null {
  if (due === null) return 'none'
  return due === current ? 'same' : null
}
