import { useDeferredValue, useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { Segments } from '../../../../packages/ui/choice.tsx'
import { SearchInput } from '../../../../packages/ui/input.tsx'
import { usePeopleText } from '../people-text.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberList } from './member-list.tsx'
import { useMembers } from './use-members.ts'

const filters = {
  here: ['invited', 'active', 'suspended'],
  removed: ['removed'],
} as const
type Filter = keyof typeof filters

/** The people of the organisation: find, invite, suspend, remove. For owners. */
export function MembersSettings() {
  const text = usePeopleText()
  const [typed, setTyped] = useState('')
  const find = useDeferredValue(typed.trim())
  const [filter, setFilter] = useState<Filter>('here')
  const [isInviting, setInviting] = useState(false)
  const members = useMembers({ find, states: filters[filter] })
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <SearchInput
          label={text('people.find')}
          value={typed}
          onValue={setTyped}
          maxLength={60}
          className="w-56 max-md:w-full"
        />
        <Segments
          label={text('people.show')}
          name="people-show"
          value={filter}
          options={[
            { value: 'here', label: text('people.show_here') },
            { value: 'removed', label: text('people.show_removed') },
          ]}
          onChoose={setFilter}
        />
        <span className="grow" />
        <Button look="primary" icon="plus" onClick={() => setInviting(true)}>
          {text('people.invite')}
        </Button>
      </div>
      <MemberList {...members} isFiltered={find !== '' || filter === 'removed'} />
      {isInviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onInvited={() => {
            members.retry()
          }}
        />
      )}
    </div>
  )
}
