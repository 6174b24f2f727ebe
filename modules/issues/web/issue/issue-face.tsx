import type { ObjectMode } from '../../../../packages/ui/contributions.ts'
import { ObjectFrame } from '../../../../packages/ui/frame/object-frame.tsx'
import { ObjectPanels } from '../../../../packages/ui/objects/object-panels.tsx'
import { TypeIcon } from '../../../../packages/ui/work-icons.tsx'
import { useRow } from '../hooks.ts'
import { useProjectFacts, useType } from '../project/project-facts.tsx'
import { IssueActivity } from './issue-activity.tsx'
import { IssueChildren } from './issue-children.tsx'
import { IssueDescription } from './issue-description.tsx'
import { IssueLinks } from './issue-links.tsx'
import { IssueParent } from './issue-parent.tsx'
import { IssueProperties } from './issue-properties.tsx'
import { IssueTitle } from './issue-title.tsx'
import { useIsPhone } from './use-is-phone.ts'
import { useIssueDetails } from './use-issue.ts'

/** The whole of an issue, once its row and its project are here. */
export function IssueFace({ id, mode }: { id: string; mode: ObjectMode }) {
  const issue = useRow('issue', id)
  const { key, name } = useProjectFacts()
  const type = useType(issue?.typeId ?? '')
  const details = useIssueDetails(id, issue?.projectId ?? '')
  const isBeside = !useIsPhone() && mode === 'page'
  if (!issue) return null
  const properties = (
    <IssueProperties issue={issue} columns={isBeside ? 1 : 2} parent={details.data?.parent ?? null} />
  )
  return (
    <ObjectFrame
      object={{ type: 'issue', id }}
      mode={mode}
      title={mode === 'page' ? `${issue.key} ${issue.title}` : issue.title}
      mark={
        mode !== 'page' && (
          <>
            {type && <TypeIcon icon={type.icon} name={type.name} />}
            <span className="numeric">{issue.key}</span>
          </>
        )
      }
      crumbs={[{ label: name, href: `/p/${key}/board` }]}
      aside={isBeside ? properties : undefined}
    >
      <IssueParent parent={details.data?.parent ?? null} />
      <IssueTitle issue={issue} />
      {!isBeside && <div className="mt-2">{properties}</div>}
      <IssueDescription issue={issue} details={details} />
      {details.data && (
        <>
          <IssueChildren issue={issue} items={details.data.children} />
          <IssueLinks issue={issue} links={details.data.links} />
        </>
      )}
      <IssueActivity issue={issue} origin={details.data?.origin ?? null} />
      <ObjectPanels object={{ type: 'issue', id }} />
    </ObjectFrame>
  )
}
