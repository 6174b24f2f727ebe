import { PageFrame } from '../../../packages/ui/frame/page.tsx'
import { Link } from '../../../packages/ui/navigation.tsx'
import { EmptyState } from '../../../packages/ui/states/empty-state.tsx'
import { useShellText } from './shell-text.ts'

/** An address that leads nowhere. */
export function NotFound() {
  const text = useShellText()
  return (
    <PageFrame title={text('shell.not_found.title')}>
      <EmptyState
        icon="search"
        title={text('shell.not_found.title')}
        action={
          <Link
            href="/"
            className="flex h-8 items-center rounded-control bg-accent px-3 font-medium text-on-accent hover:brightness-110"
          >
            {text('shell.not_found.home')}
          </Link>
        }
      >
        {text('shell.not_found.body')}
      </EmptyState>
    </PageFrame>
  )
}
