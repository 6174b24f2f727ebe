import { type ComponentType, memo, type SyntheticEvent, useLayoutEffect, useRef } from 'react'
import { classNames } from '../class-names.ts'
import { isPlainClick } from '../navigation.tsx'
import { useSelected } from '../signal.ts'
import { type ListControl, onListKey } from './list-control.ts'

interface Props {
  id: string
  href: string
  control: ListControl
  Row: ComponentType<{ id: string }>
  isOpened: boolean
}

/** The frame of a row: link and focus. It knows only its id, so a change elsewhere does not render it again. */
export const ListRow = memo(function ListRow({ id, href, control, Row, isOpened }: Props) {
  const element = useRef<HTMLAnchorElement>(null)
  const isEntry = useSelected(control.entry, entry => entry === id)
  useLayoutEffect(() => {
    if (control.wish !== id) return
    control.wish = null
    element.current?.focus({ preventScroll: true })
  }, [control, id])
  return (
    <a
      ref={element}
      data-row={id}
      href={href}
      tabIndex={isEntry ? 0 : -1}
      aria-current={isOpened || undefined}
      draggable={false}
      onKeyDown={event => {
        if (isWithin(event)) onListKey(control, event)
      }}
      onFocus={() => {
        control.wish = null
        control.active.set(id)
        control.entry.set(id)
        control.onFocus(id)
      }}
      onClick={event => {
        if (!isWithin(event) || !isPlainClick(event)) return
        event.preventDefault()
        control.onOpen(id, 'panel')
      }}
      className={classNames(
        'mx-1 flex h-full items-center gap-2 overflow-hidden whitespace-nowrap rounded-control px-3 -outline-offset-2',
        isOpened ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <Row id={id} />
    </a>
  )
})

/** What a value of the row opened floats elsewhere in the page: what is pressed there is not pressed here. */
function isWithin({ currentTarget, target }: SyntheticEvent): boolean {
  return target instanceof Node && currentTarget.contains(target)
}
