import * as DropdownMenu from 'radix-ui/dropdown-menu'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon.tsx'
import { Kbd } from '../kbd.tsx'
import { anchorLook, useTrigger } from './anchored.tsx'
import type { MenuItem, MenuProps } from './menu.tsx'

type Props = Pick<MenuProps, 'label' | 'sections' | 'align' | 'side' | 'startsAtChecked'> & {
  onClose: () => void
}

/** The open list of a `Menu`, in a chunk of its own with Radix. */
export function MenuContent(props: Props) {
  const { label, sections, align = 'start', side = 'bottom', startsAtChecked = false, onClose } = props
  const list = useStartAtChecked(startsAtChecked)
  const { anchor, focusTrigger, keepOnTrigger } = useTrigger()
  const landmark = useLandmark(anchor)
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={open => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span ref={anchor} aria-hidden tabIndex={-1} className={anchorLook} />
      </DropdownMenu.Trigger>
      {landmark && (
        <DropdownMenu.Portal container={landmark}>
          <DropdownMenu.Content
            ref={list}
            aria-label={label}
            align={align}
            side={side}
            sideOffset={4}
            collisionPadding={8}
            loop
            onInteractOutside={keepOnTrigger}
            onCloseAutoFocus={event => {
              event.preventDefault()
              focusTrigger()
            }}
            className="scroll-thin z-40 max-h-[min(640px,80vh)] min-w-44 max-w-80 animate-in overflow-y-auto rounded-card bg-raised p-1 shadow-overlay"
          >
            {sections.map((section, index) => (
              <DropdownMenu.Group key={section.id}>
                {index > 0 && <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />}
                {section.label && (
                  <DropdownMenu.Label className="px-2 pt-1.5 pb-1 text-meta text-mute">
                    {section.label}
                  </DropdownMenu.Label>
                )}
                {section.items.map(item => (
                  <MenuLine key={item.id} item={item} />
                ))}
              </DropdownMenu.Group>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      )}
    </DropdownMenu.Root>
  )
}

/**
 * A menu lies in the part of the page that its button lies in, where those find it who go from part to part. A dialog
 * cuts off what reaches beyond it, and keeps its menus outside.
 */
function useLandmark(anchor: RefObject<HTMLElement | null>): HTMLElement | null {
  const [landmark, setLandmark] = useState<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const isInDialog = anchor.current?.closest('[role="dialog"]')
    const around = isInDialog ? null : anchor.current?.closest<HTMLElement>('main, nav, aside')
    setLandmark(around ?? document.body)
  }, [anchor])
  return landmark
}

/** Radix puts the focus on the list itself; a moment later it may go on to the item that is chosen now. */
function useStartAtChecked(isOn: boolean) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOn) return
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[data-state="checked"]')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [isOn])
  return list
}

const lineLook =
  'flex min-h-8 w-full cursor-default select-none items-center gap-2 rounded-chip px-2 outline-none data-disabled:opacity-50 data-highlighted:bg-hover max-md:min-h-11'

function MenuLine({ item }: { item: MenuItem }) {
  const look = classNames(lineLook, item.tone === 'danger' && 'text-danger')
  const off = item.off ?? null
  const shared = { className: look, disabled: off !== null, onSelect: item.run, textValue: item.label }
  const inside = (
    <>
      {item.mark ??
        (item.icon && <Icon name={item.icon} className={item.tone === 'danger' ? undefined : 'text-mute'} />)}
      <span className="min-w-0 grow truncate">
        {item.label}
        {off && <span className="block text-meta text-mute">{off}</span>}
      </span>
      {item.keys && <Kbd keys={item.keys} className="ml-4" />}
    </>
  )
  if (item.checked === undefined) return <DropdownMenu.Item {...shared}>{inside}</DropdownMenu.Item>
  return (
    <DropdownMenu.CheckboxItem {...shared} checked={item.checked}>
      {inside}
      <DropdownMenu.ItemIndicator>
        <Icon name="check" className="text-accent" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.CheckboxItem>
  )
}
