import { Button } from '../../../../packages/ui/button.tsx'
import { EmptyState } from '../../../../packages/ui/states/empty-state.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import { usePeopleText } from '../people-text.ts'
import { MemberLine } from './member-line.tsx'
import type { Person } from './use-members.ts'

interface Props {
  /** Undefined while they are on their way. */
  people: readonly Person[] | undefined
  problem: unknown
  retry: () => void
  /** Fetches what follows; null: nothing does. */
  more: (() => Promise<void>) | null
  isFetching: boolean
  isFiltered: boolean
}

export function MemberList({ people, problem, retry, more, isFetching, isFiltered }: Props) {
  const text = usePeopleText()
  if (problem) return <ProblemState problem={problem} onRetry={retry} />
  if (!people) {
    return (
      <Loading>
        <SkeletonRows count={8} />
      </Loading>
    )
  }
  if (people.length === 0) {
    return (
      <EmptyState icon="users" title={text(isFiltered ? 'people.none_found' : 'people.nobody')}>
        {text(isFiltered ? 'people.none_found_body' : 'people.nobody_body')}
      </EmptyState>
    )
  }
  return (
    <>
      <ul
        aria-label={text('people.members')}
        className="divide-y divide-line rounded-card border border-line bg-raised"
      >
        {people.map(person => (
          <MemberLine key={person.id} person={person} />
        ))}
      </ul>
      {more && (
        <Button look="plain" className="justify-self-center" busy={isFetching} onClick={() => void more()}>
          {text('people.show_more')}
        </Button>
      )}
    </>
  )
}
