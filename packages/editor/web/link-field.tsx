import type { Editor } from '@tiptap/react'
import { type KeyboardEvent, useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import { useText } from '../../ui/text.tsx'
import type english from '../locales/en.json'
import { typedHref } from '../schema.ts'
import { useEscape } from './use-escape.ts'

export interface LinkFieldProps {
  editor: Editor
  onClose: () => void
}

/** Where the link of the selected words leads; without a selection the address itself is written. */
export function LinkField({ editor, onClose }: LinkFieldProps) {
  const text = useText<keyof typeof english>()
  const note = useId()
  const { present, typed, isWrong, type, set, remove, close } = useLink(editor, onClose)
  useEscape(close)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    event.preventDefault()
    set()
  }
  return (
    <div className="mt-1 grid gap-1">
      <div className="flex items-center gap-1">
        <Input
          autoFocus
          height="small"
          inputMode="url"
          aria-label={text('editor.link_address')}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? note : undefined}
          value={typed}
          onChange={event => type(event.target.value)}
          onKeyDown={press}
        />
        <Button onClick={set}>{text('editor.link_set')}</Button>
        {present !== '' && <IconButton icon="trash" label={text('editor.link_remove')} onClick={remove} />}
        <IconButton icon="close" label={text('editor.link_close')} onClick={close} />
      </div>
      {isWrong && (
        <p id={note} role="alert" className="text-danger text-meta">
          {text('editor.link_wrong')}
        </p>
      )}
    </div>
  )
}

function useLink(editor: Editor, onClose: () => void) {
  const [present] = useState(() => hrefAt(editor))
  const [typed, setTyped] = useState(present)
  const [isWrong, setWrong] = useState(false)
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  return {
    present,
    typed,
    isWrong,
    close,
    type: (address: string) => {
      setTyped(address)
      setWrong(false)
    },
    set: () => {
      const href = typedHref(typed)
      if (href === null) return setWrong(true)
      setLink(editor, href, typed.trim())
      close()
    },
    remove: () => {
      editor.chain().extendMarkRange('link').unsetLink().run()
      close()
    },
  }
}

function hrefAt(editor: Editor): string {
  const href: unknown = editor.getAttributes('link').href
  return typeof href === 'string' ? href : ''
}

function setLink(editor: Editor, href: string, words: string): void {
  const link = { type: 'link', attrs: { href } }
  if (editor.state.selection.empty && !editor.isActive('link')) {
    editor.commands.insertContent({ type: 'text', text: words, marks: [link] })
  } else editor.chain().extendMarkRange('link').setLink({ href }).run()
}
