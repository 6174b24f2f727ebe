import { useEffect } from 'react'
import { PageFrame } from '../../../packages/ui/frame/page.tsx'
import { useNavigation } from '../../../packages/ui/navigation.tsx'
import { EmptyState } from '../../../packages/ui/states/empty-state.tsx'
import { useNavs } from './navs.ts'
import { useShellText } from './shell-text.ts'

/** Home is the first room; an installation without rooms says so. */
export function HomePage() {
  const text = useShellText()
  const { go } = useNavigation()
  const first = useNavs()[0]?.path ?? null
  useEffect(() => {
    if (first !== null) go(first, { replace: true })
  }, [first, go])
  if (first !== null) return null
  return (
    <PageFrame title={text('shell.home')}>
      <EmptyState icon="boat" title={text('shell.no_rooms.title')}>
        {text('shell.no_rooms.body')}
      </EmptyState>
    </PageFrame>
  )
}
