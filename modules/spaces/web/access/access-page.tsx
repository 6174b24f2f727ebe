import { useState } from 'react'
import { type Id, isId } from '../../../../kernel/ids.ts'
import { type Role, rankOf } from '../../../../kernel/permission.ts'
import { Button } from '../../../../packages/ui/button.tsx'
import type { PageProps } from '../../../../packages/ui/contributions.ts'
import { PageFrame } from '../../../../packages/ui/frame/page.tsx'
import { showToast } from '../../../../packages/ui/overlays/toast.ts'
import { projectsIn } from '../../../../packages/ui/projects-in.ts'
import { EmptyState } from '../../../../packages/ui/states/empty-state.tsx'
import { ProblemState, useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import { useClient, useQuery } from '../hooks.ts'
import { useSpacesText } from '../spaces-text.ts'
import { useSpaces } from '../use-spaces.ts'
import { type Grantee, GrantLine } from './grant-line.tsx'
import { LetInDialog } from './let-in-dialog.tsx'

/** Who holds a role in a space or project by being named there, and giving one. */
export function AccessPage({ params }: PageProps) {
  const place = params.place
  return isId<'container'>(place) ? <PlaceAccess key={place} place={place} /> : <NoSuchPlace />
}

function NoSuchPlace() {
  const text = useSpacesText()
  return (
    <PageFrame title={text('spaces.access')}>
      <ProblemState problem={{ code: 'not_found', reason: 'kernel.not_found' }} />
    </PageFrame>
  )
}

function PlaceAccess({ place }: { place: Id<'container'> }) {
  const { data, problem, again, give } = useGrants(place)
  const name = usePlaceName(place)
  const me = useQuery('person.me', {})
  const [isLettingIn, setLettingIn] = useState(false)
  return (
    <>
      <Access
        name={name}
        grants={data?.roles.map(({ principal, role }) => ({
          id: principal,
          role,
          isEveryone: principal === me.data?.organisation.directory,
        }))}
        mine={data?.mine ?? null}
        problem={problem}
        onRetry={again}
        onLetIn={() => setLettingIn(true)}
        onGive={(to, role) => void give(to, role)}
      />
      {isLettingIn && (
        <LetInDialog
          mine={data?.mine ?? null}
          onClose={() => setLettingIn(false)}
          onGive={(to, role) => give(to, role)}
        />
      )}
    </>
  )
}

function useGrants(place: Id<'container'>) {
  const explain = useProblemText()
  const client = useClient()
  const asked = useQuery('role.list', { container: place }, { in: [place], types: ['grant'] })
  return {
    data: asked.data,
    problem: asked.data ? null : asked.problem,
    again: asked.again,
    async give(to: string, role: Role | null): Promise<boolean> {
      if (!isId<'object'>(to)) return false
      try {
        await client.call('role.give', { container: place, to, role })
        asked.again()
        return true
      } catch (error) {
        showToast(explain(error), { tone: 'danger' })
        return false
      }
    },
  }
}

/** The name of a space or project as the tree knows it. */
function usePlaceName(place: string): string {
  const { data } = useSpaces()
  const projects = data ? projectsIn(data) : []
  return [...(data?.spaces ?? []), ...projects].find(one => one.id === place)?.name ?? ''
}

interface Props {
  name: string
  /** Undefined while they are on their way. */
  grants: readonly Grantee[] | undefined
  mine: Role | null
  problem: unknown
  onRetry: () => void
  onLetIn: () => void
  onGive: (to: string, role: Role | null) => void
}

export function Access({ name, grants, mine, problem, onRetry, onLetIn, onGive }: Props) {
  const text = useSpacesText()
  const mayGive = rankOf(mine) >= rankOf('manager')
  return (
    <PageFrame
      title={name === '' ? text('spaces.access') : text('spaces.access_to', { place: name })}
      crumbs={[{ label: text('spaces.work'), href: '/work' }]}
      padded
      actions={
        mayGive &&
        !problem && (
          <Button look="primary" icon="plus" onClick={onLetIn}>
            {text('spaces.let_in')}
          </Button>
        )
      }
    >
      {problem ? (
        <ProblemState problem={problem} onRetry={onRetry} />
      ) : (
        <div className="mx-auto grid max-w-[680px] grid-cols-1 gap-3">
          <p className="text-mute">{text(mayGive ? 'spaces.access_lead' : 'spaces.access_read_only')}</p>
          <Grants grants={grants} mine={mine} mayGive={mayGive} onGive={onGive} />
        </div>
      )}
    </PageFrame>
  )
}

type GrantsProps = Pick<Props, 'grants' | 'mine' | 'onGive'> & { mayGive: boolean }

function Grants({ grants, mine, mayGive, onGive }: GrantsProps) {
  const text = useSpacesText()
  if (!grants) {
    return (
      <Loading>
        <SkeletonRows count={5} />
      </Loading>
    )
  }
  if (grants.length === 0) {
    return (
      <EmptyState icon="users" title={text('spaces.nobody_named')}>
        {text('spaces.nobody_named_body')}
      </EmptyState>
    )
  }
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-raised">
      {grants.map(grant => (
        <GrantLine
          key={grant.id}
          grant={grant}
          mine={mine}
          off={mayGive ? null : text('spaces.managers_only')}
          onGive={role => onGive(grant.id, role)}
        />
      ))}
    </ul>
  )
}
