import { Command } from 'cmdk'
import { useEffect } from 'react'
import type { Found, WebModule } from '../contributions.ts'
import { Icon } from '../icon.tsx'
import { useNavigation } from '../navigation.tsx'
import { addressOfObject, useRooms } from '../rooms.tsx'
import { useText } from '../text.tsx'
import { useSearch } from '../use-search.ts'
import { paletteGroup, paletteLine } from './palette.tsx'

interface FoundGroup {
  room: WebModule
  label: string
  found: readonly Found[]
}

/** How far the search for the typed words has come. */
export interface Finding {
  isWaiting: boolean
  hasFound: boolean
}

interface Props {
  typed: string
  onFinding: (finding: Finding) => void
  onClose: () => void
}

/** What the rooms' own searches bring up for the typed words, below the actions. */
export function FoundObjects({ typed, onFinding, onClose }: Props) {
  const rooms = useRooms()
  const text = useText()
  const { go } = useNavigation()
  const { found: groups, state } = useSearch(searchAll(rooms.all), typed.trim())
  const isWaiting = state === 'waiting' && typed.trim() !== ''
  const hasFound = groups.length > 0
  useEffect(() => onFinding({ isWaiting, hasFound }), [isWaiting, hasFound, onFinding])
  return groups.map(({ room, label, found }) => (
    <Command.Group key={room.name} forceMount heading={text(label)} className={paletteGroup}>
      {found.map(object => (
        <Command.Item
          key={object.id}
          forceMount
          value={`found ${object.type} ${object.id}`}
          className={paletteLine}
          onSelect={() => {
            onClose()
            go(addressOfObject(rooms, object))
          }}
        >
          <Icon name={rooms.objects.get(object.type)?.icon ?? 'file'} className="text-mute" />
          {object.key && <span className="numeric text-meta text-mute">{object.key}</span>}
          <span className="truncate">{object.title}</span>
          {object.note && <span className="truncate text-meta text-mute">{object.note}</span>}
        </Command.Item>
      ))}
    </Command.Group>
  ))
}

// One room that cannot answer does not hide what the others found.
function searchAll(all: readonly WebModule[]) {
  return async (typed: string, signal: AbortSignal): Promise<readonly FoundGroup[]> => {
    if (typed === '') return []
    const asked = all.map(async (room): Promise<readonly FoundGroup[]> => {
      if (!room.search) return []
      const search = await room.search.load()
      const found = await search(typed, signal)
      return found.length === 0 ? [] : [{ room, label: room.search.label, found }]
    })
    const answers = await Promise.allSettled(asked)
    return answers.flatMap(answer => (answer.status === 'fulfilled' ? answer.value : []))
  }
}
