import { type ChainedCommands, type Editor, useEditorState } from '@tiptap/react'
import type { MouseEvent } from 'react'
import { IconButton, type IconButtonProps } from '../../ui/icon-button.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import { useText } from '../../ui/text.tsx'
import type english from '../locales/en.json'

export interface ToolbarProps {
  editor: Editor
  onLink: () => void
}

interface Toggle {
  /** The mark or node that it puts on and takes off. */
  name: string
  icon: IconName
  label: keyof typeof english
  keys: string
  change: (chain: ChainedCommands) => ChainedCommands
}

const toggles: readonly Toggle[] = [
  { name: 'bold', icon: 'bold', label: 'editor.bold', keys: 'mod+b', change: chain => chain.toggleBold() },
  {
    name: 'italic',
    icon: 'italic',
    label: 'editor.italic',
    keys: 'mod+i',
    change: chain => chain.toggleItalic(),
  },
  { name: 'code', icon: 'code', label: 'editor.code', keys: 'mod+e', change: chain => chain.toggleCode() },
  {
    name: 'bulletList',
    icon: 'list',
    label: 'editor.bullets',
    keys: 'mod+shift+8',
    change: chain => chain.toggleBulletList(),
  },
  {
    name: 'orderedList',
    icon: 'numbered',
    label: 'editor.numbers',
    keys: 'mod+shift+7',
    change: chain => chain.toggleOrderedList(),
  },
]

/** What a person may do with the text, in the order of how often it is done. */
export function Toolbar({ editor, onLink }: ToolbarProps) {
  const text = useText<keyof typeof english>()
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      names: toggles.filter(toggle => current.isActive(toggle.name)).map(toggle => toggle.name),
      isLinked: current.isActive('link'),
    }),
  })
  return (
    <fieldset aria-label={text('editor.formatting')} className="flex min-w-0 items-center">
      <Tool icon="at" label={text('editor.mention')} onClick={() => beginMention(editor)} />
      {toggles.map(({ name, icon, label, keys, change }) => (
        <Tool
          key={name}
          icon={icon}
          label={text(label)}
          keys={keys}
          on={on.names.includes(name)}
          onClick={() => change(editor.chain().focus()).run()}
        />
      ))}
      <Tool icon="link" label={text('editor.link')} on={on.isLinked} onClick={onLink} />
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
