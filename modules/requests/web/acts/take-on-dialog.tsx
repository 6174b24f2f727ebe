import { useState } from 'react'
import { isId } from '../../../../kernel/ids.ts'
import { rankOf, roles } from '../../../../kernel/permission.ts'
import { useMe } from '../../../../packages/ui/account.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { useDepartmentName } from '../../../../packages/ui/names.tsx'
import {
  type NamedObject,
  PersonPicker,
  ProjectPicker,
} from '../../../../packages/ui/pickers/object-pickers.tsx'
import { projectsIn } from '../../../../packages/ui/projects-in.ts'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { FlawedField } from '../flawed-field.tsx'
import { useClient, useQuery } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import type { ActProps } from './act-dialog.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useAct } from './use-act.ts'

/** Promises it, and makes the issue in a project of one's own. */
export function TakeOnDialog({ whole: { request }, ...props }: ActProps) {
  const text = useRequestsText()
  const format = useFormat()
  const client = useClient()
  const me = useMe().person
  const act = useAct(props)
  const projects = useProjects()
  const [picked, setProject] = useState<NamedObject | null>(null)
  const [handler, setHandler] = useState<NamedObject>(me)
  const writable = projects?.filter(each => each.off === null) ?? []
  // Where there is only one place for it, nobody has to look for it.
  const project = picked ?? (writable.length === 1 ? (writable[0] ?? null) : null)
  const department = useDepartmentName(request.askerDepartmentId)
  const send = () => {
    if (!isId<'project'>(project?.id) || !isId<'person'>(handler.id)) return act.send(null)
    const input = { request: request.id, project: project.id, handler: handler.id }
    return act.send({
      input,
      run: id => client.call('request.take-on', input, { id }),
      done: ({ key }) => text('requests.done_take_on', { key }),
    })
  }
  return (
    <FormDialog
      {...act}
      title={text('requests.take_on_title', { title: request.title })}
      hint={text('requests.take_on_hint', { day: format.day(request.currentDueOn), department })}
      verb={text('requests.take_on')}
      icon="signature"
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <Work
        projects={projects}
        project={project}
        onProject={chosen => {
          setProject(chosen)
          setHandler(me)
        }}
        handler={handler}
        onHandler={setHandler}
        isTried={act.isTried}
      />
    </FormDialog>
  )
}

interface WorkProps {
  projects: readonly OwnProject[] | undefined
  project: NamedObject | null
  onProject: (project: NamedObject | null) => void
  handler: NamedObject
  onHandler: (handler: NamedObject) => void
  isTried: boolean
}

/** Where the work is done, and by whom. */
function Work({ projects, project, onProject, handler, onHandler, isTried }: WorkProps) {
  const text = useRequestsText()
  const client = useClient()
  const me = useMe().person
  const findPeople = async (typed: string): Promise<readonly NamedObject[]> => {
    if (!isId<'container'>(project?.id)) return [me]
    const { data } = await client.ask('person.in-place', { container: project.id, find: typed })
    return data.people.map(({ id, name }) => ({ id, name }))
  }
  return (
    <>
      {projects?.every(each => each.off !== null) && (
        <Banner tone="warn" icon="alert">
          {text('requests.no_project')}
        </Banner>
      )}
      <FlawedField
        label={text('requests.project')}
        error={isTried && project === null ? text('requests.need_project') : null}
      >
        <ProjectPicker
          label={text('requests.project')}
          placeholder={text('requests.project_none')}
          value={project}
          search={async typed => (projects ?? []).filter(each => isNamed(each, typed))}
          onPick={onProject}
        />
      </FlawedField>
      <Field label={text('requests.handler')}>
        <PersonPicker
          key={project?.id}
          label={text('requests.handler')}
          value={handler}
          search={findPeople}
          onPick={chosen => onHandler(chosen ?? me)}
        />
      </Field>
    </>
  )
}

type OwnProject = NamedObject & { off: string | null }

/** The projects that this person sees, those to write in first. */
function useProjects(): readonly OwnProject[] | undefined {
  const text = useRequestsText()
  const { data } = useQuery('space.list', {})
  if (!data) return undefined
  const projects = projectsIn(data).map(({ id, name, key, role }) => ({
    id,
    name,
    note: key,
    off: mayWrite(role) ? null : text('requests.project_read_only'),
  }))
  return projects.toSorted((one, other) => Number(one.off !== null) - Number(other.off !== null))
}

const mayWrite = (role: string): boolean =>
  rankOf(roles.find(known => known === role) ?? null) >= rankOf('member')

const isNamed = ({ name, note = '' }: NamedObject, typed: string): boolean =>
  `${note} ${name}`.toLowerCase().includes(typed.toLowerCase())
