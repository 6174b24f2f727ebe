import { useEffect, useState } from 'react'
import { Button } from '../button.tsx'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon.tsx'
import { IconButton } from '../icon-button.tsx'
import { useSignal } from '../signal.ts'
import { useUiText } from '../text.tsx'
import { closeToast, type Toast, toasts } from './toast.ts'

/** Where toasts appear; once, in the shell. They wait while the pointer or the focus is on them. */
export function ToastHost() {
  const shown = useSignal(toasts)
  const text = useUiText()
  const [held, setHeld] = useState(false)
  return (
    <section
      aria-label={text('ui.toast.region')}
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-none fixed inset-x-3 bottom-4 z-50 flex flex-col items-center gap-2 max-md:bottom-17"
    >
      {shown.map(toast => (
        <ToastLine key={toast.id} toast={toast} held={held} />
      ))}
    </section>
  )
}

function ToastLine({ toast, held }: { toast: Toast; held: boolean }) {
  const text = useUiText()
  const { id, stays, action, tone } = toast
  useEffect(() => {
    if (stays === null || held) return
    const timer = setTimeout(() => closeToast(id), stays)
    return () => clearTimeout(timer)
  }, [id, stays, held])
  return (
    <div className="pointer-events-auto flex min-h-10 max-w-full animate-in items-center gap-2 rounded-card bg-raised py-1.5 pr-1.5 pl-4 shadow-overlay">
      {tone !== 'plain' && (
        <Icon
          name={tone === 'ok' ? 'check' : 'alert'}
          className={classNames('-ml-1', tone === 'ok' ? 'text-ok' : 'text-danger')}
        />
      )}
      <span className="min-w-0 py-1 pr-2">{toast.text}</span>
      {action && (
        <Button
          look="link"
          onClick={() => {
            closeToast(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={text('ui.close')} onClick={() => closeToast(id)} />
    </div>
  )
}
