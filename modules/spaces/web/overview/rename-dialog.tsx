import { type FormEvent, useId, useState } from 'react'
import { isId } from '../../../../kernel/ids.ts'
import { Button } from '../../../../packages/ui/button.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { limits } from '../../shared.ts'
import { useClient } from '../hooks.ts'
import { useSpacesText } from '../spaces-text.ts'

interface Props {
  space: { id: string; name: string }
  onClose: () => void
  onRenamed: () => void
}

export function RenameDialog({ space, onClose, onRenamed }: Props) {
  const text = useSpacesText()
  const explain = useProblemText()
  const client = useClient()
  const formId = useId()
  const [name, setName] = useState(space.name)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') {
      setRefusal(text('spaces.name_missing'))
      return
    }
    if (!isId<'space'>(space.id) || busy) return
    setBusy(true)
    try {
      await client.call('space.rename', { space: space.id, name: name.trim() })
      onRenamed()
      onClose()
    } catch (error) {
      setRefusal(explain(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={text('spaces.rename')}
      width="small"
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} look="primary" size="large" busy={busy}>
          {text('spaces.rename')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={event => void submit(event)}>
        <Field label={text('spaces.name')} error={refusal} required>
          <Input
            maxLength={limits.spaceName}
            value={name}
            onFocus={event => event.target.select()}
            onChange={event => setName(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
