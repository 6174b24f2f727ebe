import type { ReactNode } from 'react'
import type { ObjectPageProps } from '../../../../packages/ui/contributions.ts'
import { PageFrame } from '../../../../packages/ui/frame/page.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, Skeleton } from '../../../../packages/ui/states/skeleton.tsx'
import { useIssuesText } from '../issues-text.ts'
import { ProjectFactsProvider } from '../project/project-facts.tsx'
import { useProject } from '../project/use-project.ts'
import { IssueFace } from './issue-face.tsx'
import { useIssuePage } from './use-issue.ts'

/** An issue as peek, panel or page. */
export function IssueView({ id, mode }: ObjectPageProps) {
  const { row, problem, again } = useIssuePage(id)
  if (row) return <InProject id={id} mode={mode} project={row.projectId} />
  return (
    <Unready mode={mode}>
      {problem ? <ProblemState problem={problem} onRetry={again} /> : <IssueSkeleton />}
    </Unready>
  )
}

/** What is there before the issue is known, or in its place, has the frame of a page where it is one. */
function Unready({ mode, children }: Pick<ObjectPageProps, 'mode'> & { children: ReactNode }) {
  const text = useIssuesText()
  return mode === 'page' ? <PageFrame title={text('issues.issue')}>{children}</PageFrame> : children
}

function InProject({ id, mode, project }: ObjectPageProps & { project: string }) {
  const { facts, problem, again } = useProject(project)
  if (facts) {
    return (
      <ProjectFactsProvider value={facts}>
        <IssueFace key={id} id={id} mode={mode} />
      </ProjectFactsProvider>
    )
  }
  return (
    <Unready mode={mode}>
      {problem ? <ProblemState problem={problem} onRetry={again} /> : <IssueSkeleton />}
    </Unready>
  )
}

export function IssueSkeleton() {
  return (
    <Loading>
      <div className="grid gap-4 px-4 pt-16">
        <Skeleton className="h-5 w-64" />
        <Skeleton className="w-72" />
        <Skeleton className="w-56" />
        <Skeleton className="w-64" />
        <Skeleton className="w-40" />
      </div>
    </Loading>
  )
}
