import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import type english from '../locales/en.json'
import { isEmpty, type RichDoc } from '../schema.ts'
import type { FindPeople } from './mention-list.tsx'
import type { RenderMention } from './rich-text.tsx'
import { loadEditor, RichTextEditor } from './rich-text-editor.tsx'

export interface CommentBoxProps {
  /** Its name for a screen reader, and what stands in it while it is empty: 'Write a comment'. */
  label: string
  /** Sends what was written. The box is empty at once; where this fails, the text is put back, and saying why is the caller's. */
  onSend: (doc: RichDoc) => Promise<unknown>
  findPeople: FindPeople
  renderMention: RenderMention
  /** What was begun here before. */
  draft?: RichDoc | null
  /** Told of every change, null when empty: to keep what was begun. */
  onDraft?: (doc: RichDoc | null) => void
  /** Before the button: who else will read it. */
  hint?: ReactNode
}

/** The one comment box of the product. It becomes an editor when it is entered. */
export function CommentBox({
  label,
  onSend,
  findPeople,
  renderMention,
  draft = null,
  onDraft,
  hint,
}: CommentBoxProps) {
  const [isOpen, setOpen] = useState(draft !== null)
  const [doc, setDoc] = useState(draft)
  const begun = useLatest(doc)
  const write = (next: RichDoc | null) => {
    const kept = isEmpty(next) ? null : next
    setDoc(kept)
    onDraft?.(kept)
  }
  const send = () => {
    if (doc === null) return
    write(null)
    onSend(doc).catch(() => write(joined(doc, begun.current)))
  }
  if (!isOpen) return <ClosedBox label={label} onOpen={() => setOpen(true)} />
  return (
    <RichTextEditor
      label={label}
      placeholder={label}
      value={doc}
      onChange={write}
      onSubmit={send}
      findPeople={findPeople}
      renderMention={renderMention}
      autoFocus={draft === null}
      actions={<SendLine hint={hint} isEmpty={doc === null} onSend={send} />}
    />
  )
}

const joined = (first: RichDoc, second: RichDoc | null): RichDoc => ({
  type: 'doc',
  content: [...first.content, ...(second?.content ?? [])],
})

function SendLine({
  hint,
  isEmpty: isBlank,
  onSend,
}: {
  hint: ReactNode
  isEmpty: boolean
  onSend: () => void
}) {
  const text = useText<keyof typeof english>()
  return (
    <>
      {hint && <span className="min-w-0 truncate text-meta text-mute max-md:hidden">{hint}</span>}
      <Button
        look="primary"
        size="small"
        keys="mod+Enter"
        off={isBlank ? text('editor.empty') : null}
        onClick={onSend}
      >
        {text('editor.send')}
      </Button>
    </>
  )
}

const tools = ['at', 'bold', 'italic', 'code', 'list', 'numbered', 'link'] as const

// A button of the editor's shape: a panel that is only looked at makes no editor, and nothing moves when one begins.
function ClosedBox({ label, onOpen }: { label: string; onOpen: () => void }) {
  useEffect(() => {
    const timer = setTimeout(() => void loadEditor(), 500)
    return () => clearTimeout(timer)
  }, [])
  return (
    <button
      type="button"
      onFocus={onOpen}
      onClick={onOpen}
      onPointerEnter={() => void loadEditor()}
      className="grid w-full cursor-text gap-1 rounded-card border border-control bg-raised pt-2 pr-2 pb-1.5 pl-3 text-left text-body text-mute max-md:text-doc"
    >
      {label}
      <span aria-hidden className="-ml-1.5 flex h-7 items-center">
        {tools.map(icon => (
          <span key={icon} className="grid size-6 place-items-center">
            <Icon name={icon} />
          </span>
        ))}
      </span>
    </button>
  )
}
