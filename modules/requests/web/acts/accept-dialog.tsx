import { Icon } from '../../../../packages/ui/icon.tsx'
import { useClient } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import type { ActProps } from './act-dialog.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useAct } from './use-act.ts'

/** Accepts a delivery: the promise is kept. */
export function AcceptDialog({ whole: { request, lines }, ...props }: ActProps) {
  const text = useRequestsText()
  const client = useClient()
  const act = useAct(props)
  const input = { request: request.id }
  const send = () =>
    act.send({
      input,
      run: id => client.call('request.accept', input, { id }),
      done: () => text('requests.done_accept'),
    })
  return (
    <FormDialog
      {...act}
      title={text('requests.accept_title', { title: request.title })}
      hint={text('requests.accept_hint')}
      verb={text('requests.accept')}
      icon="check"
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <ul className="grid gap-1.5">
        {lines.map(line => (
          <li key={line.id} className="flex items-start gap-2">
            <Icon name="check" className="mt-0.5 text-ok" />
            <span className="min-w-0 wrap-anywhere">{line.text}</span>
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}
