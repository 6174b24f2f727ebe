import { Avatar } from '../avatar.tsx'
import { DepartmentMark } from '../chip.tsx'
import { Icon } from '../icon.tsx'
import { useUiText } from '../text.tsx'
import type { Search } from '../use-search.ts'
import { Picker, type PickerOption, type PickerProps } from './picker.tsx'

export interface NamedObject {
  id: string
  name: string
  /** Department of a person, head of a department, key of a project. */
  note?: string
  off?: string | null
}

export interface ObjectPickerProps
  extends Pick<PickerProps<PickerOption>, 'look' | 'off' | 'none' | 'placeholder'> {
  /** What the chosen one will be: 'Assignee'. The kind's own name by default. */
  label?: string
  value: NamedObject | null
  search: Search<NamedObject>
  onPick: (picked: NamedObject | null) => void
}

/** Chooses a person: avatar, name, department. */
export function PersonPicker(props: ObjectPickerProps) {
  const text = useUiText()
  return <MarkedPicker {...props} label={props.label ?? text('ui.picker.person')} mark={personMark} />
}

/** Chooses a department by its square and name. */
export function DepartmentPicker(props: ObjectPickerProps) {
  const text = useUiText()
  return <MarkedPicker {...props} label={props.label ?? text('ui.picker.department')} mark={departmentMark} />
}

/** Chooses a project; its key stands behind the name. */
export function ProjectPicker(props: ObjectPickerProps) {
  const text = useUiText()
  return <MarkedPicker {...props} label={props.label ?? text('ui.picker.project')} mark={projectMark} />
}

type Mark = (object: NamedObject) => PickerOption['mark']

const personMark: Mark = person => <Avatar person={person} />
const departmentMark: Mark = department => <DepartmentMark id={department.id} />
const projectMark: Mark = () => <Icon name="box" className="text-mute" />

function MarkedPicker({
  mark,
  value,
  search,
  onPick,
  label,
  ...rest
}: ObjectPickerProps & { label: string; mark: Mark }) {
  const marked = (object: NamedObject) => ({ ...object, mark: mark(object) })
  return (
    <Picker
      {...rest}
      label={label}
      value={value && marked(value)}
      search={async (typed, signal) => (await search(typed, signal)).map(marked)}
      onPick={picked => onPick(picked)}
    />
  )
}
