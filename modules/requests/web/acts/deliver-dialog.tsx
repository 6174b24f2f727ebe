import { useState } from 'react'
import { Field } from '../../../../packages/ui/field.tsx'
import { useDepartmentName } from '../../../../packages/ui/names.tsx'
import { TextArea } from '../../../../packages/ui/text-area.tsx'
import { limits } from '../../shared.ts'
import { useClient } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import type { ActProps } from './act-dialog.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useAct } from './use-act.ts'

/** Hands over what was promised. */
export function DeliverDialog({ whole: { request, lines }, ...props }: ActProps) {
  const text = useRequestsText()
  const client = useClient()
  const act = useAct(props)
  const [note, setNote] = useState('')
  const department = useDepartmentName(request.askerDepartmentId)
  const said = note.trim()
  const input = said === '' ? { request: request.id } : { request: request.id, note: said }
  const send = () =>
    act.send({
      input,
      run: id => client.call('request.deliver', input, { id }),
      done: () => text('requests.done_deliver'),
    })
  return (
    <FormDialog
      {...act}
      title={text('requests.deliver_title', { title: request.title })}
      hint={text('requests.deliver_hint', { department })}
      verb={text('requests.deliver')}
      icon="box"
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <ul className="grid list-disc gap-1 pl-5">
        {lines.map(line => (
          <li key={line.id} className={line.failed ? 'wrap-anywhere text-danger' : 'wrap-anywhere'}>
            {line.failed ? `${line.text} · ${text('requests.failed')}` : line.text}
          </li>
        ))}
      </ul>
      <Field label={text('requests.deliver_note')} hint={text('requests.optional')}>
        <TextArea value={note} maxLength={limits.reason} onChange={event => setNote(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
