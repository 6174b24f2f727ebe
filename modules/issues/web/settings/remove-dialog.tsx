import { type ReactNode, useState } from 'react'
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
  const [to, setTo] = useState(options[0]?.value ?? null)
  const [isBusy, setBusy] = useState(false)
  const used = useUses(where)
  const remove = () => {
    setBusy(true)
    onRemove(used !== null && used.n > 0 ? to : null).then(
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
          <Button size="large" look="danger" busy={isBusy || used === null} onClick={remove}>
            {text('issues.remove')}
          </Button>
        </>
      }
    >
      <Uses used={used}>
        <Field label={question}>
          <Select label={question} value={to} options={options} onChoose={setTo} />
        </Field>
      </Uses>
    </Dialog>
  )
}

interface Used {
  n: number
  capped: boolean
}

/** How many issues are in the way; null while that is not known. */
function useUses(where: RemoveDialogProps['where']): Used | null {
  const { id: project } = useProjectFacts()
  const page = { group: '', after: null, limit: 1 }
  const { data } = useQuery('issue.list', { project, where, page }, { in: [project], types: ['issue'] })
  return data?.groups[0] ?? null
}

function Uses({ used, children }: { used: Used | null; children: ReactNode }) {
  const text = useIssuesText()
  const format = useFormat()
  if (used === null) {
    return (
      <Loading>
        <Skeleton className="w-48" />
      </Loading>
    )
  }
  if (used.n === 0) return <p className="text-body text-mute">{text('issues.remove_unused')}</p>
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="text-body text-mute">
        {text('issues.remove_used', { count: format.count(used.n, used.capped) })}
      </p>
      {children}
    </div>
  )
}
