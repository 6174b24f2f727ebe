import { Suspense } from 'react'
import { Tag } from '../../../../packages/ui/chip.tsx'
import type { FieldLook } from '../../../../packages/ui/field-button.tsx'
import { lazyView } from '../../../../packages/ui/lazy-view.tsx'
import { FieldPopover } from '../../../../packages/ui/overlays/field-popover.tsx'
import type { PickerOption } from '../../../../packages/ui/pickers/picker.tsx'
import { limits } from '../../shared.ts'
import { useIssuesText } from '../issues-text.ts'
import { LabelDot } from '../label-dot.tsx'
import { useLabelSearch } from '../use-label-search.tsx'

const PickerList = lazyView(() =>
  import('../../../../packages/ui/pickers/picker-list.tsx').then(file => file.PickerList),
)

interface Props {
  labels: readonly string[]
  off: string | null
  look?: FieldLook
  onChange: (labels: string[]) => void
}

/** The labels, and beside them a field to add and take away. */
export function LabelsField({ labels, off, look = 'bare', onChange }: Props) {
  const text = useIssuesText()
  const face =
    labels.length === 0 ? (
      <span className="text-mute">{text('issues.no_labels')}</span>
    ) : (
      <span className="flex min-w-0 flex-wrap gap-x-2">
        {labels.map(label => (
          <Tag key={label} id={label}>
            {label}
          </Tag>
        ))}
      </span>
    )
  return (
    <FieldPopover label={text('issues.field_label')} look={look} off={off} face={face} box="w-64">
      {() => <LabelsEditor labels={labels} onChange={onChange} />}
    </FieldPopover>
  )
}

function LabelsEditor({ labels, onChange }: Pick<Props, 'labels' | 'onChange'>) {
  const text = useIssuesText()
  const search = useLabelSearch()
  const toggle = (label: string) => {
    if (labels.includes(label)) onChange(labels.filter(other => other !== label))
    else if (labels.length < limits.labels) onChange([...labels, label])
  }
  return (
    <Suspense fallback={null}>
      <PickerList
        label={text('issues.find_label')}
        chosen={labels}
        search={async (typed, signal) => withChosen(labels, typed, await search(typed, signal))}
        onPick={label => label !== null && toggle(label)}
      />
    </Suspense>
  )
}

/** Those that the issue has come first, until something is typed. */
function withChosen(labels: readonly string[], typed: string, found: readonly PickerOption[]) {
  if (typed.trim() !== '') return found
  const chosen = labels.map(label => ({ id: label, name: label, mark: <LabelDot label={label} /> }))
  return [...chosen, ...found.filter(({ id }) => !labels.includes(id))]
}
