import { isId } from '../../../../kernel/ids.ts'
import { Avatar } from '../../../../packages/ui/avatar.tsx'
import { Chip } from '../../../../packages/ui/chip.tsx'
import { classNames } from '../../../../packages/ui/class-names.ts'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { Menu } from '../../../../packages/ui/overlays/menu.tsx'
import { type NamedObject, PersonPicker } from '../../../../packages/ui/pickers/object-pickers.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import { useClient, useQuery } from '../hooks.ts'
import { useAttempt } from '../members/use-member-acts.ts'
import type { Person } from '../members/use-members.ts'
import { usePeopleText } from '../people-text.ts'
import { useWhoAmI } from '../use-who-am-i.ts'
import type { Department } from './department-card.tsx'

/** The members of one department: who heads it, who comes, who goes. */
export function DepartmentMembers({ department, indent }: { department: Department; indent: string }) {
  const text = usePeopleText()
  const me = useWhoAmI()
  const { data, problem, again } = useQuery(
    'person.list',
    { department: department.id, limit: 200 },
    { in: me ? [me.organisation.directory] : [], types: ['person', 'member'] },
  )
  if (!data && problem) return <ProblemState problem={problem} onRetry={again} />
  if (!data) {
    return (
      <Loading>
        <SkeletonRows count={3} />
      </Loading>
    )
  }
  return (
    <ul
      aria-label={text('people.members_of', { department: department.name })}
      className={classNames('border-line border-t bg-bg py-1', indent)}
    >
      {data.people.map(person => (
        <MemberOf key={person.id} person={person} department={department} />
      ))}
      <li className="py-1 pr-3">
        <AddMember department={department} members={new Set(data.people.map(person => person.id))} />
      </li>
    </ul>
  )
}

function MemberOf({ person, department }: { person: Person; department: Department }) {
  const text = usePeopleText()
  const { isHead, setHead, leave } = useMembership(person, department)
  return (
    <li className="flex min-h-10 items-center gap-2 pr-2">
      <Avatar person={person} size={24} />
      <span className="min-w-0 truncate">{person.name}</span>
      {isHead && <Chip tone="line">{text('people.head')}</Chip>}
      <span className="grow" />
      <Menu
        label={person.name}
        align="end"
        sections={[
          {
            id: 'member',
            items: [
              {
                id: 'head',
                label: text(isHead ? 'people.head_take' : 'people.head_make'),
                icon: 'user',
                run: () => void setHead(),
              },
              {
                id: 'leave',
                label: text('people.leave_department'),
                icon: 'out',
                tone: 'danger',
                run: () => void leave(),
              },
            ],
          },
        ]}
        trigger={<IconButton icon="dots" label={text('people.more', { person: person.name })} />}
      />
    </li>
  )
}

function useMembership(person: Person, department: Department) {
  const text = usePeopleText()
  const client = useClient()
  const attempt = useAttempt()
  const isHead = department.heads.includes(person.id)
  const said = { person: person.name, department: department.name }
  const setHead = () =>
    attempt(
      () =>
        client.call('department.set-head', { department: department.id, person: person.id, head: !isHead }),
      text(isHead ? 'people.head_taken' : 'people.head_made', said),
    )
  const leave = () =>
    attempt(
      () => client.call('department.leave', { department: department.id, person: person.id }),
      text('people.left_department', said),
    )
  return { isHead, setHead, leave }
}

function AddMember({ department, members }: { department: Department; members: ReadonlySet<string> }) {
  const text = usePeopleText()
  const client = useClient()
  const attempt = useAttempt()
  const find = async (typed: string): Promise<Person[]> => {
    const wanted = typed.trim() === '' ? {} : { find: typed.trim() }
    const { data } = await client.ask('person.list', { ...wanted, states: ['active', 'invited'], limit: 50 })
    return data.people.filter(person => person.kind === 'member' && !members.has(person.id))
  }
  const join = async (picked: NamedObject | null) => {
    const person = picked?.id
    if (!picked || !isId<'person'>(person)) return
    await attempt(
      () => client.call('department.join', { department: department.id, person }),
      text('people.joined_department', { person: picked.name, department: department.name }),
    )
  }
  return (
    <PersonPicker
      label={text('people.add_member')}
      look="bare"
      value={null}
      placeholder={text('people.add_member')}
      search={async typed =>
        (await find(typed)).map(({ id, name, email }) => ({
          id,
          name,
          ...(email !== null && { note: email }),
        }))
      }
      onPick={picked => void join(picked)}
    />
  )
}
