import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useRooms } from '../../../packages/ui/rooms.tsx'
import { Loading, SkeletonRows } from '../../../packages/ui/states/skeleton.tsx'
import { NotFound } from './not-found.tsx'

/** Any object as a page of its own, drawn by the room that owns its type. */
export function ObjectPage() {
  const { type, id } = useParams({ strict: false })
  const Page = useRooms().objects.get(String(type))?.Page
  if (!Page) return <NotFound />
  return (
    <Suspense fallback={<ObjectPageSkeleton />}>
      <Page key={id} id={String(id)} mode="page" />
    </Suspense>
  )
}

function ObjectPageSkeleton() {
  return (
    <Loading>
      <div className="pt-14">
        <SkeletonRows count={5} />
      </div>
    </Loading>
  )
}
