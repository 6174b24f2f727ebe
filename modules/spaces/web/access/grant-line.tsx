import type { ReactNode } from 'react'
import { type Role, rankOf, roles } from '../../../../kernel/permission.ts'
import { DepartmentMark } from '../../../../packages/ui/chip.tsx'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { PersonAvatar, useDepartments, useName } from '../../../../packages/ui/names.tsx'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { roleTexts } from '../role-texts.ts'
import { useSpacesText } from '../spaces-text.ts'

/** Somebody named in a place: a person, a department, or everyone. */
export interface Grantee {
  id: string
  role: Role
  isEveryone: boolean
}

interface Props {
  grant: Grantee
  /** The role of whoever looks: nobody gives or takes more than that. */
  mine: Role | null
  off: string | null
  onGive: (role: Role | null) => void
}

export function GrantLine({ grant, mine, off, onGive }: Props) {
  const text = useSpacesText()
  const department = useDepartments()?.find(one => one.id === grant.id)
  const isAbove = rankOf(grant.role) > rankOf(mine)
  const why = off ?? (isAbove ? text('spaces.above_you') : null)
  // Everyone of the organisation is named when a space is made.
  const whyEveryone = grant.isEveryone ? text('spaces.everyone_fixed') : why
  return (
    <li className="flex min-h-12 items-center gap-3 py-1 pr-2 pl-4">
      {grant.isEveryone ? (
        <Named mark={<Icon name="users" className="text-mute" />} name={text('spaces.everyone')} />
      ) : department ? (
        <Named mark={<DepartmentMark id={department.id} />} name={department.name} />
      ) : (
        <Person id={grant.id} />
      )}
      <div className="w-36 shrink-0">
        <Select
          label={text('spaces.role')}
          value={grant.role}
          look="bare"
          off={whyEveryone}
          options={roles.map(role => ({
            value: role,
            label: text(roleTexts[role]),
            off: rankOf(role) > rankOf(mine) ? text('spaces.above_you') : null,
          }))}
          onChoose={onGive}
        />
      </div>
      <IconButton
        icon="close"
        label={text('spaces.take_role')}
        off={whyEveryone}
        onClick={() => onGive(null)}
      />
    </li>
  )
}

function Person({ id }: { id: string }) {
  return <Named mark={<PersonAvatar id={id} size={24} />} name={useName(id).name} />
}

function Named({ mark, name }: { mark: ReactNode; name: string }) {
  return (
    <span className="flex min-w-0 grow items-center gap-2">
      <span className="grid w-6 place-items-center">{mark}</span>
      <span className="truncate">{name}</span>
    </span>
  )
}
