import { type ReactNode, Suspense } from 'react'
import type { ObjectRef } from '../contributions.ts'
import { type RoomPanel, useRooms } from '../rooms.tsx'
import { Boundary } from '../states/boundary.tsx'
import { Loading, Skeleton } from '../states/skeleton.tsx'
import { useText } from '../text.tsx'

/** What other rooms know about this object: comments, links, history. Left in every object's page. */
export function ObjectPanels({ object }: { object: ObjectRef }) {
  const { panels } = useRooms()
  return panels
    .filter(panel => panel.on === undefined || panel.on.includes(object.type))
    .map(panel => <Section key={panel.id} panel={panel} object={object} />)
}

/** A bare panel draws its own section, for only it knows whether there is anything to say. */
function Section({ panel, object }: { panel: RoomPanel; object: ObjectRef }) {
  const text = useText()
  const inside = (
    <Boundary resetOn={object.id}>
      <Suspense fallback={panel.bare ? null : <SectionSkeleton />}>
        <panel.Panel object={object} />
      </Suspense>
    </Boundary>
  )
  return panel.bare ? inside : <PanelSection label={text(panel.label)}>{inside}</PanelSection>
}

export interface PanelSectionProps {
  label: string
  /** Behind the heading: a count. */
  note?: ReactNode
  children: ReactNode
}

/** A part of an object's page under its heading. */
export function PanelSection({ label, note, children }: PanelSectionProps) {
  return (
    <section aria-label={label}>
      <PanelHeading note={note}>{label}</PanelHeading>
      {children}
    </section>
  )
}

function SectionSkeleton() {
  return (
    <Loading>
      <div className="grid gap-3 py-2">
        <Skeleton className="w-64" />
        <Skeleton className="w-48" />
      </div>
    </Loading>
  )
}

/** The heading of a part of an object's page, with an optional count or button behind it. */
export function PanelHeading({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="mt-5 mb-1 flex min-h-7 items-center gap-2">
      <h2 className="font-semibold">{children}</h2>
      {note !== undefined && <span className="numeric grow text-meta text-mute">{note}</span>}
    </div>
  )
}
