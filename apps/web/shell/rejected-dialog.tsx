import { useEffect } from 'react'
import type { Rejected } from '../../../packages/client/outbox.ts'
import { isRichText, plainText } from '../../../packages/editor/schema.ts'
import { Button } from '../../../packages/ui/button.tsx'
import type { EditContribution } from '../../../packages/ui/contributions.ts'
import { copyText } from '../../../packages/ui/copy-text.ts'
import { useFormat } from '../../../packages/ui/format.tsx'
import { loadCatalogue } from '../../../packages/ui/language.ts'
import { ObjectChip } from '../../../packages/ui/objects/object-chip.tsx'
import { Dialog } from '../../../packages/ui/overlays/dialog.tsx'
import { showToast } from '../../../packages/ui/overlays/toast.ts'
import { useRooms } from '../../../packages/ui/rooms.tsx'
import { useProblemText } from '../../../packages/ui/states/error-state.tsx'
import { useText } from '../../../packages/ui/text.tsx'
import { useConnection, useLine } from './connection-mark.tsx'
import { useShellText } from './shell-text.ts'

/** Each change that was refused when nobody waited for it any more: what it was, why, and what to do with it. */
export function RejectedDialog({ onClose }: { onClose: () => void }) {
  const text = useShellText()
  const rooms = useRooms()
  const rejected = useConnection()?.rejected ?? []
  const isEmpty = rejected.length === 0
  useEffect(() => {
    for (const room of rooms.all) void loadCatalogue(room.locales)
  }, [rooms])
  useEffect(() => {
    if (isEmpty) onClose()
  }, [isEmpty, onClose])
  return (
    <Dialog title={text('shell.rejected', { count: rejected.length })} onClose={onClose}>
      <p className="mb-3 text-mute">{text('shell.rejected.hint')}</p>
      <ul className="grid gap-3">
        {rejected.map(edit => (
          <RejectedEdit key={edit.id} edit={edit} about={rooms.edits.get(edit.command)} />
        ))}
      </ul>
    </Dialog>
  )
}

function RejectedEdit({ edit, about }: { edit: Rejected; about: EditContribution | undefined }) {
  const text = useText()
  const own = useShellText()
  const format = useFormat()
  const explain = useProblemText()
  const label = about ? text(about.label) : own('shell.rejected.some')
  const object = objectOf(edit.input, about)
  const words = wordsOf(edit.input, about)
  return (
    <li className="grid gap-2 rounded-card border border-line p-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="font-medium">{label}</h3>
        {object && <ObjectChip type={object.type} id={object.id} />}
        <time
          dateTime={edit.givenAt}
          data-tip={format.full(edit.givenAt)}
          className="numeric ml-auto text-meta text-mute"
        >
          {format.moment(edit.givenAt)}
        </time>
      </div>
      <p className="text-danger">{explain(edit.problem)}</p>
      {words !== '' && (
        <p className="scroll-thin max-h-40 select-text overflow-y-auto whitespace-pre-wrap rounded-control bg-panel px-3 py-2">
          {words}
        </p>
      )}
      <Choices edit={edit} label={label} words={words} />
    </li>
  )
}

function Choices({ edit, label, words }: { edit: Rejected; label: string; words: string }) {
  const text = useShellText()
  const line = useLine()
  const copyIt = async () => {
    const isCopied = await copyText(words)
    showToast(text(isCopied ? 'shell.rejected.copied' : 'shell.rejected.not_copied'))
  }
  const about = (verb: string) => `${verb}: ${label}`
  const [retry, copy, discard] = [
    text('shell.rejected.retry'),
    text('shell.rejected.copy'),
    text('shell.rejected.discard'),
  ]
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button look="plain" aria-label={about(discard)} onClick={() => line?.discard(edit.id)}>
        {discard}
      </Button>
      {words !== '' && (
        <Button look="plain" icon="copy" aria-label={about(copy)} onClick={() => void copyIt()}>
          {copy}
        </Button>
      )}
      <Button icon="refresh" aria-label={about(retry)} onClick={() => line?.retry(edit.id)}>
        {retry}
      </Button>
    </div>
  )
}

function valueAt(input: unknown, name: string): unknown {
  return typeof input === 'object' && input !== null ? new Map(Object.entries(input)).get(name) : undefined
}

function objectOf(input: unknown, about: EditContribution | undefined) {
  const id = about?.object && valueAt(input, about.object.at)
  return about?.object && typeof id === 'string' ? { type: about.object.type, id } : null
}

/** What somebody wrote, as plain text. */
function wordsOf(input: unknown, about: EditContribution | undefined): string {
  const written = (about?.words ?? []).map(name => {
    const value = valueAt(input, name)
    if (typeof value === 'string') return value
    return isRichText(value) ? plainText(value) : ''
  })
  return written.filter(words => words !== '').join('\n\n')
}
