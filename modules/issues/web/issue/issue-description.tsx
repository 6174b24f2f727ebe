import { useState } from 'react'
import { isEmpty, type RichDoc } from '../../../../packages/editor/schema.ts'
import { RichText } from '../../../../packages/editor/web/rich-text.tsx'
import { loadEditor, RichTextEditor } from '../../../../packages/editor/web/rich-text-editor.tsx'
import { Button } from '../../../../packages/ui/button.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { PersonName } from '../../../../packages/ui/names.tsx'
import { PanelHeading } from '../../../../packages/ui/objects/object-panels.tsx'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Skeleton } from '../../../../packages/ui/states/skeleton.tsx'
import { useIssuesText } from '../issues-text.ts'
import { useRefusal } from '../project/project-facts.tsx'
import { useIssueCommands } from '../use-issue-commands.ts'
import { usePeopleHere } from '../use-people-here.ts'
import { type Draft, drafts } from './drafts.ts'
import type { IssueRow } from './issue-row.ts'
import type { useIssueDetails } from './use-issue.ts'

interface Props {
  issue: IssueRow
  details: ReturnType<typeof useIssueDetails>
}

/** The description: to read, or while it is written. What was begun or refused stays, also when the issue is closed. */
export function IssueDescription({ issue, details }: Props) {
  if (details.data) return <Described issue={issue} stored={details.data.description} />
  if (details.problem && !details.isLoading)
    return <ProblemState problem={details.problem} onRetry={details.again} />
  return <Skeleton className="mt-6 w-64" />
}

function Described({ issue, stored }: { issue: IssueRow; stored: RichDoc | null }) {
  const text = useIssuesText()
  const off = useRefusal()('issue:edit')
  const { draft, shown, isStale, keep, begin, save } = useDescribing(issue, stored)
  if (draft) return <Writing draft={draft} isStale={isStale} onChange={keep} onSave={() => save(draft)} />
  return (
    <>
      <PanelHeading
        note={
          <span className="flex justify-end">
            {off === null && shown !== null && (
              <IconButton icon="edit" size="small" label={text('issues.edit_description')} onClick={begin} />
            )}
          </span>
        }
      >
        {text('issues.description')}
      </PanelHeading>
      {shown === null ? (
        <EmptyDescription off={off} onBegin={begin} />
      ) : (
        <RichText doc={shown} renderMention={id => <PersonName id={id} />} className="text-body" />
      )}
    </>
  )
}

function useDescribing(issue: IssueRow, stored: RichDoc | null) {
  const { describe } = useIssueCommands()
  const [draft, setDraft] = useState(() => drafts.get(issue.id) ?? null)
  const [sent, setSent] = useState<{ doc: RichDoc | null; over: string } | null>(null)
  const now = JSON.stringify(stored)
  // What was sent stands until the server's own text is another one than that which it replaced.
  const shown = sent?.over === now ? sent.doc : stored
  const keep = (next: Draft | null) => {
    if (next) drafts.set(issue.id, next)
    else drafts.delete(issue.id)
    setDraft(next)
  }
  const save = ({ doc, base }: Draft) => {
    const next = isEmpty(doc) ? null : doc
    keep(null)
    setSent({ doc: next, over: now })
    describe(issue.id, next, issue.key).catch(() => {
      setSent(null)
      keep({ doc, base, isRefused: true })
    })
  }
  const begin = () => keep({ doc: shown, base: now, isRefused: false })
  return { draft, shown, isStale: draft !== null && draft.base !== now, keep, begin, save }
}

function EmptyDescription({ off, onBegin }: { off: string | null; onBegin: () => void }) {
  const text = useIssuesText()
  if (off !== null) return <p className="text-mute">{text('issues.no_description')}</p>
  return (
    <button
      type="button"
      onClick={onBegin}
      onPointerEnter={() => void loadEditor()}
      className="-mx-2 w-full rounded-control px-2 py-1 text-left text-body text-mute hover:bg-hover max-md:min-h-11"
    >
      {text('issues.add_description')}
    </button>
  )
}

interface WritingProps {
  draft: Draft
  isStale: boolean
  onChange: (draft: Draft | null) => void
  onSave: () => void
}

function Writing({ draft, isStale, onChange, onSave }: WritingProps) {
  const text = useIssuesText()
  const findPeople = usePeopleHere()
  return (
    <div className="mt-5 grid gap-2">
      {draft.isRefused && (
        <Banner tone="danger" icon="alert">
          {text('issues.description_refused')}
        </Banner>
      )}
      {isStale && (
        <Banner tone="warn" icon="alert">
          {text('issues.description_changed')}
        </Banner>
      )}
      <RichTextEditor
        label={text('issues.description')}
        placeholder={text('issues.add_description')}
        value={draft.doc}
        autoFocus
        findPeople={findPeople}
        renderMention={id => <PersonName id={id} />}
        onChange={doc => onChange({ ...draft, doc })}
        onSubmit={onSave}
        onCancel={() => onChange(null)}
        actions={
          <>
            <Button size="small" look="plain" onClick={() => onChange(null)}>
              {text('issues.cancel')}
            </Button>
            <Button size="small" look="primary" keys="mod+Enter" onClick={onSave}>
              {text('issues.save')}
            </Button>
          </>
        }
      />
    </div>
  )
}
