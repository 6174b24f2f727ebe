import { type ReactNode, Suspense } from 'react'
import { lazyView } from '../lazy-view.tsx'

export interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** The buttons below: the primary one last. */
  footer?: ReactNode
  /** 440, 560 (default) or 720 px wide; the whole screen on a phone. */
  width?: 'small' | 'medium' | 'large'
  /** Keeps the title for screen readers only. */
  bareTitle?: boolean
}

const DialogContent = lazyView(() => import('./dialog-content.tsx').then(file => file.DialogContent))

/** A question that must be answered, or a form. Mounted means open: render it only while it is. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={null}>
      <DialogContent {...props} />
    </Suspense>
  )
}
