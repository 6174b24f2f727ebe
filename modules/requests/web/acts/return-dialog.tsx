import { useState } from 'react'
import type { Id } from '../../../../kernel/ids.ts'
import { Checkbox } from '../../../../packages/ui/choice.tsx'
import { useClient, type WholeRequest } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import type { ActProps } from './act-dialog.tsx'
import { FormDialog } from './form-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
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
      <FailedLines lines={lines} failed={failed} onFailed={setFailed} isTried={act.isTried} />
      <ReasonField value={reason} onValue={setReason} isTried={act.isTried} />
    </FormDialog>
  )
}

interface FailedLinesProps {
  lines: WholeRequest['lines']
  failed: readonly Id<'acceptance-line'>[]
  onFailed: (failed: readonly Id<'acceptance-line'>[]) => void
  isTried: boolean
}

function FailedLines({ lines, failed, onFailed, isTried }: FailedLinesProps) {
  const text = useRequestsText()
  const isMissing = isTried && failed.length === 0
  return (
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
          onChecked={isOn => onFailed(isOn ? [...failed, line.id] : failed.filter(id => id !== line.id))}
        />
      ))}
      {isMissing && (
        <p role="alert" className="text-danger text-meta">
          {text('requests.need_failed')}
        </p>
      )}
    </fieldset>
  )
}
