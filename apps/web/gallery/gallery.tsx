import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type GalleryScreen, screenStates } from '../../../packages/ui/contributions.ts'
import { useWindowTitle } from '../../../packages/ui/frame/page.tsx'
import { loadCatalogue } from '../../../packages/ui/language.ts'
import { Link } from '../../../packages/ui/navigation.tsx'
import { useRooms } from '../../../packages/ui/rooms.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useShellText } from '../shell/shell-text.ts'
import { Primitives } from './primitives.tsx'
import { workScreens } from './work-screens.tsx'

/** Every component of the design system, and every screen of every room in its five states, each at an address. */
export function Gallery() {
  const { screen, state } = useParams({ strict: false })
  const screens = useScreens()
  if (!screens) return null
  if (screen === undefined) return <GalleryIndex screens={screens} />
  const shown = screens.find(known => known.name === screen)
  const name = screenStates.find(known => known === state)
  if (!shown || !name) return <NotFound />
  const Screen = shown.states[name]
  return <Screen key={`${screen} ${name}`} />
}

/** The screens of all rooms, once their code and words are here. */
function useScreens(): readonly GalleryScreen[] | null {
  const { all } = useRooms()
  const [screens, setScreens] = useState<readonly GalleryScreen[] | null>(null)
  useEffect(() => {
    const load = async () => {
      await Promise.all(all.map(room => loadCatalogue(room.locales)))
      const contributed = await Promise.all(all.map(room => room.gallery?.() ?? []))
      setScreens([...workScreens, ...contributed.flat()])
    }
    void load()
  }, [all])
  return screens
}

function GalleryIndex({ screens }: { screens: readonly GalleryScreen[] }) {
  const text = useShellText()
  useWindowTitle(text('shell.gallery'))
  return (
    <main className="scroll-thin h-full overflow-y-auto">
      <div className="mx-auto max-w-[1080px] px-6 py-8 max-md:px-4">
        <h1 className="mb-6 font-semibold text-hero">{text('shell.gallery')}</h1>
        <h2 className="mb-2 font-semibold text-title">{text('shell.gallery.screens')}</h2>
        <ul className="mb-8 grid gap-1">
          {screens.map(screen => (
            <li key={screen.name} className="flex min-h-8 flex-wrap items-center gap-x-3">
              <span className="w-44 font-medium">{screen.name}</span>
              {screenStates.map(state => (
                <Link
                  key={state}
                  href={`/gallery/${screen.layout ?? 'shell'}/${screen.name}/${state}`}
                  className="tap text-accent hover:underline"
                >
                  {state}
                </Link>
              ))}
            </li>
          ))}
        </ul>
        <Primitives />
      </div>
    </main>
  )
}
