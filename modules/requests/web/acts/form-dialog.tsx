import { type ReactNode, useRef } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import type { IconName } from '../../../../packages/ui/icon-names.ts'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { isProblem, useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { useUiText } from '../../../../packages/ui/text.tsx'
import { useRequestsText } from '../requests-text.ts'

interface Props {
  title: string
  /** What it means, above the fields. */
  hint: string
  verb: string
  icon: IconName
  tone?: 'primary' | 'danger'
  isBusy: boolean
  problem: unknown
  onSend: () => void
  onClose: () => void
  children?: ReactNode
}

/** A short form under a verb. A refusal stands above what was written; Ctrl/Cmd-Enter sends it. */
export function FormDialog({ title, hint, verb, icon, tone = 'primary', ...props }: Props) {
  const { isBusy, problem, onSend, onClose, children } = props
  const ui = useUiText()
  const form = useRef<HTMLFormElement>(null)
  const why = useRefusal(problem)
  const send = () => {
    onSend()
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[data-flawed] :is(button, input, textarea)')?.focus()
    })
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button size="large" look="plain" onClick={onClose}>
            {ui('ui.cancel')}
          </Button>
          <Button size="large" look={tone} icon={icon} busy={isBusy} keys="mod+Enter" onClick={send}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className="grid grid-cols-1 gap-4"
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
        onKeyDown={event => {
          const isSend = event.key === 'Enter' && (event.metaKey || event.ctrlKey)
          if (isSend && !event.nativeEvent.isComposing) send()
        }}
      >
        {why !== null && (
          <Banner tone="danger" icon="alert">
            {why}
          </Banner>
        )}
        <p className="text-mute">{hint}</p>
        {children}
      </form>
    </Dialog>
  )
}

/** Why it was refused; where somebody acted first, that the page behind shows it by now. */
function useRefusal(problem: unknown): string | null {
  const text = useRequestsText()
  const explain = useProblemText()
  if (problem === null) return null
  const why = explain(problem)
  return isProblem(problem) && problem.reason === 'requests.not_now'
    ? text('requests.changed_meanwhile', { why })
    : why
}
