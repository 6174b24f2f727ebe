import type { ObjectMode, ObjectRef } from '../contributions.ts'
import { addressOf, type Navigation, useNavigation } from '../navigation.tsx'
import { addressOfObject, useRooms } from '../rooms.tsx'

export interface OpenedObject {
  object: ObjectRef
  mode: 'peek' | 'panel'
}

/** What lies beside the page: it is part of the address, so that a link shows the same. */
export function openedIn({ search }: Pick<Navigation, 'search'>): OpenedObject | null {
  const panel = readRef(search.panel)
  if (panel) return { object: panel, mode: 'panel' }
  const peek = readRef(search.peek)
  return peek ? { object: peek, mode: 'peek' } : null
}

/**
 * Opens objects beside the page: as a peek that follows the focus (Space), as a panel that stays (Enter), or as a
 * page of their own.
 */
export function useOpenedObject() {
  const navigation = useNavigation()
  const rooms = useRooms()
  const opened = openedIn(navigation)
  const show = (panel: ObjectRef | null, peek: ObjectRef | null, replace: boolean) => {
    const search = { ...navigation.search, panel: panel && writeRef(panel), peek: peek && writeRef(peek) }
    navigation.go(addressOf(navigation.path, search), { replace })
  }
  return {
    opened,
    open(object: ObjectRef, mode: ObjectMode) {
      if (mode === 'page') navigation.go(addressOfObject(rooms, object))
      // The same key that opens a peek puts it away.
      else if (mode === 'peek' && opened?.mode === 'peek' && isSame(opened.object, object))
        show(null, null, true)
      // Only the first one is a step to go back from; those after it take its place.
      else if (mode === 'panel') show(object, null, opened !== null)
      else show(null, object, opened !== null)
    },
    close: () => show(null, null, true),
  }
}

function isSame(one: ObjectRef, other: ObjectRef): boolean {
  return one.type === other.type && one.id === other.id
}

function writeRef({ type, id }: ObjectRef): string {
  return `${type}.${id}`
}

function readRef(written: string | undefined): ObjectRef | null {
  const cut = written?.indexOf('.') ?? -1
  return written && cut > 0 ? { type: written.slice(0, cut), id: written.slice(cut + 1) } : null
}
