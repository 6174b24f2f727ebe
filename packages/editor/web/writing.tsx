import './writing.css'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { useSignal } from '../../ui/signal.ts'
import { useText } from '../../ui/text.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import type english from '../locales/en.json'
import { emptyDoc, type FaultReason, isRichText, type RichDoc } from '../schema.ts'
import { writingExtensions } from './extensions.ts'
import { LinkField } from './link-field.tsx'
import { type MentionMenu, mentionExtension, mentionMenu } from './mention.tsx'
import { type FindPeople, MentionList } from './mention-list.tsx'
import type { RenderMention } from './rich-text.tsx'
import { Toolbar } from './toolbar.tsx'

export interface WritingProps {
  /** What is written here, for a screen reader: 'Description'. */
  label: string
  /** The text, held outside; null is empty. A value that did not come from `onChange` replaces what is written. */
  value: RichDoc | null
  onChange: (doc: RichDoc) => void
  findPeople: FindPeople
  renderMention: RenderMention
  placeholder?: string
  /** Mod-Enter. */
  onSubmit?: () => void
  /** Escape, when no list and no field is open. Without it Escape leaves the text. */
  onCancel?: () => void
  autoFocus?: boolean
  /** `box` (default) has a border of its own; `bare` stands in the page as the text does. */
  look?: 'box' | 'bare'
  /** At the end of the bar: a hint, the button that sends or saves. */
  actions?: ReactNode
}

/** The editor itself, in a chunk of its own with Tiptap. */
export function Writing(props: WritingProps) {
  const { look = 'box', actions, findPeople } = props
  const text = useText<keyof typeof english>()
  const [menu] = useState(mentionMenu)
  const [isLinking, setLinking] = useState(false)
  const [refused, setRefused] = useState<FaultReason | null>(null)
  const editor = useWriting(props, { menu, onRefuse: setRefused })
  const open = useSignal(menu.open)
  return (
    <div
      className={classNames(
        'writing',
        look === 'box' && 'rounded-card border border-control bg-raised pt-2 pr-2 pb-1.5 pl-3',
      )}
    >
      <EditorContent
        editor={editor}
        className={look === 'box' ? 'scroll-thin max-h-96 overflow-y-auto' : undefined}
      />
      {refused && (
        <p role="alert" className="mt-1 text-danger text-meta">
          {text(refused)}
        </p>
      )}
      {isLinking && <LinkField editor={editor} onClose={() => setLinking(false)} />}
      <div className="mt-1 -ml-1.5 flex min-h-7 items-center gap-2">
        <Toolbar editor={editor} onLink={() => setLinking(true)} />
        <span className="grow" />
        {actions}
      </div>
      {open && <MentionList open={open} menu={menu} field={editor.view.dom} findPeople={findPeople} />}
    </div>
  )
}

function useWriting(
  props: WritingProps,
  { menu, onRefuse }: { menu: MentionMenu; onRefuse: (reason: FaultReason | null) => void },
): Editor {
  const latest = useLatest(props)
  const written = useRef(props.value)
  const [extensions] = useState(() => [
    ...writingExtensions({
      placeholder: () => latest.current.placeholder ?? '',
      onSubmit: () => answer(latest.current.onSubmit),
      onCancel: () => answer(latest.current.onCancel),
      onRefuse,
    }),
    mentionExtension(menu, id => latest.current.renderMention(id)),
  ])
  const editor = useEditor({
    extensions,
    content: props.value ?? emptyDoc,
    autofocus: props.autoFocus ? 'end' : false,
    // The rules stand in writing.css: a style element of its own would be refused by the content security policy.
    injectCSS: false,
    editorProps: { attributes: fieldAttributes(props) },
    onUpdate: ({ editor: current }) => {
      const doc: unknown = current.getJSON()
      if (!isRichText(doc)) return
      onRefuse(null)
      written.current = doc
      latest.current.onChange(doc)
    },
  })
  useEffect(() => {
    if (props.value === written.current) return
    written.current = props.value
    editor.commands.setContent(props.value ?? emptyDoc, { emitUpdate: false })
  }, [editor, props.value])
  return editor
}

function answer(action: (() => void) | undefined): boolean {
  action?.()
  return action !== undefined
}

const fieldAttributes = ({ label, placeholder }: WritingProps): Record<string, string> => ({
  role: 'textbox',
  class: 'rich-text',
  'aria-multiline': 'true',
  'aria-label': label,
  ...(placeholder && { 'aria-placeholder': placeholder }),
})
