import type { ReactNode } from 'react'
import { BareGalleryDoor, GalleryDoor } from './gallery-door.tsx'
import { HomePage } from './home-page.tsx'
import { NotFound } from './not-found.tsx'
import { ObjectPage } from './object-page.tsx'
import { SettingsDoor } from './settings-door.tsx'

/** A page as the router takes it: a function, perhaps with one that fetches its code ahead. */
export type RoutePage = (() => ReactNode) & { preload?: () => Promise<void> }

export interface OwnRoute {
  path: string
  component: RoutePage
}

/** The pages of the shell itself: home, any object by its id, settings, and the gallery where it is allowed. */
export const ownRoutes: readonly OwnRoute[] = [
  { path: '/', component: HomePage },
  { path: 'o/$type/$id', component: ObjectPage },
  { path: 'settings', component: SettingsDoor },
  { path: 'settings/$page', component: SettingsDoor },
  { path: 'gallery/shell/$screen/$state', component: GalleryDoor },
  { path: '$', component: NotFound },
]

export const ownBareRoutes: readonly OwnRoute[] = [
  { path: 'gallery', component: BareGalleryDoor },
  { path: 'gallery/bare/$screen/$state', component: BareGalleryDoor },
]
