import { useParams } from '@tanstack/react-router'
import { screenStates } from '../../../packages/ui/contributions.ts'
import { NotFound } from '../shell/not-found.tsx'
import { GalleryIndex } from './gallery-index.tsx'
import { useScreens } from './use-screens.ts'

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
