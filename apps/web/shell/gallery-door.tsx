import { Suspense } from 'react'
import { lazyView } from '../../../packages/ui/lazy-view.tsx'
import { NotFound } from './not-found.tsx'

const Gallery = lazyView<object>(() => import('../gallery/gallery.tsx').then(file => file.Gallery))

/** The gallery, where the server says that it is on (dev and tests); elsewhere there is no such page. */
export function GalleryDoor() {
  const isOn = document.querySelector('meta[name="concord-gallery"][content="on"]') !== null
  if (!isOn) return <NotFound />
  return (
    <Suspense fallback={null}>
      <Gallery />
    </Suspense>
  )
}
