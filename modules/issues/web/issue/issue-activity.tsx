import { useState } from 'react'
import { isId } from '../../../../kernel/ids.ts'
import { Button } from '../../../../packages/ui/button.tsx'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { PersonName } from '../../../../packages/ui/names.tsx'
import { PanelHeading } from '../../../../packages/ui/objects/object-panels.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, Skeleton } from '../../../../packages/ui/states/skeleton.tsx'
import { useQuery } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { DeedValue } from './deed-value.tsx'
import { type Deed, deedsOf } from './deeds.ts'
import { Imported, type Origin } from './imported.tsx'
import type { IssueRow } from './issue-row.ts'

const shownFirst = 5

/** What happened to the issue, oldest first; the early part is folded. */
export function IssueActivity({ issue, origin }: { issue: IssueRow; origin: Origin | null }) {
  const text = useIssuesText()
  const [isWhole, setWhole] = useState(false)
  const { id, projectId } = issue
  const asked = useQuery('activity.list', isId<'object'>(id) ? { object: id, limit: 100 } : null, {
    in: [projectId],
    types: ['issue'],
    when: change => change.id === id,
  })
  const deeds = asked.data ? deedsOf(asked.data.items) : []
  const shown = isWhole ? deeds : deeds.slice(-shownFirst)
  return (
    <section aria-label={text('issues.activity')}>
      <PanelHeading
        note={
          deeds.length > shownFirst && (
            <span className="flex justify-end">
              <Button size="small" look="quiet" onClick={() => setWhole(!isWhole)}>
                {isWhole
                  ? text('issues.activity_less')
                  : text('issues.activity_more', { count: deeds.length - shownFirst })}
              </Button>
            </span>
          )
        }
      >
        {text('issues.activity')}
      </PanelHeading>
      {asked.problem && !asked.data && <ProblemState problem={asked.problem} onRetry={asked.again} />}
      {!asked.data && !asked.problem && (
        <Loading>
          <Skeleton className="w-64" />
        </Loading>
      )}
      <ol>
        {shown.map(deed => (
          <DeedLine key={deed.id} deed={deed} origin={origin} />
        ))}
      </ol>
    </section>
  )
}

function DeedLine({ deed, origin }: { deed: Deed; origin: Origin | null }) {
  const text = useIssuesText()
  const format = useFormat()
  const { actor, at, field, before, after } = deed
  const showsBefore = before !== null && field !== 'labels'
  return (
    <li className="flex items-start gap-2 py-1 text-mute">
      <Icon name={deed.icon} size={14} className="mt-[3px]" />
      <span className="min-w-0 grow wrap-anywhere">
        <b className="mr-1 font-medium text-ink">
          <PersonName id={actor} />
        </b>
        {field === 'imported' ? <Imported facts={deed.facts} origin={origin} /> : text(`issues.did_${field}`)}
        {showsBefore && (
          <span className="ml-1 line-through">
            <DeedValue field={field} value={before} />
          </span>
        )}
        {after !== null && (
          <>
            <span className="mx-1" aria-hidden>
              {'→'}
            </span>
            <span className="text-ink">
              <DeedValue field={field} value={after} />
            </span>
          </>
        )}
      </span>
      <time dateTime={at} data-tip={format.full(at)} className="numeric shrink-0 text-meta leading-5">
        {format.moment(at)}
      </time>
    </li>
  )
}
