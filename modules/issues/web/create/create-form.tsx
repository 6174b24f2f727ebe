import { useState } from 'react'
import type { Id } from '../../../../kernel/ids.ts'
import type { View } from '../../../../packages/client/view.ts'
import type { RichDoc } from '../../../../packages/editor/schema.ts'
import { RichTextEditor } from '../../../../packages/editor/web/rich-text-editor.tsx'
import { Button } from '../../../../packages/ui/button.tsx'
import { DateField } from '../../../../packages/ui/date-field.tsx'
import { PersonName } from '../../../../packages/ui/names.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { StatusIcon } from '../../../../packages/ui/work-icons.tsx'
import { limits } from '../../shared.ts'
import { AssigneePicker } from '../issue/assignee-picker.tsx'
import { PrioritySelect, TypeSelect } from '../issue/issue-properties.tsx'
import { LabelsField } from '../issue/labels-field.tsx'
import { useIssuesText } from '../issues-text.ts'
import { type StatusFact, useProjectFacts, useRefusal } from '../project/project-facts.tsx'
import { usePeopleHere } from '../use-people-here.ts'
import { type NewIssue, recallDraft, rememberDraft } from './draft.ts'
import { useCreate } from './use-create.ts'

interface Props {
  status: string | null
  view: View | undefined
  onClose: () => void
}

/** The form of a new issue. What is begun, or was refused, is here again the next time. */
export function CreateForm({ status, view, onClose }: Props) {
  const text = useIssuesText()
  const facts = useProjectFacts()
  const off = useRefusal()('issue:create')
  const [issue, setIssue] = useState(() => recallDraft(facts, status))
  const create = useCreate(view)
  const change = (changes: Partial<NewIssue>) => {
    const next = { ...issue, ...changes }
    setIssue(next)
    rememberDraft(next)
  }
  const refused = off ?? (issue.title.trim() === '' ? text('issues.title_missing') : null)
  const submit = () => {
    if (refused !== null) return
    rememberDraft(null)
    create(issue)
    onClose()
  }
  return (
    <Dialog
      title={`${facts.key} · ${text('issues.create')}`}
      onClose={onClose}
      footer={
        <Button look="primary" size="large" keys="mod+Enter" off={refused} onClick={submit}>
          {text('issues.create')}
        </Button>
      }
    >
      <div className="grid grid-cols-1 gap-3">
        <TitleInput value={issue.title} onChange={title => change({ title })} onSubmit={submit} />
        <Description
          value={issue.description}
          onChange={description => change({ description })}
          onSubmit={submit}
        />
        <Properties issue={issue} onChange={change} />
      </div>
    </Dialog>
  )
}

interface TitleProps {
  value: string
  onChange: (title: string) => void
  onSubmit: () => void
}

function TitleInput({ value, onChange, onSubmit }: TitleProps) {
  const text = useIssuesText()
  return (
    <input
      data-autofocus
      aria-label={text('issues.title')}
      placeholder={text('issues.title')}
      value={value}
      maxLength={limits.title}
      onChange={event => onChange(event.target.value)}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        // The form is gone when this key reaches the board behind it.
        event.preventDefault()
        onSubmit()
      }}
      className="-mx-2 h-9 rounded-control bg-transparent px-2 font-semibold text-title outline-none max-md:h-11"
    />
  )
}

interface DescriptionProps {
  value: RichDoc | null
  onChange: (doc: RichDoc) => void
  onSubmit: () => void
}

function Description({ value, onChange, onSubmit }: DescriptionProps) {
  const text = useIssuesText()
  const findPeople = usePeopleHere()
  return (
    <RichTextEditor
      label={text('issues.description')}
      placeholder={text('issues.add_description')}
      value={value}
      findPeople={findPeople}
      renderMention={id => <PersonName id={id} />}
      onChange={onChange}
      onSubmit={onSubmit}
    />
  )
}

function Properties({
  issue,
  onChange,
}: {
  issue: NewIssue
  onChange: (changes: Partial<NewIssue>) => void
}) {
  const text = useIssuesText()
  const { statuses } = useProjectFacts()
  const setStatus = (id: Id<'status'> | undefined) => id && onChange({ statusId: id })
  return (
    <div className="grid grid-cols-3 gap-2 max-md:grid-cols-1">
      <Select
        label={text('issues.field_status')}
        value={issue.statusId}
        options={statuses.map(statusOption)}
        onChoose={chosen => setStatus(statuses.find(({ id }) => id === chosen)?.id)}
      />
      <TypeSelect value={issue.typeId} off={null} look="control" onChoose={typeId => onChange({ typeId })} />
      <PrioritySelect
        value={issue.priority}
        off={null}
        look="control"
        onChoose={priority => onChange({ priority })}
      />
      <AssigneePicker
        label={text('issues.field_assignee')}
        value={issue.assigneeId}
        off={null}
        look="control"
        onPick={assigneeId => onChange({ assigneeId })}
      />
      <DateField
        label={text('issues.field_due')}
        value={issue.dueOn}
        clearable
        placeholder={text('issues.field_due')}
        onPick={dueOn => onChange({ dueOn })}
      />
      <LabelsField
        labels={issue.labels}
        off={null}
        look="control"
        onChange={labels => onChange({ labels })}
      />
    </div>
  )
}

function statusOption({ id, name, category, progress }: StatusFact) {
  return { value: id, label: name, mark: <StatusIcon category={category} progress={progress} /> }
}
