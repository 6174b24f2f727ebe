import { useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { Select, type SelectOption } from '../../../../packages/ui/overlays/select.tsx'
import { showToast } from '../../../../packages/ui/overlays/toast.ts'
import { Loading, Skeleton } from '../../../../packages/ui/states/skeleton.tsx'
import { useUiText } from '../../../../packages/ui/text.tsx'
import { useQuery } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { useProjectFacts } from '../project/project-facts.tsx'

export interface RemoveDialogProps {
  /** What goes. */
  name: string
  /** Finds the issues that are in the way. */
  where: { statusId: string[] } | { typeId: string[] }
  /** What can take its place, the likeliest first. */
  options: readonly SelectOption<string>[]
  /** Over the choice: 'Its issues go to'. */
  question: string
  /** Null: there is nothing in the way. Gives whether issues are still on their way. */
  onRemove: (to: string | null) => Promise<{ left: boolean }>
  onClose: () => void
}

/** Asks what becomes of the issues before a column or a type goes. */
export function RemoveDialog({ name, where, options, question, onRemove, onClose }: RemoveDialogProps) {
  const text = useIssuesText()
  const ui = useUiText()
  const format = useFormat()
  const { id: project } = useProjectFacts()
  const page = { group: '', after: null, limit: 1 }
  const { data } = useQuery('issue.list', { project, where, page }, { in: [project], types: ['issue'] })
  const [to, setTo] = useState(options[0]?.value ?? null)
  const [isBusy, setBusy] = useState(false)
  const group = data?.groups[0]
  const isUsed = group !== undefined && group.n > 0
  const remove = () => {
    setBusy(true)
    onRemove(isUsed ? to : null).then(
      ({ left }) => {
        if (left) showToast(text('issues.still_moving'))
        onClose()
      },
      () => setBusy(false),
    )
  }
  return (
    <Dialog
      title={text('issues.remove_named', { name })}
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button size="large" look="plain" onClick={onClose}>
            {ui('ui.cancel')}
          </Button>
          <Button size="large" look="danger" busy={isBusy || !group} onClick={remove}>
            {text('issues.remove')}
          </Button>
        </>
      }
    >
      {group === undefined ? (
        <Loading>
          <Skeleton className="w-48" />
        </Loading>
      ) : isUsed ? (
        <div className="grid gap-4">
          <p className="text-body text-mute">
            {text('issues.remove_used', { count: format.count(group.n, group.capped) })}
          </p>
          <Field label={question}>
            <Select label={question} value={to} options={options} onChoose={setTo} />
          </Field>
        </div>
      ) : (
        <p className="text-body text-mute">{text('issues.remove_unused')}</p>
      )}
    </Dialog>
  )
}
