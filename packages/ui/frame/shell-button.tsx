import { createContext, useContext } from 'react'
import { IconButton } from '../icon-button.tsx'
import { useUiText } from '../text.tsx'

/** How a page's topbar brings the sidebar back; null while it is there, or where the room has none. */
export interface SidebarDoor {
  open: () => void
}

const Context = createContext<SidebarDoor | null>(null)

export const SidebarDoorProvider = Context.Provider

/** The button at the left end of the topbar that shows the sidebar again. */
export function ShellButton() {
  const door = useContext(Context)
  const text = useUiText()
  if (!door) return null
  return <IconButton icon="sidebar" label={text('ui.sidebar.show')} className="-ml-2" onClick={door.open} />
}
