import type { ReactNode } from 'react'
import type { ObjectMode, ObjectRef } from '../contributions.ts'
import { copyText } from '../copy-text.ts'
import { IconButton } from '../icon-button.tsx'
import { useOpenedObject } from '../objects/opened-object.ts'
import { showToast } from '../overlays/toast.ts'
import { addressOfObject, useRooms } from '../rooms.tsx'
import { useUiText } from '../text.tsx'
import { type Crumb, PageFrame } from './page.tsx'
import { ScrollArea } from './scroll-area.tsx'

export interface ObjectFrameProps {
  object: ObjectRef
  mode: ObjectMode
  /** The name of the window and of the page; the panel leaves it to its content. */
  title: string
  /** What stands at the left of the panel's head: type and key. */
  mark: ReactNode
  crumbs?: readonly Crumb[]
  /** Further buttons in the head. */
  actions?: ReactNode
  /** Stays below while the content scrolls: a comment box, the verbs whose turn it is. */
  footer?: ReactNode
  /** A column of its own at the right of a page; below the content in peek and panel. */
  aside?: ReactNode
  children: ReactNode
}

/** The same object as peek, panel or page: head, content, foot. */
export function ObjectFrame(props: ObjectFrameProps) {
  return props.mode === 'page' ? <AsPage {...props} /> : <AsPanel {...props} />
}

function AsPage({ object, title, mark, crumbs, actions, footer, aside, children }: ObjectFrameProps) {
  return (
    <PageFrame
      title={title}
      crumbs={crumbs}
      tabs={
        <span className="flex shrink-0 items-center gap-1 text-meta text-mute max-md:hidden">{mark}</span>
      }
      actions={
        <>
          <CopyLink object={object} />
          {actions}
        </>
      }
    >
      <div className="scroll-thin flex min-h-0 grow max-md:flex-col max-md:overflow-y-auto">
        <div className="flex min-w-0 grow flex-col max-md:shrink-0">
          <ScrollArea
            label={title}
            className="scroll-thin -outline-offset-2 min-h-0 grow overflow-y-auto px-6 py-5 max-md:px-4"
          >
            <div className="mx-auto max-w-[760px]">{children}</div>
          </ScrollArea>
          {footer && (
            <div className="shrink-0 border-line border-t bg-bg px-6 py-3 max-md:sticky max-md:bottom-0 max-md:z-1 max-md:px-4">
              <div className="mx-auto max-w-[760px]">{footer}</div>
            </div>
          )}
        </div>
        {aside && (
          <aside className="scroll-thin w-90 shrink-0 overflow-y-auto border-line border-l bg-raised px-4 py-4 max-md:w-full max-md:border-t max-md:border-l-0">
            {aside}
          </aside>
        )}
      </div>
    </PageFrame>
  )
}

function AsPanel({ object, mode, title, mark, actions, footer, aside, children }: ObjectFrameProps) {
  const text = useUiText()
  const { open, close } = useOpenedObject()
  return (
    <section aria-label={title} className="flex min-h-0 grow flex-col">
      <header className="flex h-11 shrink-0 items-center gap-1 whitespace-nowrap border-line border-b pr-2 pl-4 max-md:h-12">
        <span className="flex min-w-0 grow items-center gap-1 text-meta text-mute">{mark}</span>
        <CopyLink object={object} />
        {actions}
        {mode === 'peek' && (
          <IconButton
            icon="columns"
            label={text('ui.object.as_panel')}
            keys="Enter"
            onClick={() => open(object, 'panel')}
          />
        )}
        <IconButton icon="expand" label={text('ui.object.as_page')} onClick={() => open(object, 'page')} />
        <IconButton icon="close" label={text('ui.close')} keys="Escape" onClick={close} />
      </header>
      <div className="scroll-thin min-h-0 grow overflow-y-auto p-4">
        {children}
        {aside}
      </div>
      {footer && <footer className="shrink-0 border-line border-t px-4 pt-2 pb-3">{footer}</footer>}
    </section>
  )
}

function CopyLink({ object }: { object: ObjectRef }) {
  const text = useUiText()
  const rooms = useRooms()
  const copy = async () => {
    const isCopied = await copyText(new URL(addressOfObject(rooms, object), window.location.href).href)
    showToast(text(isCopied ? 'ui.copied' : 'ui.copy_failed'))
  }
  return <IconButton icon="link" label={text('ui.object.copy_link')} onClick={() => void copy()} />
}
