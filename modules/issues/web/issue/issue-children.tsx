import { useState } from 'react'
import { newId } from '../../../../kernel/ids.ts'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { PanelHeading } from '../../../../packages/ui/objects/object-panels.tsx'
import { ProgressRing } from '../../../../packages/ui/work-icons.tsx'
import { limits } from '../../shared.ts'
import { useMutate } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { useProjectFacts, useRefusal } from '../project/project-facts.tsx'
import { useTold } from '../use-issue-commands.ts'
import { IssueLink } from './issue-link.tsx'
import type { IssueRow, Relative } from './issue-row.ts'

/** The parts of an issue, and a line to add one. */
export function IssueChildren({ issue, items }: { issue: IssueRow; items: readonly Relative[] }) {
  const text = useIssuesText()
  const { statuses } = useProjectFacts()
  const canAdd = useRefusal()('issue:create') === null
  const done = items.filter(
    item => statuses.find(status => status.id === item.statusId)?.category === 'done',
  ).length
  if (items.length === 0 && !canAdd) return null
  return (
    <section aria-label={text('issues.children')}>
      <PanelHeading
        note={
          items.length > 0 && (
            <span className="inline-flex items-center gap-1">
              <ProgressRing done={done} of={items.length} />
              {`${done}/${items.length}`}
            </span>
          )
        }
      >
        {text('issues.children')}
      </PanelHeading>
      <ul>
        {items.map(item => (
          <li key={item.id} className="flex min-w-0">
            <IssueLink issue={item} />
          </li>
        ))}
      </ul>
      {canAdd && <AddChild issue={issue} />}
    </section>
  )
}

function AddChild({ issue }: { issue: IssueRow }) {
  const text = useIssuesText()
  const mutate = useMutate()
  const told = useTold()
  const [typed, setTyped] = useState('')
  const add = () => {
    const title = typed.trim()
    if (title === '') return
    setTyped('')
    const input = { id: newId<'issue'>(), project: issue.projectId, title, parent: issue.id }
    told(title, mutate('issue.create', input)).catch(() => setTyped(now => now || title))
  }
  return (
    <label className="-mx-2 flex min-h-7 items-center gap-2 rounded-control px-2 text-mute focus-within:bg-hover hover:bg-hover max-md:min-h-11">
      <Icon name="plus" />
      <input
        aria-label={text('issues.add_child')}
        placeholder={text('issues.add_child')}
        value={typed}
        maxLength={limits.title}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
        className="h-7 min-w-0 grow bg-transparent text-ink text-ui outline-none max-md:text-doc"
      />
    </label>
  )
}
