import { Suspense } from 'react'
import { lazyView } from '../../../packages/ui/lazy-view.tsx'

const SettingsPage = lazyView<object>(() =>
  import('../settings/settings-page.tsx').then(file => file.SettingsPage),
)

/** The settings, fetched when someone goes there. */
export function SettingsDoor() {
  return (
    <Suspense fallback={null}>
      <SettingsPage />
    </Suspense>
  )
}
