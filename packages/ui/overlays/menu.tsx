import { cloneElement, type MouseEvent, type ReactElement, type ReactNode, useState } from 'react'
import type { IconName } from '../icon-names.ts'
import { lazyView } from '../lazy-view.tsx'
import { Anchored } from './anchored.tsx'

export interface MenuItem {
  id: string
  label: string
  icon?: IconName
  /** Drawn instead of `icon`: a status ring, an avatar. */
  mark?: ReactNode
  keys?: string
  tone?: 'plain' | 'danger'
  /** Why it cannot be chosen now. */
  off?: string | null
  /** A tick before it; present in menus that choose one or several. */
  checked?: boolean
  run: () => void
}

export interface MenuSection {
  id: string
  label?: string
  items: readonly MenuItem[]
}

export interface MenuProps {
  /** Said by a screen reader when the menu opens. */
  label: string
  trigger: ReactElement<MenuTriggerProps>
  sections: readonly MenuSection[]
  align?: 'start' | 'end'
  side?: 'bottom' | 'right' | 'top'
  /** Begins on the checked item, as a choice of one value does. */
  startsAtChecked?: boolean
  className?: string
}

export interface MenuTriggerProps {
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void
  onPointerEnter?: () => void
  'aria-haspopup'?: 'menu'
  'aria-expanded'?: boolean
}

const loadContent = () => import('./menu-content.tsx').then(file => file.MenuContent)
const MenuContent = lazyView(loadContent)

/** A button with a list of things to do. The list's code comes when the pointer first reaches the button. */
export function Menu({ trigger, className, ...content }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const opener = cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
    onPointerEnter: () => void loadContent(),
    onClick: event => {
      trigger.props.onClick?.(event)
      setOpen(open => !open)
    },
  })
  return (
    <Anchored trigger={opener} className={className}>
      {isOpen && <MenuContent {...content} onClose={() => setOpen(false)} />}
    </Anchored>
  )
}
