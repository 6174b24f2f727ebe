import { type Editor, Node } from '@tiptap/core'
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { exitSuggestion, Suggestion, type SuggestionMatch, type SuggestionMount } from '@tiptap/suggestion'
import { type Signal, signal } from '../../ui/signal.ts'
import { isPersonId } from '../nodes.ts'
import { Mention, type RenderMention } from './rich-text.tsx'

/** A mention being written: what stands behind the `@`, where the list belongs, and what ends it. */
export interface OpenMention {
  query: string
  place: SuggestionMount
  choose: (id: string) => void
  close: () => void
}

/** Between the editor, which sees the keys, and the list, which knows what they mean. */
export interface MentionMenu {
  open: Signal<OpenMention | null>
  onKey: (event: KeyboardEvent) => boolean
}

export const mentionMenu = (): MentionMenu => ({ open: signal<OpenMention | null>(null), onKey: () => false })

/** The node for a person's id. The name is drawn by `renderMention` and never stored. */
export const mentionExtension = (menu: MentionMenu, renderMention: RenderMention) =>
  Node.create({
    name: 'mention',
    // Before all others: while its list is open, Enter makes no new line.
    priority: 1001,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    addAttributes: () => ({
      id: {
        isRequired: true,
        parseHTML: element => element.getAttribute('data-person'),
        renderHTML: attributes => ({ 'data-person': attributes.id }),
      },
    }),
    parseHTML: () => [
      {
        tag: 'span[data-person]',
        getAttrs: element => (isPersonId(element.getAttribute('data-person')) ? null : false),
      },
    ],
    renderHTML({ node, HTMLAttributes }) {
      return ['span', HTMLAttributes, shownName(this.editor, node.attrs.id)]
    },
    renderText({ node }) {
      return shownName(this.editor, node.attrs.id)
    },
    addNodeView: () =>
      ReactNodeViewRenderer(({ node }: ReactNodeViewProps) => (
        <NodeViewWrapper as="span">
          <Mention>{renderMention(node.attrs.id)}</Mention>
        </NodeViewWrapper>
      )),
    addProseMirrorPlugins() {
      return [suggestion(this.editor, menu)]
    },
  })

// What is copied to elsewhere says what is on screen.
function shownName(editor: Editor | undefined, id: string): string {
  const shown = editor?.view.dom.querySelector(`.node-mention[data-person="${id}"]`)
  return shown?.textContent ?? '@'
}

function suggestion(editor: Editor, menu: MentionMenu) {
  return Suggestion<never, { id: string }>({
    editor,
    findSuggestionMatch: ({ $position }) => mentionBefore($position.nodeBefore?.text ?? '', $position.pos),
    floatingUi: { strategy: 'fixed' },
    command: ({ range, props }) => {
      const isSpaced =
        editor.state.doc.textBetween(range.to, Math.min(range.to + 1, editor.state.doc.content.size)) === ' '
      const content = [
        { type: 'mention', attrs: { id: props.id } },
        ...(isSpaced ? [] : [{ type: 'text', text: ' ' }]),
      ]
      editor.chain().focus().insertContentAt(range, content).run()
    },
    render: () => ({
      onStart: props => menu.open.set(openOf(props, editor)),
      onUpdate: props => menu.open.set(openOf(props, editor)),
      onExit: () => menu.open.set(null),
      onKeyDown: ({ event }) => menu.onKey(event),
    }),
  })
}

type Told = { query: string; mount: SuggestionMount; command: (chosen: { id: string }) => void }

const openOf = ({ query, mount, command }: Told, editor: Editor): OpenMention => ({
  query,
  place: mount,
  choose: id => command({ id }),
  close: () => exitSuggestion(editor.view),
})

/**
 * The `@` (or `＠`, as Chinese keyboards write it) and what follows it up to the cursor. Chinese puts no space before
 * it; only a Latin letter or digit does away with it, since that is an e-mail address.
 */
export function mentionBefore(text: string, position: number): SuggestionMatch {
  const match = /(?:^|[^\p{Script=Latin}\p{N}._%+-])([@＠])([^\s@＠]{0,40})$/u.exec(text)
  const query = match?.[2]
  if (query === undefined) return null
  return { range: { from: position - query.length - 1, to: position }, query, text: `@${query}` }
}
