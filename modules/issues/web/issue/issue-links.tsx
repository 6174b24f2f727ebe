import { useState } from 'react'
import { type Id, isId } from '../../../../kernel/ids.ts'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { PanelHeading } from '../../../../packages/ui/objects/object-panels.tsx'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { Picker } from '../../../../packages/ui/pickers/picker.tsx'
import { useIssuesText } from '../issues-text.ts'
import { useRefusal } from '../project/project-facts.tsx'
import { useIssueCommands } from '../use-issue-commands.ts'
import { useIssueSearch } from '../use-issue-search.tsx'
import { IssueLink } from './issue-link.tsx'
import type { IssueRow, Relative } from './issue-row.ts'
import { type Relation, relations, useRelationWord } from './relation-word.ts'

interface LinkOut {
  id: Id<'link'>
  type: string
  outward: boolean
  issue: Relative
}

/** How the issue relates to others, by relation; a line to add one. */
export function IssueLinks({ issue, links }: { issue: IssueRow; links: readonly LinkOut[] }) {
  const text = useIssuesText()
  const wordOf = useRelationWord()
  const off = useRefusal()('issue:edit')
  const { unlink } = useIssueCommands()
  const [isAdding, setAdding] = useState(false)
  if (links.length === 0 && off !== null) return null
  return (
    <section aria-label={text('issues.links')}>
      <PanelHeading
        note={
          <span className="flex justify-end">
            <IconButton
              icon="plus"
              size="small"
              label={text('issues.add_link')}
              off={off}
              aria-expanded={isAdding}
              onClick={() => setAdding(!isAdding)}
            />
          </span>
        }
      >
        {text('issues.links')}
      </PanelHeading>
      {isAdding && <AddLink issue={issue} onDone={() => setAdding(false)} />}
      <ul>
        {links.map(link => (
          <li key={link.id} className="group/link flex min-w-0 items-center gap-2">
            <span className="w-18 shrink-0 truncate text-meta text-mute">
              {wordOf(link.type, link.outward)}
            </span>
            <IssueLink issue={link.issue} />
            {off === null && (
              <IconButton
                icon="close"
                size="small"
                label={text('issues.remove_link', { key: link.issue.key })}
                onClick={() => void unlink(link.id, issue.key).catch(() => undefined)}
                className="opacity-0 focus-visible:opacity-100 group-hover/link:opacity-100 max-md:opacity-100"
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function AddLink({ issue, onDone }: { issue: IssueRow; onDone: () => void }) {
  const text = useIssuesText()
  const wordOf = useRelationWord()
  const { link } = useIssueCommands()
  const [relation, setRelation] = useState<Relation>('blocks')
  const search = useIssueSearch({ project: issue.projectId, without: issue.id })
  const add = (other: string | null) => {
    if (!isId<'issue'>(other)) return
    const { type, outward } = relations[relation]
    const [from, to] = outward ? [issue.id, other] : [other, issue.id]
    void link({ issue: from, type, to }, issue.key).catch(() => undefined)
    onDone()
  }
  return (
    <div className="mb-2 grid grid-cols-[112px_minmax(0,1fr)] gap-2">
      <Select<Relation>
        label={text('issues.relation')}
        value={relation}
        options={[
          { value: 'blocks', label: wordOf('blocks', true) },
          { value: 'blocked', label: wordOf('blocks', false) },
          { value: 'relates', label: wordOf('relates', true) },
          { value: 'duplicates', label: wordOf('duplicates', true) },
        ]}
        onChoose={setRelation}
      />
      <Picker
        label={text('issues.link_to')}
        placeholder={text('issues.link_to')}
        value={null}
        search={search}
        onPick={picked => add(picked?.id ?? null)}
      />
    </div>
  )
}
