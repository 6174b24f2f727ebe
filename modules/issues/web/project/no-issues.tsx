import { Button } from '../../../../packages/ui/button.tsx'
import { EmptyState } from '../../../../packages/ui/states/empty-state.tsx'
import { useIssuesText } from '../issues-text.ts'
import { useRefusal } from './project-facts.tsx'

/** A project without issues, or a filter that lets none through. */
export function NoIssues({ onClear, onCreate }: { onClear: (() => void) | null; onCreate: () => void }) {
  const text = useIssuesText()
  const refusal = useRefusal()
  if (onClear) {
    return (
      <EmptyState
        icon="filter"
        title={text('issues.none_found')}
        action={
          <Button size="large" onClick={onClear}>
            {text('issues.clear_filter')}
          </Button>
        }
      >
        {text('issues.none_found_hint')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="board"
      title={text('issues.none_yet')}
      action={
        <Button look="primary" size="large" icon="plus" off={refusal('issue:create')} onClick={onCreate}>
          {text('issues.create')}
        </Button>
      }
    >
      {text('issues.none_yet_hint')}
    </EmptyState>
  )
}
