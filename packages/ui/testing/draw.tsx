import { act, render } from '@testing-library/react'
import { type ReactNode, Suspense } from 'react'
import type { WebModule } from '../contributions.ts'
import { loadCatalogue, showLanguage } from '../language.ts'
import { type Navigation, NavigationProvider } from '../navigation.tsx'
import { gatherRooms, RoomsProvider } from '../rooms.tsx'
import { startShortcuts } from '../shortcuts/shortcuts.ts'
import { LanguageProvider } from '../text.tsx'

const catalogue = {
  en: () => import('../locales/en.json', { with: { type: 'json' } }),
  'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
}

export interface Surroundings {
  rooms?: readonly WebModule[]
  navigation?: Partial<Navigation>
}

let isListening = false

/** Draws a component as it stands in the product: with words, rooms, an address and the keyboard. */
export async function draw(element: ReactNode, { rooms = [], navigation = {} }: Surroundings = {}) {
  await loadCatalogue(catalogue)
  await Promise.all(rooms.map(room => loadCatalogue(room.locales)))
  showLanguage('en')
  if (!isListening) startShortcuts()
  isListening = true
  const address = { path: '/', search: {}, go: () => undefined, preload: () => undefined, ...navigation }
  const around = (inside: ReactNode) => (
    <LanguageProvider>
      <RoomsProvider value={gatherRooms(rooms)}>
        <NavigationProvider value={address}>
          <Suspense fallback={null}>{inside}</Suspense>
        </NavigationProvider>
      </RoomsProvider>
    </LanguageProvider>
  )
  const drawn = await act(async () => render(around(element)))
  return { ...drawn, redraw: (next: ReactNode) => act(async () => drawn.rerender(around(next))) }
}

/** Lets what was begun (a chunk, a search, a timer of `ms`) come to its end. */
export async function settle(ms = 0): Promise<void> {
  await act(() => new Promise(resolve => setTimeout(resolve, ms)))
}
