import { type Editor, useEditorState } from '@tiptap/react'
import type { MouseEvent } from 'react'
import { IconButton, type IconButtonProps } from '../../ui/icon-button.tsx'
import { useText } from '../../ui/text.tsx'
import type english from '../locales/en.json'

export interface ToolbarProps {
  editor: Editor
  onLink: () => void
}

/** What a person may do with the text, in the order of how often it is done. */
export function Toolbar({ editor, onLink }: ToolbarProps) {
  const text = useText<keyof typeof english>()
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      code: current.isActive('code'),
      bulletList: current.isActive('bulletList'),
      orderedList: current.isActive('orderedList'),
      link: current.isActive('link'),
    }),
  })
  const change = () => editor.chain().focus()
  return (
    <fieldset aria-label={text('editor.formatting')} className="flex min-w-0 items-center">
      <Tool icon="at" label={text('editor.mention')} onClick={() => beginMention(editor)} />
      <Tool
        icon="bold"
        label={text('editor.bold')}
        keys="mod+b"
        on={on.bold}
        onClick={() => change().toggleBold().run()}
      />
      <Tool
        icon="italic"
        label={text('editor.italic')}
        keys="mod+i"
        on={on.italic}
        onClick={() => change().toggleItalic().run()}
      />
      <Tool
        icon="code"
        label={text('editor.code')}
        keys="mod+e"
        on={on.code}
        onClick={() => change().toggleCode().run()}
      />
      <Tool
        icon="list"
        label={text('editor.bullets')}
        keys="mod+shift+8"
        on={on.bulletList}
        onClick={() => change().toggleBulletList().run()}
      />
      <Tool
        icon="numbered"
        label={text('editor.numbers')}
        keys="mod+shift+7"
        on={on.orderedList}
        onClick={() => change().toggleOrderedList().run()}
      />
      <Tool icon="link" label={text('editor.link')} on={on.link} onClick={onLink} />
    </fieldset>
  )
}

const keepFocus = (event: MouseEvent) => event.preventDefault()

function Tool(props: IconButtonProps) {
  return <IconButton size="small" onMouseDown={keepFocus} {...props} />
}

// A letter right before the `@` would make an e-mail address of it.
function beginMention(editor: Editor): void {
  const { $from } = editor.state.selection
  const before = $from.nodeBefore?.text?.at(-1) ?? ' '
  editor
    .chain()
    .focus()
    .insertContent(/[\p{Script=Latin}\p{N}]/u.test(before) ? ' @' : '@')
    .run()
}
