import { type ReactNode, Suspense, useState } from 'react'
import { lazyView } from '../../../packages/ui/lazy-view.tsx'
import type { Me } from './hooks.ts'
import { useRequestsText } from './requests-text.ts'

const NewRequest = lazyView(() => import('./compose/new-request.tsx').then(file => file.NewRequest))

interface Compose {
  /** Why this person cannot ask now. */
  off: string | null
  open: () => void
  dialog: ReactNode
}

/** The dialog in which a request is written, and the button's right to open it. */
export function useNewRequest(me: Me | undefined): Compose {
  const text = useRequestsText()
  const [isOpen, setOpen] = useState(false)
  return {
    off: me && me.groups.length === 0 ? text('requests.no_department') : null,
    open: () => setOpen(true),
    dialog: isOpen && (
      <Suspense fallback={null}>
        <NewRequest object={null} onClose={() => setOpen(false)} />
      </Suspense>
    ),
  }
}
