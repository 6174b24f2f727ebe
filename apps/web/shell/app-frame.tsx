import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { useAccount } from '../../../packages/ui/account.tsx'
import { SidebarDoorProvider } from '../../../packages/ui/frame/shell-button.tsx'
import { useNavigation } from '../../../packages/ui/navigation.tsx'
import { recall, remember } from '../../../packages/ui/remember.ts'
import { useActions } from '../../../packages/ui/shortcuts/actions.ts'
import { Boundary } from '../../../packages/ui/states/boundary.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { LineBanner } from './connection-mark.tsx'
import { currentNav, useNavs } from './navs.ts'
import { Rail } from './rail.tsx'
import { RejectedMark } from './rejected-mark.tsx'
import { RightPanel } from './right-panel.tsx'
import { useShellText } from './shell-text.ts'
import { Sidebar } from './sidebar.tsx'
import { useIsWide } from './use-is-wide.ts'

/** The frame that every room lives in: rail, the room's tree, its page, and an object beside it. */
export function AppFrame() {
  const { account } = useAccount()
  const { path } = useNavigation()
  // The router still shows the page that it leaves, while the code of sign-in or setup is on its way.
  const mayStay = account === null || account.kind === 'signed-in' || path.startsWith('/gallery')
  return mayStay ? <Frame /> : null
}

function Frame() {
  const { path } = useNavigation()
  const navs = useNavs()
  const nav = currentNav(navs, path)
  const sidebar = useSidebar()
  const hasSidebar = nav?.Sidebar !== undefined && nav.Sidebar !== null
  const door = hasSidebar && !sidebar.isShown ? { open: sidebar.toggle } : null
  return (
    <>
      <LineBanner />
      <RejectedMark in="phone" />
      <div className="relative flex min-h-0 grow">
        <Rail navs={navs} current={nav} />
        {nav && hasSidebar && sidebar.isShown && (
          <Sidebar nav={nav} floats={!sidebar.isWide} onClose={sidebar.toggle} />
        )}
        <SidebarDoorProvider value={door}>
          <main className="flex min-w-0 grow flex-col bg-bg">
            <Boundary resetOn={path}>
              <Outlet />
            </Boundary>
          </main>
        </SidebarDoorProvider>
        <RightPanel />
      </div>
      <BottomBar navs={navs} current={nav} />
    </>
  )
}

/** Beside the page where there is room, and remembered; above it, for the moment, where there is not. */
function useSidebar() {
  const text = useShellText()
  const isWide = useIsWide()
  const [isDocked, setDocked] = useState(recall('sidebar') !== 'hidden')
  const [isFloating, setFloating] = useState(false)
  const toggle = () => {
    if (!isWide) {
      setFloating(!isFloating)
      return
    }
    remember('sidebar', isDocked ? 'hidden' : null)
    setDocked(!isDocked)
  }
  const isAbove = !isWide && isFloating
  const own = {
    label: text('shell.sidebar.toggle'),
    icon: 'sidebar',
    section: 'general',
    run: toggle,
  } as const
  useActions([
    { ...own, id: 'sidebar', keys: 'mod+\\' },
    ...(isAbove ? [{ ...own, id: 'hide sidebar', keys: 'Escape', keysOnly: true }] : []),
  ])
  return { isWide, isShown: isWide ? isDocked : isFloating, toggle }
}
