import { type FormEvent, useId, useState } from 'react'
import { isId } from '../../../../kernel/ids.ts'
import type { Client } from '../../../../packages/client/client.ts'
import { Button } from '../../../../packages/ui/button.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { showToast } from '../../../../packages/ui/overlays/toast.ts'
import { useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { limits } from '../../shared.ts'
import { type SpacesRegistry, useClient } from '../hooks.ts'
import { useSpacesText } from '../spaces-text.ts'

/** A space or a project, as far as its name goes. */
export interface Renamed {
  readonly kind: 'space' | 'project'
  readonly id: string
  readonly name: string
}

interface Props {
  place: Renamed
  onClose: () => void
  onRenamed: () => void
}

const longest = { space: limits.spaceName, project: limits.projectName } as const

export function RenameDialog({ place, onClose, onRenamed }: Props) {
  const text = useSpacesText()
  const formId = useId()
  const form = useRenaming({ place, onClose, onRenamed })
  return (
    <Dialog
      title={text('spaces.rename_place', { place: place.name })}
      width="small"
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} look="primary" size="large" busy={form.busy}>
          {text('spaces.rename')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={event => void form.submit(event)}>
        <Field
          label={text('spaces.name')}
          hint={place.kind === 'project' ? text('spaces.key_stays') : undefined}
          error={form.refusal}
          required
        >
          <Input
            autoComplete="off"
            maxLength={longest[place.kind]}
            value={form.name}
            onFocus={event => event.target.select()}
            onChange={event => form.setName(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}

function useRenaming({ place, onClose, onRenamed }: Props) {
  const text = useSpacesText()
  const explain = useProblemText()
  const client = useClient()
  const [name, setName] = useState(place.name)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wanted = name.trim()
    if (wanted === '') {
      setRefusal(text('spaces.name_missing'))
      return
    }
    if (busy) return
    setBusy(true)
    try {
      await rename(client, place, wanted)
      showToast(text('spaces.renamed', { place: wanted }))
      onRenamed()
      onClose()
    } catch (error) {
      setRefusal(explain(error))
      setBusy(false)
    }
  }
  return { name, setName, refusal, busy, submit }
}

async function rename(client: Client<SpacesRegistry>, { kind, id }: Renamed, name: string): Promise<void> {
  if (kind === 'space' && isId<'space'>(id)) await client.call('space.rename', { space: id, name })
  if (kind === 'project' && isId<'project'>(id)) await client.call('project.rename', { project: id, name })
}
