import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import { colourOf } from '../avatar.tsx'
import { classNames } from '../class-names.ts'
import { isPlainClick } from '../navigation.tsx'
import { useSelected } from '../signal.ts'
import { useBoard } from './board-context.tsx'
import { grantWish } from './board-control.ts'
import { withDragging } from './with-dragging.ts'

interface Props {
  id: string
  isOpened: boolean
}

const neverTouched = () => null

/** The frame of a card: link, focus, drag. It knows only its id, so a move elsewhere does not render it again. */
export const BoardCard = memo(function BoardCard({ id, isOpened }: Props) {
  const { control, source, Card, hrefOf, onOpen, onFocus } = useBoard()
  const element = useRef<HTMLAnchorElement>(null)
  const isEntry = useSelected(control.entry, entry => entry === id)
  const isHeld = useSelected(control.target, target => target?.id === id)
  const useTouchedBy = source.useTouchedBy ?? neverTouched
  const touchedBy = useTouchedBy(id)
  useDraggable(id, element)
  useLayoutEffect(() => {
    if (control.wish === id) grantWish(control)
  }, [control, id])
  return (
    <a
      ref={element}
      data-card={id}
      href={hrefOf(id)}
      tabIndex={isEntry ? 0 : -1}
      aria-current={isOpened || undefined}
      style={touchedBy ? { outlineColor: colourOf(touchedBy) } : undefined}
      onFocus={() => {
        control.wish = null
        control.active.set(id)
        control.entry.set(id)
        onFocus(id)
      }}
      onClick={event => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        onOpen(id, 'panel')
      }}
      className={classNames(
        'block cursor-pointer select-none rounded-card border bg-raised px-3 py-2',
        isOpened ? 'border-accent ring ring-accent' : 'border-line hover:border-control',
        touchedBy && 'outline-2 -outline-offset-1',
        isHeld && 'border-accent border-dashed opacity-50',
      )}
    >
      <Card id={id} />
    </a>
  )
})

function useDraggable(id: string, element: { current: HTMLElement | null }): void {
  const { control, onMove } = useBoard()
  const canDrag = onMove !== null
  useEffect(() => {
    const card = element.current
    if (!card || !canDrag) return
    return withDragging(({ draggable }) =>
      draggable({ element: card, getInitialData: () => ({ board: control, id }) }),
    )
  }, [element, id, control, canDrag])
}
