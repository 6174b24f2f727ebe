import { useEffect, useRef, useState } from 'react'
import { useSignal } from '../../../../packages/ui/signal.ts'
import { limits } from '../../shared.ts'
import { useIssuesText } from '../issues-text.ts'
import { useRefusal } from '../project/project-facts.tsx'
import { useIssueCommands } from '../use-issue-commands.ts'
import type { IssueRow } from './issue-row.ts'
import { titleWish } from './title-wish.ts'

const look = 'block w-full font-semibold text-title wrap-anywhere'

/** The title, written where it stands. Enter or leaving it saves; Escape puts it back. */
export function IssueTitle({ issue }: { issue: IssueRow }) {
  const text = useIssuesText()
  const refusal = useRefusal()
  if (refusal('issue:edit') !== null) return <h2 className={look}>{issue.title}</h2>
  return (
    <>
      <h2 className="hidden-text">{issue.title}</h2>
      <TitleField issue={issue} label={text('issues.title')} />
    </>
  )
}

function TitleField({ issue, label }: { issue: IssueRow; label: string }) {
  const { edit } = useIssueCommands()
  const field = useRef<HTMLTextAreaElement>(null)
  /** Null: nothing is written; what was refused stays here. */
  const [written, setWritten] = useState<string | null>(null)
  useTitleWish(issue.id, field)
  const save = () => {
    const title = written?.trim().replaceAll(/\s+/g, ' ') ?? ''
    setWritten(null)
    if (title === '' || title === issue.title) return
    edit(issue.id, { title }, issue.key).catch(() => setWritten(title))
  }
  return (
    <textarea
      ref={field}
      rows={1}
      aria-label={label}
      value={written ?? issue.title}
      maxLength={limits.title}
      onChange={event => setWritten(event.target.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' && written !== null) {
          event.stopPropagation()
          setWritten(null)
        }
        if (event.key !== 'Enter') return
        event.preventDefault()
        event.currentTarget.blur()
      }}
      className={`${look} field-sizing-content -mx-2 resize-none rounded-control bg-transparent px-2 py-1 outline-offset-0 hover:bg-hover focus:bg-transparent`}
    />
  )
}

function useTitleWish(id: string, field: { current: HTMLTextAreaElement | null }): void {
  const wish = useSignal(titleWish)
  useEffect(() => {
    if (wish !== id) return
    // After the panel took the focus for itself.
    const frame = requestAnimationFrame(() => {
      titleWish.set(null)
      field.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [wish, id, field])
}
