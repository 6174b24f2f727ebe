import { type ReactNode, useState } from 'react'
import { Button } from '../button.tsx'
import { useUiText } from '../text.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  title: string
  /** What will happen, and what will stay. */
  children: ReactNode
  /** The verb on the button: 'Remove Ana', never 'OK'. */
  verb: string
  tone?: 'danger' | 'primary'
  /** Closes when it is done; a refusal is shown by whoever throws it. */
  onConfirm: () => void | Promise<void>
  onClose: () => void
}

/** Asks once before something that cannot be taken back. */
export function ConfirmDialog({
  title,
  children,
  verb,
  tone = 'danger',
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const text = useUiText()
  const [busy, setBusy] = useState(false)
  const confirm = async () => {
    setBusy(true)
    try {
      await onConfirm()
      onClose()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={title}
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button size="large" look="plain" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
          <Button size="large" look={tone} busy={busy} onClick={() => void confirm()}>
            {verb}
          </Button>
        </>
      }
    >
      <div className="text-body text-mute">{children}</div>
    </Dialog>
  )
}
