import { useEffect, useState } from 'react'
import type { GalleryScreen } from '../../../packages/ui/contributions.ts'
import { loadCatalogue } from '../../../packages/ui/language.ts'
import { useRooms } from '../../../packages/ui/rooms.tsx'
import { settingsScreens } from './settings-screens.tsx'
import { workScreens } from './work-screens.tsx'

export interface ShownScreen extends GalleryScreen {
  /** Who contributes it: a room, or the shell. */
  room: string
}

/** The screens of the shell and of all rooms, once their code and words are here. */
export function useScreens(): readonly ShownScreen[] | null {
  const { all } = useRooms()
  const [screens, setScreens] = useState<readonly ShownScreen[] | null>(null)
  useEffect(() => {
    const load = async () => {
      await Promise.all(all.map(room => loadCatalogue(room.locales)))
      const contributed = await Promise.all(
        all.map(async ({ name: room, gallery }) =>
          ((await gallery?.()) ?? []).map(screen => ({ ...screen, room })),
        ),
      )
      const own = [...workScreens, ...settingsScreens].map(screen => ({ ...screen, room: 'shell' }))
      setScreens([...own, ...contributed.flat()])
    }
    void load()
  }, [all])
  return screens
}
