import { useState } from 'react'
import { Tag } from '../../../../packages/ui/chip.tsx'
import type { FieldLook } from '../../../../packages/ui/field-button.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { FieldPopover } from '../../../../packages/ui/overlays/field-popover.tsx'
import { limits } from '../../shared.ts'
import { useIssuesText } from '../issues-text.ts'
import { LabelDot } from '../label-dot.tsx'

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
    <FieldPopover label={text('issues.field_label')} look={look} off={off} face={face} box="w-64 p-2">
      {() => <LabelsEditor labels={labels} onChange={onChange} />}
    </FieldPopover>
  )
}

function LabelsEditor({ labels, onChange }: Pick<Props, 'labels' | 'onChange'>) {
  const text = useIssuesText()
  const [typed, setTyped] = useState('')
  const add = () => {
    const label = typed.trim()
    setTyped('')
    if (label !== '' && !labels.includes(label) && labels.length < limits.labels) onChange([...labels, label])
  }
  return (
    <div className="grid gap-1">
      <Input
        autoFocus
        height="small"
        aria-label={text('issues.add_label')}
        placeholder={text('issues.add_label')}
        value={typed}
        maxLength={limits.label}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
      />
      {labels.map(label => (
        <span key={label} className="flex min-h-7 items-center gap-1 pl-1">
          <LabelDot label={label} />
          <span className="min-w-0 grow truncate">{label}</span>
          <IconButton
            icon="close"
            size="small"
            label={text('issues.remove_label', { label })}
            onClick={() => onChange(labels.filter(other => other !== label))}
          />
        </span>
      ))}
    </div>
  )
}
