import { type AnyExtension, type Editor, Extension, mergeAttributes } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { Placeholder } from '@tiptap/extensions'
import { Plugin } from '@tiptap/pm/state'
import { StarterKit } from '@tiptap/starter-kit'
import { type FaultReason, faultOf, safeHref, typedHref } from '../schema.ts'

export interface WritingOptions {
  placeholder: () => string
  /** Mod-Enter. False: nothing was done, and the key goes on. */
  onSubmit: () => boolean
  onCancel: () => boolean
  /** A change was not made, because its outcome could not be stored. */
  onRefuse: (reason: FaultReason) => void
}

/** The editor's extensions: the schema of `nodes.ts` (a test compares them) and how it is written. */
export const writingExtensions = (options: WritingOptions): AnyExtension[] => [
  kit,
  link,
  Placeholder.configure({ placeholder: options.placeholder }),
  keys(options),
  storable(options),
]

const kit = StarterKit.configure({
  heading: { levels: [1, 2, 3] },
  link: false,
  underline: false,
  trailingNode: false,
}).extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(fitted)
  },
})

function fitted(extension: AnyExtension): AnyExtension {
  if (extension.name === 'code') return extension.extend({ excludes: '' })
  if (extension.name !== 'orderedList') return extension
  return extension.extend({
    addAttributes: () => ({
      start: {
        default: 1,
        parseHTML: (element: HTMLElement) =>
          Math.min(999_999_999, Math.max(0, Math.trunc(Number(element.getAttribute('start') ?? 1)) || 0)),
      },
    }),
  })
}

const link = Link.extend({
  inclusive: false,
  addAttributes: () => ({
    href: { default: null, parseHTML: element => safeHref(element.getAttribute('href')) },
  }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: element => (safeHref(element.getAttribute('href')) === null ? false : null) },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    mergeAttributes({ rel: 'noopener noreferrer nofollow' }, HTMLAttributes),
    0,
  ],
}).configure({ openOnClick: false, defaultProtocol: 'https', isAllowedUri: url => typedHref(url) !== null })

const keys = (options: WritingOptions): AnyExtension =>
  Extension.create({
    name: 'keys',
    priority: 1000,
    addKeyboardShortcuts: () => ({
      'Mod-Enter': options.onSubmit,
      Escape: leave(options),
    }),
  })

// Escape leaves the text; only the next one closes the panel around it.
const leave =
  ({ onCancel }: WritingOptions) =>
  ({ editor }: { editor: Editor }): boolean =>
    onCancel() || editor.commands.blur()

// The document on screen is always one that can be stored; what would make another of it does not happen.
const storable = (options: WritingOptions): AnyExtension =>
  Extension.create({
    name: 'storable',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: transaction => {
          const fault = transaction.docChanged ? faultOf(transaction.doc.toJSON()) : null
          if (fault) options.onRefuse(fault.reason)
          return fault === null
        },
      }),
    ],
  })
