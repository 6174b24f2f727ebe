import { type FormEvent, useId, useState } from 'react'
import { newId } from '../../../../kernel/ids.ts'
import { rankOf } from '../../../../kernel/permission.ts'
import { Button } from '../../../../packages/ui/button.tsx'
import type { PaletteDialogProps } from '../../../../packages/ui/contributions.ts'
import { Field } from '../../../../packages/ui/field.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { useNavigation } from '../../../../packages/ui/navigation.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { projectsIn } from '../../../../packages/ui/projects-in.ts'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { EmptyState } from '../../../../packages/ui/states/empty-state.tsx'
import { ProblemState, useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { limits, projectKeyPattern, suggestKey } from '../../shared.ts'
import { useClient } from '../hooks.ts'
import { useSpacesText } from '../spaces-text.ts'
import { type ListedSpace, useSpaces } from '../use-spaces.ts'

interface Props extends PaletteDialogProps {
  onCreated?: () => void
}

/** A project, from wherever one is: the space is chosen already where it is known. */
export function CreateProjectDialog({ object, onClose, onCreated }: Props) {
  const text = useSpacesText()
  const { data, problem, again } = useSpaces()
  const writable = data?.spaces.filter(space => rankOf(space.role) >= rankOf('member')) ?? []
  const projects = data ? projectsIn(data) : []
  const isLoaded = data !== undefined
  if (isLoaded && writable.length > 0) {
    return (
      <ProjectForm
        spaces={writable}
        taken={new Set(projects.map(project => project.key))}
        first={writable.find(space => space.id === object?.id) ?? writable[0] ?? null}
        onClose={onClose}
        onCreated={() => {
          again()
          onCreated?.()
        }}
      />
    )
  }
  return (
    <Dialog title={text('spaces.create_project')} width="small" onClose={onClose}>
      {problem ? <ProblemState problem={problem} onRetry={again} /> : null}
      {isLoaded && (
        <EmptyState icon="lock" title={text('spaces.nowhere_to_write')}>
          {text('spaces.nowhere_to_write_body')}
        </EmptyState>
      )}
    </Dialog>
  )
}

interface FormProps {
  spaces: readonly ListedSpace[]
  taken: ReadonlySet<string>
  first: ListedSpace | null
  onClose: () => void
  onCreated: () => void
}

function ProjectForm({ spaces, first, taken, onClose, onCreated }: FormProps) {
  const text = useSpacesText()
  const formId = useId()
  const form = useProjectForm({ first, taken, onClose, onCreated })
  return (
    <Dialog
      title={text('spaces.create_project')}
      width="small"
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} look="primary" size="large" busy={form.busy}>
          {text('spaces.create_project')}
        </Button>
      }
    >
      <form id={formId} noValidate className="grid gap-4" onSubmit={event => void form.submit(event)}>
        <Fields form={form} spaces={spaces} />
      </form>
    </Dialog>
  )
}

function Fields({
  form,
  spaces,
}: {
  form: ReturnType<typeof useProjectForm>
  spaces: readonly ListedSpace[]
}) {
  const text = useSpacesText()
  return (
    <>
      {form.refusal !== null && (
        <Banner tone="danger" icon="alert">
          {form.refusal}
        </Banner>
      )}
      <Field label={text('spaces.name')} error={form.nameFault ? text('spaces.name_missing') : null} required>
        <Input
          autoComplete="off"
          maxLength={limits.projectName}
          value={form.name}
          onChange={event => form.setName(event.target.value)}
        />
      </Field>
      <Field
        label={text('spaces.key')}
        hint={text('spaces.key_hint', { example: `${form.key || 'X'}-1` })}
        error={form.keyFault ? text('spaces.key_wrong') : null}
        required
      >
        <Input
          autoComplete="off"
          className="numeric uppercase"
          maxLength={limits.projectKey}
          value={form.key}
          onChange={event => form.setKey(event.target.value.toUpperCase())}
        />
      </Field>
      <Field label={text('spaces.space')}>
        <Select
          label={text('spaces.space')}
          value={form.space?.id ?? null}
          options={spaces.map(space => ({ value: space.id, label: space.name }))}
          onChoose={id => form.setSpace(spaces.find(space => space.id === id) ?? null)}
        />
      </Field>
    </>
  )
}

function useProjectForm({ first, taken, onClose, onCreated }: Omit<FormProps, 'spaces'>) {
  const explain = useProblemText()
  const client = useClient()
  const { go } = useNavigation()
  const [id] = useState(() => newId<'project'>())
  const [name, setName] = useState('')
  const [typedKey, setKey] = useState<string | null>(null)
  const [space, setSpace] = useState(first)
  const [isTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const key = typedKey ?? (name.trim() === '' ? '' : suggestKey(name, taken))
  const isGood = name.trim() !== '' && projectKeyPattern.test(key)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isGood || !space || busy) return
    setBusy(true)
    setRefusal(null)
    try {
      await client.call('project.create', { id, space: space.id, name: name.trim(), key })
      onCreated()
      onClose()
      go(`/p/${id}/board`)
    } catch (error) {
      setRefusal(explain(error))
      setBusy(false)
    }
  }
  return {
    name,
    setName,
    key,
    setKey,
    space,
    setSpace,
    refusal,
    busy,
    submit,
    nameFault: isTried && name.trim() === '',
    keyFault: isTried && name.trim() !== '' && !projectKeyPattern.test(key),
  }
}
