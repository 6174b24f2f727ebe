import { Suspense } from 'react'
import { Chip } from '../chip.tsx'
import type { ObjectRef } from '../contributions.ts'
import { useRooms } from '../rooms.tsx'
import { Skeleton } from '../states/skeleton.tsx'
import { useUiText } from '../text.tsx'

/** Any object in a line of text, drawn by the room that owns its type. What it may show is that room's to decide. */
export function ObjectChip({ type, id }: ObjectRef) {
  const object = useRooms().objects.get(type)
  if (!object) return <UnknownChip />
  return (
    <Suspense fallback={<Skeleton className="inline-block w-24" />}>
      <object.Chip id={id} />
    </Suspense>
  )
}

// A type that no room here speaks for: the room was removed, or is newer than this page.
function UnknownChip() {
  const text = useUiText()
  return (
    <Chip icon="block" tone="line">
      {text('ui.object.unknown')}
    </Chip>
  )
}
