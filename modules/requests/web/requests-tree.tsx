import { DepartmentMark } from '../../../packages/ui/chip.tsx'
import { SidebarLink, SidebarSection } from '../../../packages/ui/frame/sidebar.tsx'
import { useDepartmentName } from '../../../packages/ui/names.tsx'
import { addressOf, useNavigation } from '../../../packages/ui/navigation.tsx'
import { ProblemState } from '../../../packages/ui/states/error-state.tsx'
import type { PairRow } from './hooks.ts'
import { groupsOf } from './list/turn-groups.ts'
import { useRequestsText } from './requests-text.ts'
import { useWhoIAm } from './use-my-side.ts'
import { usePairs, useRequests } from './use-requests.ts'

const allOpen = { with: null, ended: false } as const

/** Whose turn it is, and the departments with which something is open. */
export function RequestsTree() {
  const text = useRequestsText()
  const { path, search } = useNavigation()
  const me = useWhoIAm()
  const pairs = usePairs()
  const { data, end } = useRequests(allOpen)
  const groups = groupsOf(data ?? [], me?.groups ?? [])
  // Of a list that goes on, the counts are not known.
  const count = (of: 'ours' | 'theirs') => (end ? groups[of].length : undefined)
  const isOn = (turn: string | null) =>
    path === '/requests' && (search.turn ?? null) === turn && search.with === undefined
  if (pairs.problem) return <ProblemState problem={pairs.problem} onRetry={pairs.again} />
  return (
    <>
      <SidebarSection>
        <SidebarLink
          href="/requests?turn=ours"
          icon="inbox"
          label={text('requests.waits_for_us')}
          count={count('ours')}
          hot
          current={isOn('ours')}
        />
        <SidebarLink
          href="/requests?turn=theirs"
          icon="clock"
          label={text('requests.we_wait')}
          count={count('theirs')}
          current={isOn('theirs')}
        />
        <SidebarLink href="/requests" icon="list" label={text('requests.all')} current={isOn(null)} />
      </SidebarSection>
      {pairs.data && pairs.data.length > 0 && (
        <SidebarSection label={text('requests.between')}>
          {otherSides(pairs.data, me?.groups ?? []).map(other => (
            <DepartmentLink key={other.id} other={other} />
          ))}
        </SidebarSection>
      )}
    </>
  )
}

function DepartmentLink({ other }: { other: OtherSide }) {
  const { path, search } = useNavigation()
  return (
    <SidebarLink
      href={addressOf('/requests', { with: other.id })}
      mark={<DepartmentMark id={other.id} />}
      label={useDepartmentName(other.id)}
      count={other.open}
      current={path === '/requests' && search.with === other.id}
    />
  )
}

interface OtherSide {
  id: string
  open: number
}

/** The departments across the table; both of a pair between departments that are not this person's, or are both. */
function otherSides(pairs: readonly PairRow[], groups: readonly string[]): readonly OtherSide[] {
  const open = new Map<string, number>()
  for (const pair of pairs) {
    const others = [pair.a, pair.b].filter(side => !groups.includes(side))
    for (const side of others.length > 0 ? others : [pair.a, pair.b])
      open.set(side, (open.get(side) ?? 0) + pair.open)
  }
  return [...open].map(([id, count]) => ({ id, open: count }))
}
