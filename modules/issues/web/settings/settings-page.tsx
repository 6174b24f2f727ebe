import type { PageProps } from '../../../../packages/ui/contributions.ts'
import { PageFrame } from '../../../../packages/ui/frame/page.tsx'
import { SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import { useIssuesText } from '../issues-text.ts'
import { useProjectFacts, useRefusal } from '../project/project-facts.tsx'
import { ProjectDoor, useSpaceCrumb } from '../project/project-page.tsx'
import { StatusSettings } from './status-settings.tsx'
import { TypeSettings } from './type-settings.tsx'

/** The columns and the types of a project. */
export function SettingsPage({ params }: PageProps) {
  const { project = '' } = params
  return (
    <ProjectDoor named={project} skeleton={<SkeletonRows count={8} />}>
      <ProjectSettings key={project} named={project} />
    </ProjectDoor>
  )
}

function ProjectSettings({ named }: { named: string }) {
  const text = useIssuesText()
  const { name } = useProjectFacts()
  const off = useRefusal()('board:manage')
  const crumbs = [...useSpaceCrumb(), { label: name, href: `/p/${named}/board` }]
  return (
    <PageFrame title={text('issues.settings')} crumbs={crumbs} padded>
      <div className="mx-auto grid max-w-[680px] grid-cols-1 gap-8">
        {off !== null && <p className="text-mute">{off}</p>}
        <StatusSettings off={off} />
        <TypeSettings off={off} />
      </div>
    </PageFrame>
  )
}
