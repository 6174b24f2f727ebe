import { useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { EmptyState } from '../../../../packages/ui/states/empty-state.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { CopyField } from '../copy-field.tsx'
import { useClient, useQuery } from '../hooks.ts'
import { usePeopleText } from '../people-text.ts'
import { useWhoAmI } from '../use-who-am-i.ts'
import { useAttempt } from './use-member-acts.ts'

interface Props {
  person: { id: string; name: string }
  onClose: () => void
}

/** The link that lets one person in, to be copied; it can be taken back. */
export function InviteLinkDialog({ person, onClose }: Props) {
  const text = usePeopleText()
  return (
    <Dialog title={text('people.invite_link_for', { person: person.name })} onClose={onClose}>
      <InviteLink person={person} onRevoked={onClose} />
    </Dialog>
  )
}

export function InviteLink({ person, onRevoked }: { person: Props['person']; onRevoked: () => void }) {
  const text = usePeopleText()
  const me = useWhoAmI()
  const client = useClient()
  const attempt = useAttempt()
  const [busy, setBusy] = useState(false)
  const { data, problem, again } = useQuery(
    'invite.list',
    {},
    {
      in: me ? [me.organisation.id] : [],
      types: ['invite'],
    },
  )
  const invite = data?.invites.find(one => one.person === person.id)
  if (!data && problem) return <ProblemState problem={problem} onRetry={again} />
  if (!data) return <div className="h-24" />
  if (!invite) return <EmptyState icon="link" title={text('people.invitation_over')} />
  const revoke = async () => {
    setBusy(true)
    const done = text('people.invite_revoked', { person: person.name })
    if (await attempt(() => client.call('invite.revoke', { invite: invite.id }), done)) onRevoked()
    else setBusy(false)
  }
  return (
    <div className="grid gap-3">
      <p className="text-mute">{text('people.invite_link_lead', { person: person.name })}</p>
      <CopyField
        label={text('people.invite_link')}
        value={new URL(`/invite#${invite.token}`, window.location.href).href}
        verb={text('people.link_copy')}
        done={text('people.link_copied')}
      />
      <p className="flex flex-wrap items-center gap-x-3 text-meta text-mute">
        <Until instant={invite.expiresAt} />
        <Button look="quiet" size="small" busy={busy} onClick={() => void revoke()}>
          {text('people.invite_revoke')}
        </Button>
      </p>
    </div>
  )
}

function Until({ instant }: { instant: string }) {
  const text = usePeopleText()
  const format = useFormat()
  return <span>{text('people.invite_until', { when: format.moment(instant) })}</span>
}
