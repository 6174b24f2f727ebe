import * as Popover from 'radix-ui/popover'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { anchorLook, useTrigger } from './anchored.tsx'

interface Props {
  label: string
  align?: 'start' | 'center' | 'end'
  look?: string
  onClose: () => void
  children: ReactNode
}

/** The open box of a `Popover`, in a chunk of its own with Radix. */
export function PopoverContent({ label, align = 'start', look = 'w-72 p-2', onClose, children }: Props) {
  const { anchor, focusTrigger, keepOnTrigger } = useTrigger()
  return (
    <Popover.Root open onOpenChange={open => !open && onClose()}>
      <Popover.Anchor asChild>
        <span ref={anchor} aria-hidden className={anchorLook} />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onInteractOutside={keepOnTrigger}
          onCloseAutoFocus={event => {
            event.preventDefault()
            focusTrigger()
          }}
          className={classNames(
            'z-40 max-w-[calc(100vw-16px)] animate-in overflow-hidden rounded-card bg-raised shadow-overlay',
            look,
          )}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
