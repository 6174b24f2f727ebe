import { Suspense } from 'react'
import { useAccount } from '../../../packages/ui/account.tsx'
import { classNames } from '../../../packages/ui/class-names.ts'
import { IconButton } from '../../../packages/ui/icon-button.tsx'
import type { RoomNav } from '../../../packages/ui/rooms.tsx'
import { Boundary } from '../../../packages/ui/states/boundary.tsx'
import { Loading, Skeleton } from '../../../packages/ui/states/skeleton.tsx'
import { useText } from '../../../packages/ui/text.tsx'
import { useShellText } from './shell-text.ts'

interface Props {
  nav: RoomNav
  /** Above the page instead of beside it. */
  floats: boolean
  onClose: () => void
}

/** The room's own tree. Above the page it goes away with the next step, or with a tap beside it. */
export function Sidebar({ nav, floats, onClose }: Props) {
  const text = useText()
  const own = useShellText()
  return (
    <>
      {floats && (
        <button
          type="button"
          aria-label={own('shell.sidebar.hide')}
          onClick={onClose}
          className="fixed inset-0 z-20 animate-in cursor-default bg-scrim"
        />
      )}
      <aside
        aria-label={text(nav.label)}
        className={classNames(
          'group/side flex w-58 shrink-0 flex-col border-line border-r bg-panel',
          floats && 'fixed inset-y-0 left-0 z-20 w-72 animate-in shadow-overlay md:left-12',
        )}
      >
        <div className="flex h-11 shrink-0 items-center gap-1 pr-2 pl-4">
          <h2 className="min-w-0 grow truncate font-semibold text-body">{text(nav.label)}</h2>
          <IconButton
            icon="sidebar"
            label={own('shell.sidebar.hide')}
            keys="mod+\\"
            className="opacity-0 focus-visible:opacity-100 group-hover/side:opacity-100 max-lg:opacity-100"
            onClick={onClose}
          />
        </div>
        <Tree nav={nav} onStep={floats ? onClose : null} />
        <Organisation />
      </aside>
    </>
  )
}

/** A link inside is a step elsewhere; a tree above the page then makes way for it. */
function Tree({ nav, onStep }: { nav: RoomNav; onStep: (() => void) | null }) {
  return (
    <div
      className="scroll-hidden min-h-0 grow overflow-y-auto px-2 pt-1 pb-3"
      onClickCapture={event => {
        if (event.target instanceof Element && event.target.closest('a[href]')) onStep?.()
      }}
    >
      <Boundary resetOn={nav.path}>
        <Suspense fallback={<TreeSkeleton />}>{nav.Sidebar && <nav.Sidebar />}</Suspense>
      </Boundary>
    </div>
  )
}

function Organisation() {
  const { account } = useAccount()
  if (account?.kind !== 'signed-in') return null
  return (
    <div className="flex h-9 shrink-0 items-center border-line border-t px-4 text-meta text-mute">
      <span className="truncate">{account.organisation}</span>
    </div>
  )
}

function TreeSkeleton() {
  return (
    <Loading>
      <div className="grid gap-5 px-2 pt-3">
        <Skeleton className="w-28" />
        <Skeleton className="w-36" />
        <Skeleton className="w-24" />
        <Skeleton className="w-32" />
      </div>
    </Loading>
  )
}
