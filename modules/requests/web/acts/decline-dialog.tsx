import { useState } from 'react'
import { useDepartmentName } from '../../../../packages/ui/names.tsx'
import { useClient } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import type { ActProps } from './act-dialog.tsx'
import { FormDialog } from './form-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useAct } from './use-act.ts'

/** Says no, and why. */
export function DeclineDialog({ whole: { request }, ...props }: ActProps) {
  const text = useRequestsText()
  const client = useClient()
  const act = useAct(props)
  const [reason, setReason] = useState('')
  const department = useDepartmentName(request.askerDepartmentId)
  const input = { request: request.id, reason: reason.trim() }
  const send = () =>
    act.send(
      input.reason === ''
        ? null
        : {
            input,
            run: id => client.call('request.decline', input, { id }),
            done: () => text('requests.done_decline'),
          },
    )
  return (
    <FormDialog
      {...act}
      title={text('requests.decline_title', { title: request.title })}
      hint={text('requests.decline_hint', { department })}
      verb={text('requests.decline')}
      icon="block"
      tone="danger"
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <ReasonField value={reason} onValue={setReason} isTried={act.isTried} />
    </FormDialog>
  )
}
