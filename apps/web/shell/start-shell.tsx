import { RouterProvider } from '@tanstack/react-router'
import { type ComponentType, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Account, AskAhead, WebModule } from '../../../packages/ui/contributions.ts'
import { preloadIcons } from '../../../packages/ui/icon.tsx'
import { language, loadCatalogue, showLanguage } from '../../../packages/ui/language.ts'
import { showTheme } from '../../../packages/ui/preferences.ts'
import { gatherRooms, type Rooms, RoomsProvider } from '../../../packages/ui/rooms.tsx'
import { startShortcuts } from '../../../packages/ui/shortcuts/shortcuts.ts'
import { LanguageProvider } from '../../../packages/ui/text.tsx'
import { AccountGate } from './account-gate.tsx'
import { beginPage } from './begin-page.ts'
import { clientCatalogue, kernelCatalogue, shellCatalogue, uiCatalogue } from './catalogues.ts'
import type { Connection } from './connection.ts'
import { ConnectionProvider } from './connection-mark.tsx'
import { makeRouter } from './make-router.tsx'

export interface ShellOptions {
  rooms: readonly WebModule[]
  /** Absent, the shell says nothing about a line. */
  connection?: Connection
  /** Put around all views: the providers of the live client. */
  Around?: ComponentType<{ children: ReactNode }>
  /** Through which the first page asks before it is here. */
  ask?: AskAhead
  /** Told whenever it is known anew who is here; the client connects or lets go. */
  onAccount?: (account: Account) => void
}

/** Draws the shell around the rooms, in the chosen theme and language; returns how to take it away again. */
export async function startShell({
  rooms: all,
  connection,
  Around = Plain,
  ask = nothingAhead,
  onAccount,
}: ShellOptions): Promise<() => void> {
  const holder = document.getElementById('root')
  if (!holder) throw new Error('the page has no #root')
  showTheme()
  const stopShortcuts = startShortcuts()
  const rooms = gatherRooms(all)
  const router = makeRouter(rooms)
  const begun = beginPage({ rooms, router, ask })
  await loadFirst(rooms).catch(askAgainLater)
  const account = await begun
  if (account) onAccount?.(account)
  showLanguage(language.get())
  // Wanted when something is refused, and by no first page.
  Promise.all([kernelCatalogue, clientCatalogue].map(loadCatalogue)).catch(() => undefined)
  const root = createRoot(holder)
  root.render(
    <StrictMode>
      <LanguageProvider>
        <RoomsProvider value={rooms}>
          <ConnectionProvider value={connection ?? null}>
            <Around>
              <AccountGate first={account} onAccount={onAccount}>
                <RouterProvider router={router} />
              </AccountGate>
            </Around>
          </ConnectionProvider>
        </RoomsProvider>
      </LanguageProvider>
    </StrictMode>,
  )
  return () => {
    root.unmount()
    stopShortcuts()
  }
}

/** What must be here before anything is drawn: the words, and the icons so that they don't come after them. */
async function loadFirst(rooms: Rooms): Promise<void> {
  await Promise.all([
    loadCatalogue(uiCatalogue),
    loadCatalogue(shellCatalogue),
    // Rail, palette and shortcuts speak for the rooms from the first moment.
    ...speaking(rooms).map(room => loadCatalogue(room.locales)),
    preloadIcons(),
  ])
}

function speaking({ all }: Rooms): readonly WebModule[] {
  return all.filter(room => room.nav || room.palette || room.settings || room.search || room.objects)
}

// Without words there is nothing to show. The server is away just now, and a browser asks for a missing chunk once.
async function askAgainLater(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 3000))
  window.location.reload()
}

const nothingAhead: AskAhead = {
  begin: () => undefined,
  fetch: (input, init) => fetch(input, init),
}

function Plain({ children }: { children: ReactNode }) {
  return children
}
