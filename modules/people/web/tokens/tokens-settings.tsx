import { useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { EmptyState } from '../../../../packages/ui/states/empty-state.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import { useQuery } from '../hooks.ts'
import { usePeopleText } from '../people-text.ts'
import { useWhoAmI } from '../use-who-am-i.ts'
import { CreateTokenDialog } from './create-token-dialog.tsx'
import { type Token, TokenLine } from './token-line.tsx'

/** The bearer tokens of programs that act as this person. */
export function TokensSettings() {
  const me = useWhoAmI()
  const [isCreating, setCreating] = useState(false)
  const { data, problem, again } = useQuery('token.list', {}, { in: me ? [me.id] : [], types: ['token'] })
  return (
    <>
      <Tokens
        tokens={data?.tokens}
        problem={data ? null : problem}
        onRetry={again}
        onCreate={() => setCreating(true)}
      />
      {isCreating && me && (
        <CreateTokenDialog organisation={me.organisation.id} onClose={() => setCreating(false)} />
      )}
    </>
  )
}

interface Props {
  /** Undefined while they are on their way. */
  tokens: readonly Token[] | undefined
  problem: unknown
  onRetry: () => void
  onCreate: () => void
}

export function Tokens({ tokens, problem, onRetry, onCreate }: Props) {
  const text = usePeopleText()
  if (problem) return <ProblemState problem={problem} onRetry={onRetry} />
  if (!tokens) {
    return (
      <Loading>
        <SkeletonRows count={4} />
      </Loading>
    )
  }
  const create = (
    <Button look="primary" icon="plus" onClick={onCreate}>
      {text('people.token_create')}
    </Button>
  )
  if (tokens.length === 0) {
    return (
      <EmptyState icon="code" title={text('people.tokens_none')} action={create}>
        {text('people.tokens_none_body')}
      </EmptyState>
    )
  }
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex items-center gap-2">
        <p className="min-w-0 grow text-mute">{text('people.tokens_lead')}</p>
        {create}
      </div>
      <ul
        aria-label={text('people.tokens')}
        className="divide-y divide-line rounded-card border border-line bg-raised"
      >
        {tokens.map(token => (
          <TokenLine key={token.id} token={token} />
        ))}
      </ul>
    </div>
  )
}
