import { useState } from 'react'
import { isId, newId } from '../../../../kernel/ids.ts'
import type { PaletteDialogProps } from '../../../../packages/ui/contributions.ts'
import { useDepartments } from '../../../../packages/ui/names.tsx'
import { useNavigation } from '../../../../packages/ui/navigation.tsx'
import { showToast } from '../../../../packages/ui/overlays/toast.ts'
import { useClient } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import { useWhoIAm } from '../use-my-side.ts'
import { usePairs } from '../use-requests.ts'
import { useSending } from '../use-sending.ts'
import { type Draft, emptyDraft, isWritten, keepDraft, keptDraft, writtenLines } from './draft.ts'
import { NewRequestForm } from './new-request-form.tsx'

/** Writes a request to another department and sends it. */
export function NewRequest({ onClose }: PaletteDialogProps) {
  const text = useRequestsText()
  const client = useClient()
  const { go } = useNavigation()
  const pairs = usePairs()
  const [id] = useState(() => newId<'request'>())
  const sending = useSending()
  const { draft, change, mine, others, isHomeless } = useDraft()
  const send = async () => {
    const { from, to, due, title, why } = draft
    if (!isId<'department'>(from) || !isId<'department'>(to) || due === null) return
    const input = { id, from, to, title: title.trim(), why: why.trim(), due, lines: writtenLines(draft) }
    const sent = await sending.send(input, command => client.call('request.send', input, { id: command }))
    if (!sent) return
    keepDraft(null)
    onClose()
    pairs.again()
    const department = others.find(other => other.id === to)?.name ?? ''
    showToast(text('requests.sent_toast', { department }), {
      tone: 'ok',
      action: { label: text('requests.open_it'), run: () => go(`/r/${id}`) },
    })
  }
  return (
    <NewRequestForm
      draft={draft}
      onChange={change}
      mine={mine}
      others={others}
      isHomeless={isHomeless}
      isBusy={sending.isBusy}
      problem={sending.problem}
      onSend={() => void send()}
      onClose={onClose}
    />
  )
}

/** What is written, with the departments that it may lie between: one's own, and the one whose list is on screen. */
function useDraft() {
  const { search } = useNavigation()
  const me = useWhoIAm()
  const departments = useDepartments()
  const [written, setWritten] = useState<Draft>(() => keptDraft() ?? emptyDraft)
  const mine = departments?.filter(department => me?.groups.includes(department.id)) ?? []
  const nearest = mine.find(({ id }) => me?.departments.some(own => own.id === id)) ?? mine[0]
  const from = written.from ?? nearest?.id ?? null
  const others = departments?.filter(department => department.id !== from) ?? []
  const wished = others.find(department => department.id === search.with)?.id ?? null
  return {
    draft: { ...written, from, to: written.to === from ? null : (written.to ?? wished) },
    change(next: Partial<Draft>) {
      const changed = { ...written, ...next }
      setWritten(changed)
      keepDraft(isWritten(changed) ? changed : null)
    },
    mine,
    others,
    isHomeless: me !== undefined && departments !== undefined && mine.length === 0,
  }
}
