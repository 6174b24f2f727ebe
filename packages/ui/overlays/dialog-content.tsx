import * as Dialog from 'radix-ui/dialog'
import { useEffect } from 'react'
import { classNames } from '../class-names.ts'
import { IconButton } from '../icon-button.tsx'
import { pauseShortcuts } from '../shortcuts/shortcuts.ts'
import { useUiText } from '../text.tsx'
import type { DialogProps } from './dialog.tsx'

const widths = { small: 'md:w-[440px]', medium: 'md:w-[560px]', large: 'md:w-[720px]' } as const

/** The open `Dialog`, in a chunk of its own with Radix. */
export function DialogContent({
  title,
  onClose,
  children,
  footer,
  width = 'medium',
  bareTitle = false,
}: DialogProps) {
  const text = useUiText()
  useEffect(pauseShortcuts, [])
  return (
    <Dialog.Root open onOpenChange={open => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-30 animate-in bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={focusFirstField}
          className={classNames(
            'fixed z-30 flex animate-in outline-none flex-col overflow-hidden bg-raised shadow-overlay',
            'max-md:inset-0 md:top-[12vh] md:left-1/2 md:max-h-[76vh] md:max-w-[calc(100vw-32px)] md:-translate-x-1/2 md:rounded-dialog',
            widths[width],
          )}
        >
          <div
            className={classNames(
              'flex h-12 shrink-0 items-center gap-2 pr-2 pl-5',
              bareTitle && 'hidden-text',
            )}
          >
            <Dialog.Title className="min-w-0 grow truncate font-semibold text-body">{title}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton icon="close" label={text('ui.close')} />
            </Dialog.Close>
          </div>
          <div className="scroll-thin min-h-0 grow overflow-y-auto px-5 pb-5">{children}</div>
          {footer && (
            <div className="flex shrink-0 items-center justify-end gap-2 border-line border-t px-5 py-3">
              {footer}
            </div>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** A form begins in its first field; where there is nothing to fill in, the dialog itself takes the focus. */
function focusFirstField(event: Event): void {
  if (!(event.currentTarget instanceof HTMLElement)) return
  event.preventDefault()
  const dialog = event.currentTarget
  const field = dialog.querySelector<HTMLElement>(
    '[data-autofocus], input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]',
  )
  const target = field ?? dialog
  target.focus()
}
