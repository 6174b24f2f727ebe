import { useState } from 'react'
import { Avatar } from '../../../../packages/ui/avatar.tsx'
import { Chip, type ChipTone } from '../../../../packages/ui/chip.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { useDepartments } from '../../../../packages/ui/names.tsx'
import { ConfirmDialog } from '../../../../packages/ui/overlays/confirm-dialog.tsx'
import { Menu, type MenuItem } from '../../../../packages/ui/overlays/menu.tsx'
import { usePeopleText } from '../people-text.ts'
import { InviteLinkDialog } from './invite-link.tsx'
import { useMemberActs } from './use-member-acts.ts'
import type { Person } from './use-members.ts'

const stateChips = {
  invited: { text: 'people.state_invited', tone: 'info' },
  suspended: { text: 'people.state_suspended', tone: 'warn' },
  removed: { text: 'people.state_removed', tone: 'plain' },
  placeholder: { text: 'people.state_placeholder', tone: 'plain' },
} as const satisfies Record<string, { text: string; tone: ChipTone }>

type Asked = 'link' | 'suspend' | 'remove'

/** One person of the organisation, with what an owner may do about them. */
export function MemberLine({ person }: { person: Person }) {
  const text = usePeopleText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const acts = useMemberActs(person)
  const sections = useSections(person, { ask: setAsked, acts })
  const note = [person.email, ...useNamesOf(person.departments)].filter(Boolean).join(' · ')
  const chip = person.state === 'active' ? null : stateChips[person.state]
  return (
    <li className="flex min-h-13 items-center gap-3 py-1.5 pr-2 pl-4">
      <Avatar person={person} size={28} />
      <span className="min-w-0 grow">
        <span className="flex items-center gap-1.5">
          <span className="min-w-0 truncate font-medium">{person.name}</span>
          {person.kind === 'guest' && <Chip tone="line">{text('people.kind_guest')}</Chip>}
          {acts.isOwner && <Chip tone="line">{text('people.owner')}</Chip>}
        </span>
        <span className="block truncate text-meta text-mute">{note}</span>
      </span>
      {chip && <Chip tone={chip.tone}>{text(chip.text)}</Chip>}
      {sections.length > 0 && (
        <Menu
          label={person.name}
          align="end"
          className="relative inline-flex shrink-0"
          sections={sections}
          trigger={<IconButton icon="dots" label={text('people.more', { person: person.name })} />}
        />
      )}
      {asked && <Question asked={asked} person={person} acts={acts} onClose={() => setAsked(null)} />}
    </li>
  )
}

function useNamesOf(ids: Person['departments']): readonly string[] {
  const departments = useDepartments() ?? []
  return departments.filter(({ id }) => ids.some(one => one === id)).map(({ name }) => name)
}

interface QuestionProps {
  asked: Asked
  person: Person
  acts: ReturnType<typeof useMemberActs>
  onClose: () => void
}

function Question({ asked, person, acts, onClose: close }: QuestionProps) {
  const text = usePeopleText()
  return (
    <>
      {asked === 'link' && <InviteLinkDialog person={person} onClose={close} />}
      {asked === 'suspend' && (
        <ConfirmDialog
          title={text('people.suspend_title', { person: person.name })}
          verb={text('people.suspend')}
          tone="primary"
          onConfirm={async () => void (await acts.suspend())}
          onClose={close}
        >
          {text('people.suspend_body')}
        </ConfirmDialog>
      )}
      {asked === 'remove' && (
        <ConfirmDialog
          title={text('people.remove_title', { person: person.name })}
          verb={text('people.remove')}
          onConfirm={async () => void (await acts.remove())}
          onClose={close}
        >
          {text('people.remove_body')}
        </ConfirmDialog>
      )}
    </>
  )
}

interface Does {
  ask: (asked: Asked) => void
  acts: ReturnType<typeof useMemberActs>
}

function useSections(person: Person, { ask, acts }: Does) {
  const text = usePeopleText()
  if (person.state === 'removed' || person.state === 'placeholder') return []
  const self = acts.isSelf ? text('people.not_yourself') : null
  const ofState: Partial<Record<Person['state'], MenuItem[]>> = {
    invited: [{ id: 'link', label: text('people.invite_link'), icon: 'link', run: () => ask('link') }],
    active: [
      ...ownerItems(person, acts, text),
      { id: 'suspend', label: text('people.suspend'), icon: 'pause', off: self, run: () => ask('suspend') },
    ],
    suspended: [{ id: 'resume', label: text('people.resume'), icon: 'undo', run: () => void acts.resume() }],
  }
  return [
    { id: 'state', items: ofState[person.state] ?? [] },
    {
      id: 'end',
      items: [
        {
          id: 'remove',
          label: text('people.remove'),
          icon: 'trash' as const,
          tone: 'danger' as const,
          off: self,
          run: () => ask('remove'),
        },
      ],
    },
  ]
}

function ownerItems(person: Person, acts: Does['acts'], text: ReturnType<typeof usePeopleText>): MenuItem[] {
  if (person.kind !== 'member') return []
  const label = text(acts.isOwner ? 'people.owner_take' : 'people.owner_make')
  return [{ id: 'owner', label, icon: 'shield', run: () => void acts.setOwner(!acts.isOwner) }]
}
