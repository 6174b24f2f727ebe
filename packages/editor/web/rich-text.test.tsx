import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { faultOf, type RichDoc } from '../schema.ts'
import { RichText } from './rich-text.tsx'

const person = '0190c8a0-0000-7000-8000-000000000001'

const draw = (doc: RichDoc) => render(<RichText doc={doc} renderMention={() => '李娜'} />).container
const doc = (...content: RichDoc['content']): RichDoc => ({ type: 'doc', content })

test('every block has its element, and headings go on from those of the page', () => {
  draw(
    doc(
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Parameters' }] },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'said' }] }] },
      { type: 'codeBlock', content: [{ type: 'text', text: 'a <b>' }] },
      { type: 'horizontalRule' },
    ),
  )
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Parameters')
  expect(screen.getByRole('list').getAttribute('start')).toBe('3')
  expect(screen.getByRole('blockquote').textContent).toBe('said')
  expect(screen.getByText('a <b>').parentElement?.tagName).toBe('PRE')
  expect(screen.getByRole('separator')).toBeTruthy()
})

test('marks nest around the words', () => {
  const words = {
    type: 'text' as const,
    text: 'now',
    marks: [{ type: 'bold' as const }, { type: 'code' as const }],
  }
  const strong = within(draw(doc({ type: 'paragraph', content: [words] }))).getByRole('strong')
  expect(strong.innerHTML).toBe('<code>now</code>')
})

test('a mention shows the name that the person has now', () => {
  draw(doc({ type: 'paragraph', content: [{ type: 'mention', attrs: { id: person } }] }))
  expect(screen.getByText('@李娜')).toBeTruthy()
})

const linked = (href: string): RichDoc =>
  doc({
    type: 'paragraph',
    content: [{ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] }],
  })

test('a link elsewhere opens beside', () => {
  draw(linked('https://example.com'))
  expect(screen.getByRole('link').getAttribute('target')).toBe('_blank')
  expect(screen.getByRole('link').getAttribute('rel')).toContain('noopener')
})

test('a link inside stays in the product', () => {
  draw(linked('/p/ARROW'))
  expect(screen.getByRole('link').getAttribute('target')).toBe(null)
})

test('an unsafe link that came past the check is drawn as its words', () => {
  const container = draw(linked('java\nscript:alert(1)'))
  expect(container.querySelector('a')).toBe(null)
  expect(container.textContent).toBe('here')
})

test('nodes that the schema does not know, and what lies too deep, are not drawn', () => {
  const strange: RichDoc = JSON.parse(
    '{"type":"doc","content":[{"type":"iframe","attrs":{"src":"x"}},{"type":"paragraph"}]}',
  )
  expect(faultOf(strange)).not.toBe(null)
  expect(draw(strange).querySelector('iframe')).toBe(null)
  let deep: RichDoc['content'] = [{ type: 'paragraph', content: [{ type: 'text', text: 'below' }] }]
  for (let level = 0; level < 200; level++) deep = [{ type: 'blockquote', content: deep }]
  expect(draw(doc(...deep)).textContent).toBe('')
})
