import { Suspense, useEffect, useRef } from 'react'
import { useNavigation } from '../../../packages/ui/navigation.tsx'
import { focusObject } from '../../../packages/ui/objects/focused-object.ts'
import { openedIn, useOpenedObject } from '../../../packages/ui/objects/opened-object.ts'
import { useRooms } from '../../../packages/ui/rooms.tsx'
import { type Action, useActions } from '../../../packages/ui/shortcuts/actions.ts'
import { Boundary } from '../../../packages/ui/states/boundary.tsx'
import { Loading, Skeleton } from '../../../packages/ui/states/skeleton.tsx'
import { useShellText } from './shell-text.ts'

/** The object that lies open beside the page, as its address says. */
export function RightPanel() {
  const text = useShellText()
  const navigation = useNavigation()
  const rooms = useRooms()
  const { close } = useOpenedObject()
  const opened = openedIn(navigation)
  const Page = opened ? rooms.objects.get(opened.object.type)?.Page : null
  const isOpen = opened !== null && Page !== null && Page !== undefined
  const panel = usePanelFocus(isOpen && opened.mode === 'panel' ? opened.object.id : null)
  useActions(isOpen ? [closing(text('shell.panel.close'), close)] : [])
  useEffect(() => {
    if (opened?.mode === 'panel') focusObject(opened.object)
  })
  if (!isOpen) return null
  const { object, mode } = opened
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={text('shell.panel')}
      className="flex w-100 shrink-0 flex-col border-line border-l bg-raised outline-none max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:z-20 max-lg:max-w-full max-lg:shadow-overlay max-md:fixed max-md:inset-0 max-md:w-full max-md:border-l-0"
    >
      <Boundary resetOn={object.id}>
        <Suspense fallback={<PanelSkeleton />} key={object.id}>
          <Page id={object.id} mode={mode} />
        </Suspense>
      </Boundary>
    </aside>
  )
}

function closing(label: string, close: () => void): Action {
  return { id: 'close panel', label, keys: 'Escape', keysOnly: true, section: 'general', run: close }
}

/** Takes the focus when an object is opened as a panel, and gives it back where it came from. */
function usePanelFocus(openedId: string | null) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (openedId === null) return
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      const isInside = document.activeElement === document.body || document.activeElement === null
      if (isInside && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true })
    }
  }, [openedId])
  return panel
}

function PanelSkeleton() {
  return (
    <Loading>
      <div className="grid gap-4 px-4 pt-16">
        <Skeleton className="h-5 w-64" />
        <Skeleton className="w-72" />
        <Skeleton className="w-56" />
        <Skeleton className="w-64" />
        <Skeleton className="w-40" />
      </div>
    </Loading>
  )
}
