import { Suspense } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { loadCatalogue } from '../../ui/language.ts'
import { lazyView } from '../../ui/lazy-view.tsx'
import { emptyDoc } from '../schema.ts'
import { catalogue } from './catalogue.ts'
import { RichText } from './rich-text.tsx'
import type { WritingProps } from './writing.tsx'

export type RichTextEditorProps = WritingProps

/** Fetches the editor and its words before they are wanted: when a pointer comes near, when the page is at rest. */
export const loadEditor = async () => {
  const [{ Writing }] = await Promise.all([import('./writing.tsx'), loadCatalogue(catalogue)])
  return Writing
}

const Writing = lazyView(loadEditor)

/** Rich text to write. Until its code is here, the text stands in its place. */
export function RichTextEditor(props: RichTextEditorProps) {
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <Writing {...props} />
    </Suspense>
  )
}

function Waiting({ value, renderMention, look = 'box' }: RichTextEditorProps) {
  return (
    <div
      aria-busy
      className={classNames(
        look === 'box' && 'rounded-card border border-control bg-raised pt-2 pr-2 pb-1.5 pl-3',
      )}
    >
      <RichText doc={value ?? emptyDoc} renderMention={renderMention} />
      <div className="mt-1 h-7" />
    </div>
  )
}
