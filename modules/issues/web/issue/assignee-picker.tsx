import { type Id, isId } from '../../../../kernel/ids.ts'
import type { FieldLook } from '../../../../packages/ui/field-button.tsx'
import { useName } from '../../../../packages/ui/names.tsx'
import { PersonPicker } from '../../../../packages/ui/pickers/object-pickers.tsx'
import { useIssuesText } from '../issues-text.ts'
import { usePeopleHere } from '../use-people-here.ts'

interface Props {
  label: string
  value: Id<'person'> | null
  off: string | null
  look?: FieldLook
  onPick: (person: Id<'person'> | null) => void
}

/** Chooses who does it among those who may work in this project. */
export function AssigneePicker(props: Props) {
  if (props.value === null) return <Filled {...props} name={null} />
  return <Named {...props} value={props.value} />
}

function Named(props: Props & { value: Id<'person'> }) {
  return <Filled {...props} name={useName(props.value).name} />
}

function Filled({ label, value, off, look = 'bare', onPick, name }: Props & { name: string | null }) {
  const text = useIssuesText()
  const search = usePeopleHere()
  return (
    <PersonPicker
      label={label}
      look={look}
      off={off}
      none={text('issues.nobody')}
      value={value === null || name === null ? null : { id: value, name }}
      search={search}
      onPick={picked => onPick(picked !== null && isId<'person'>(picked.id) ? picked.id : null)}
    />
  )
}
