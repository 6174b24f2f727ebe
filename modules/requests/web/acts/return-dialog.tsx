import { useState } from 'react'
import type { Id } from '../../../../kernel/ids.ts'
import { Checkbox } from '../../../../packages/ui/choice.tsx'
import { TextArea } from '../../../../packages/ui/text-area.tsx'
import { limits } from '../../shared.ts'
import { useClient } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import type { ActProps } from './act-dialog.tsx'
import { FlawedField } from './flawed-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useAct } from './use-act.ts'

/** Gives a delivery back, naming the lines that are not met. */
export function ReturnDialog({ whole: { request, lines }, ...props }: ActProps) {
  const text = useRequestsText()
  const client = useClient()
  const act = useAct(props)
  const [failed, setFailed] = useState<readonly Id<'acceptance-line'>[]>([])
  const [reason, setReason] = useState('')
  const why = reason.trim()
  const input = { request: request.id, failed: [...failed], reason: why }
  const send = () =>
    act.send(
      failed.length === 0 || why === ''
        ? null
        : {
            input,
            run: id => client.call('request.return', input, { id }),
            done: () => text('requests.done_return'),
          },
    )
  const isMissing = act.isTried && failed.length === 0
  return (
    <FormDialog
      {...act}
      title={text('requests.return_title', { title: request.title })}
      hint={text('requests.return_lines')}
      verb={text('requests.return')}
      icon="undo"
      tone="danger"
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <fieldset
        aria-label={text('requests.return_lines')}
        data-flawed={isMissing ? '' : undefined}
        className="grid gap-1"
      >
        {lines.map(line => (
          <Checkbox
            key={line.id}
            label={<span className="wrap-anywhere">{line.text}</span>}
            className="py-1.5 max-md:py-3"
            checked={failed.includes(line.id)}
            onChecked={isOn => setFailed(isOn ? [...failed, line.id] : failed.filter(id => id !== line.id))}
          />
        ))}
        {isMissing && (
          <p role="alert" className="text-danger text-meta">
            {text('requests.need_failed')}
          </p>
        )}
      </fieldset>
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
