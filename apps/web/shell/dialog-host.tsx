import { type ComponentType, Suspense } from 'react'
import type { PaletteDialogProps } from '../../../packages/ui/contributions.ts'
import { lazyView } from '../../../packages/ui/lazy-view.tsx'
import { focusedObject } from '../../../packages/ui/objects/focused-object.ts'
import { signal, useSignal } from '../../../packages/ui/signal.ts'

const Palette = lazyView(() => import('../../../packages/ui/palette/palette.tsx').then(file => file.Palette))
const ShortcutHelp = lazyView(() =>
  import('../../../packages/ui/palette/shortcut-help.tsx').then(file => file.ShortcutHelp),
)

const RejectedDialog = lazyView(() => import('./rejected-dialog.tsx').then(file => file.RejectedDialog))

type Opened = 'palette' | 'help' | 'rejected' | ComponentType<PaletteDialogProps>

const opened = signal<{ what: Opened } | null>(null)

/** Opens the palette, the help, what was rejected, or a dialog that a room contributed. One at a time. */
export function openDialog(what: Opened): void {
  opened.set({ what })
}

/** Where they appear. */
export function DialogHost() {
  const now = useSignal(opened)
  if (!now) return null
  const close = () => opened.set(null)
  return <Suspense fallback={null}>{drawn(now.what, close)}</Suspense>
}

function drawn(what: Opened, close: () => void) {
  if (what === 'palette') return <Palette onClose={close} />
  if (what === 'help') return <ShortcutHelp onClose={close} />
  if (what === 'rejected') return <RejectedDialog onClose={close} />
  const Dialog = what
  return <Dialog object={focusedObject.get()} onClose={close} />
}
