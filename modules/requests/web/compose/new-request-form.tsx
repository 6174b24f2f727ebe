import { useRef, useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { useUiText } from '../../../../packages/ui/text.tsx'
import { useRequestsText } from '../requests-text.ts'
import { flawsOf } from './draft.ts'
import { RequestFields, type RequestFieldsProps } from './request-fields.tsx'

export interface NewRequestFormProps extends Omit<RequestFieldsProps, 'flaws'> {
  /** Belongs to no department. */
  isHomeless: boolean
  isBusy: boolean
  problem: unknown
  onSend: () => void
  onClose: () => void
}

/** The form of a new request. What is missing is said once somebody tries to send it, and then as they write. */
export function NewRequestForm({
  isHomeless,
  isBusy,
  problem,
  onSend,
  onClose,
  ...fields
}: NewRequestFormProps) {
  const text = useRequestsText()
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const flaws = flawsOf(fields.draft, text)
  const off = isHomeless ? text('requests.no_department') : null
  const send = () => {
    if (isBusy || off !== null) return
    setTried(true)
    if (Object.keys(flaws).length === 0) onSend()
    else requestAnimationFrame(() => focusFirstFlaw(form.current))
  }
  return (
    <Dialog
      title={text('requests.new')}
      width="large"
      onClose={onClose}
      footer={<Foot isBusy={isBusy} off={off} onSend={send} onClose={onClose} />}
    >
      <form
        ref={form}
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
        onKeyDown={event => {
          const isSend = event.key === 'Enter' && (event.metaKey || event.ctrlKey)
          if (isSend && !event.nativeEvent.isComposing) send()
        }}
        className="grid grid-cols-1 gap-4"
      >
        <Trouble problem={problem} off={off} />
        <RequestFields {...fields} flaws={isTried ? flaws : {}} />
      </form>
    </Dialog>
  )
}

interface FootProps extends Pick<NewRequestFormProps, 'isBusy' | 'onSend' | 'onClose'> {
  off: string | null
}

function Foot({ isBusy, off, onSend, onClose }: FootProps) {
  const text = useRequestsText()
  const ui = useUiText()
  return (
    <>
      <Button size="large" look="plain" onClick={onClose}>
        {ui('ui.cancel')}
      </Button>
      <Button
        size="large"
        look="primary"
        icon="send"
        busy={isBusy}
        keys="mod+Enter"
        off={off}
        onClick={onSend}
      >
        {text('requests.send')}
      </Button>
    </>
  )
}

function Trouble({ problem, off }: { problem: unknown; off: string | null }) {
  const explain = useProblemText()
  if (problem !== null) {
    return (
      <Banner tone="danger" icon="alert">
        {explain(problem)}
      </Banner>
    )
  }
  if (off === null) return null
  return (
    <Banner tone="warn" icon="alert">
      {off}
    </Banner>
  )
}

/** Brings whoever tried to send it to the first thing that is missing. */
function focusFirstFlaw(form: HTMLFormElement | null): void {
  const flaw = '[data-flawed] :is(button, input, textarea), [aria-invalid="true"]'
  form?.querySelector<HTMLElement>(flaw)?.focus()
}
