import { useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { Chip } from '../../../../packages/ui/chip.tsx'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { ConfirmDialog } from '../../../../packages/ui/overlays/confirm-dialog.tsx'
import { useClient, type useQuery } from '../hooks.ts'
import { useAttempt } from '../members/use-member-acts.ts'
import { usePeopleText } from '../people-text.ts'

export type Token = NonNullable<ReturnType<typeof useQuery<'token.list'>>['data']>['tokens'][number]

/** One token: what it may do, how long it holds, and its end. */
export function TokenLine({ token }: { token: Token }) {
  const text = usePeopleText()
  const format = useFormat()
  const client = useClient()
  const attempt = useAttempt()
  const [isAsking, setAsking] = useState(false)
  const state = stateOf(token)
  const revoke = () =>
    attempt(
      () => client.call('token.revoke', { token: token.id }),
      text('people.token_revoked', { token: token.name }),
    )
  return (
    <li className="flex min-h-13 items-center gap-3 py-1.5 pr-2 pl-4">
      <span className="min-w-0 grow">
        <span className="flex items-center gap-1.5">
          <span className="min-w-0 truncate font-medium">{token.name}</span>
          {state === 'revoked' && <Chip>{text('people.token_is_revoked')}</Chip>}
          {state === 'expired' && <Chip tone="warn">{text('people.token_is_expired')}</Chip>}
        </span>
        <span className="block text-meta text-mute">
          <Scopes scopes={token.scopes} />
          {state === 'open' && ` · ${text('people.token_until', { when: format.moment(token.expiresAt) })}`}
        </span>
      </span>
      {state === 'open' && (
        <Button look="outline" onClick={() => setAsking(true)}>
          {text('people.token_revoke')}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={text('people.token_revoke_title', { token: token.name })}
          verb={text('people.token_revoke')}
          onConfirm={async () => void (await revoke())}
          onClose={() => setAsking(false)}
        >
          {text('people.token_revoke_body')}
        </ConfirmDialog>
      )}
    </li>
  )
}

function Scopes({ scopes }: { scopes: Token['scopes'] }) {
  const text = usePeopleText()
  if (scopes === null) return text('people.token_all')
  return <span className="font-mono">{scopes.join(' ')}</span>
}

function stateOf({ revokedAt, expiresAt }: Token): 'open' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked'
  return Date.parse(expiresAt) > Date.now() ? 'open' : 'expired'
}
