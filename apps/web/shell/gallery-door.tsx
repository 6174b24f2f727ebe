import { Suspense } from 'react'
import { lazyView } from '../../../packages/ui/lazy-view.tsx'
import { NotFound } from './not-found.tsx'

const Gallery = lazyView<object>(() => import('../gallery/gallery.tsx').then(file => file.Gallery))

/** The gallery, where the server says that it is on (dev and tests); elsewhere there is no such page. */
export function GalleryDoor() {
  if (!isGalleryOn()) return <NotFound />
  return (
    <Suspense fallback={null}>
      <Gallery />
    </Suspense>
  )
}

/** The same without the frame of the shell around it. */
export function BareGalleryDoor() {
  return isGalleryOn() ? (
    <GalleryDoor />
  ) : (
    <main className="flex h-full flex-col">
      <NotFound />
    </main>
  )
}

function isGalleryOn(): boolean {
  return document.querySelector('meta[name="concord-gallery"][content="on"]') !== null
}
