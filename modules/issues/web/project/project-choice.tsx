import { ProjectPicker } from '../../../../packages/ui/pickers/object-pickers.tsx'
import { projectsIn } from '../../../../packages/ui/projects-in.ts'
import { useClient } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'

/** One of the projects that the person sees; gives its key. */
export function ProjectChoice({ onPick }: { onPick: (key: string) => void }) {
  const text = useIssuesText()
  const client = useClient()
  const search = async (typed: string) => {
    const { data } = await client.ask('space.list', {})
    const wanted = typed.trim().toLowerCase()
    return projectsIn(data)
      .filter(({ name, key }) => `${key} ${name}`.toLowerCase().includes(wanted))
      .map(({ name, key }) => ({ id: key, name, note: key }))
  }
  return (
    <ProjectPicker
      value={null}
      search={search}
      placeholder={text('issues.which_project')}
      onPick={picked => picked && onPick(picked.id)}
    />
  )
}
