import { cloneElement, type ReactElement, type ReactNode, useState } from 'react'
import { lazyView } from '../lazy-view.tsx'
import { Anchored } from './anchored.tsx'
import type { MenuTriggerProps } from './menu.tsx'

export interface PopoverProps {
  /** Said by a screen reader when it opens. */
  label: string
  trigger: ReactElement<PopoverTriggerProps>
  /** What is inside; `close` puts it away and gives the focus back. */
  children: (close: () => void) => ReactNode
  align?: 'start' | 'center' | 'end'
  /** Width and padding of the box. */
  look?: string
  className?: string
}

export type PopoverTriggerProps = Omit<MenuTriggerProps, 'aria-haspopup'> & { 'aria-haspopup'?: 'dialog' }

const loadContent = () => import('./popover-content.tsx').then(file => file.PopoverContent)
const PopoverContent = lazyView(loadContent)

/** A button with a small box of controls beside it. */
export function Popover({ trigger, className, children, ...content }: PopoverProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const opener = cloneElement(trigger, {
    'aria-haspopup': 'dialog',
    'aria-expanded': isOpen,
    onPointerEnter: () => void loadContent(),
    onClick: event => {
      trigger.props.onClick?.(event)
      setOpen(open => !open)
    },
  })
  return (
    <Anchored trigger={opener} className={className}>
      {isOpen && (
        <PopoverContent {...content} onClose={close}>
          {children(close)}
        </PopoverContent>
      )}
    </Anchored>
  )
}
