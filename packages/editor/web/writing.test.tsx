import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { Editor } from '@tiptap/core'
import { type ReactNode, useState } from 'react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { loadCatalogue, showLanguage } from '../../ui/language.ts'
import { LanguageProvider } from '../../ui/text.tsx'
import { docOfText, emptyDoc, plainText, type RichDoc } from '../schema.ts'
import { catalogue } from './catalogue.ts'
import { CommentBox } from './comment-box.tsx'
import { mentionBefore } from './mention.tsx'
import { Writing, type WritingProps } from './writing.tsx'

const people = [
  { id: '0190c8a0-0000-7000-8000-000000000001', name: '李娜', note: '市场部' },
  { id: '0190c8a0-0000-7000-8000-000000000002', name: '吴静', note: '技术部' },
]
const findPeople = async (typed: string) => people.filter(person => person.name.includes(typed))
const nameOf = (id: string) => people.find(person => person.id === id)?.name

beforeAll(async () => {
  configure({ asyncUtilTimeout: 4_000 })
  // jsdom draws nothing, so it cannot say where.
  Range.prototype.getClientRects = () => document.createElement('div').getClientRects()
  Range.prototype.getBoundingClientRect = () => new DOMRect()
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  showLanguage('en')
  await loadCatalogue(catalogue)
})

let said: RichDoc | null = null
beforeEach(() => {
  said = null
})

function Page({
  start = null,
  ...rest
}: Partial<WritingProps> & { start?: RichDoc | null; children?: ReactNode }) {
  const [value, setValue] = useState(start)
  const write = (doc: RichDoc) => {
    said = doc
    setValue(doc)
  }
  return (
    <LanguageProvider>
      <button type="button" onClick={() => setValue(null)}>
        clear
      </button>
      <Writing
        label="Description"
        value={value}
        onChange={write}
        findPeople={findPeople}
        renderMention={nameOf}
        {...rest}
      />
    </LanguageProvider>
  )
}

function editorOf(field: HTMLElement): Editor {
  if ('editor' in field && field.editor instanceof Editor) return field.editor
  throw new Error('no editor here')
}

// jsdom shows no popover, so what is in one counts as hidden.
const optionOf = (name: RegExp) => screen.findByRole('option', { name, hidden: true })
const field = () => screen.findByRole('textbox', { name: 'Description' })
const type = (element: HTMLElement, text: string) => act(() => editorOf(element).commands.insertContent(text))
const press = (element: HTMLElement, key: string, more = {}) => fireEvent.keyDown(element, { key, ...more })

test('what is written is told as rich text', async () => {
  render(<Page />)
  type(await field(), '好')
  expect(said).toEqual(docOfText('好'))
})

test('a value from outside replaces what is written', async () => {
  render(<Page start={docOfText('begun')} />)
  const text = await field()
  expect(text.textContent).toBe('begun')
  fireEvent.click(screen.getByText('clear'))
  expect(text.textContent).toBe('')
})

test('the tools change the text and say what it is', async () => {
  render(<Page start={docOfText('word')} />)
  act(() => editorOf(screen.getByRole('textbox')).commands.selectAll())
  fireEvent.click(screen.getByRole('button', { name: 'Bold' }))
  expect(said?.content[0]).toEqual({
    type: 'paragraph',
    content: [{ type: 'text', text: 'word', marks: [{ type: 'bold' }] }],
  })
  expect(screen.getByRole('button', { name: 'Bold' }).getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(screen.getByRole('button', { name: 'Numbered list' }))
  expect(said?.content[0]?.type).toBe('orderedList')
})

test('a link is set where it leads somewhere, else the field says what it takes', async () => {
  render(<Page start={docOfText('word')} />)
  act(() => editorOf(screen.getByRole('textbox')).commands.selectAll())
  fireEvent.click(screen.getByRole('button', { name: 'Link' }))
  const address = screen.getByRole('textbox', { name: 'Address of the link' })
  fireEvent.change(address, { target: { value: 'javascript:alert(1)' } })
  press(address, 'Enter')
  expect(screen.getByRole('alert').textContent).toContain('web address')
  fireEvent.change(address, { target: { value: 'example.com' } })
  press(address, 'Enter')
  expect(JSON.stringify(said)).toContain('"href":"https://example.com"')
})

test('a mention keeps the id of the person, and the name only on screen', async () => {
  render(<Page />)
  const text = await field()
  type(text, '请@李')
  await optionOf(/李娜/)
  press(text, 'Enter')
  expect(JSON.stringify(said)).toContain(people[0]?.id)
  expect(JSON.stringify(said)).not.toContain('李')
  expect(await screen.findByText('@李娜')).toBeTruthy()
})

test('the arrow keys mark a person, and the field names the marked one', async () => {
  render(<Page />)
  const text = await field()
  type(text, '@')
  await optionOf(/吴静/)
  press(text, 'ArrowDown')
  const marked = screen.getByRole('option', { selected: true, hidden: true })
  expect(marked.textContent).toContain('吴静')
  expect(text.getAttribute('aria-activedescendant')).toBe(marked.id)
  press(text, 'Tab')
  expect(JSON.stringify(said)).toContain(people[1]?.id)
})

test('keys within a composition choose nobody and send nothing', async () => {
  const onSubmit = vi.fn()
  render(<Page onSubmit={onSubmit} />)
  const text = await field()
  type(text, '@')
  await optionOf(/李娜/)
  fireEvent.compositionStart(text)
  press(text, 'Enter', { isComposing: true })
  press(text, 'Enter', { isComposing: true, ctrlKey: true })
  expect(JSON.stringify(said)).not.toContain('mention')
  expect(onSubmit).not.toHaveBeenCalled()
})

test('while the list is open, Enter and Escape are its own', async () => {
  const onCancel = vi.fn()
  render(<Page onCancel={onCancel} />)
  const text = await field()
  act(() => editorOf(text).commands.toggleBulletList())
  type(text, '@李')
  await optionOf(/李娜/)
  press(text, 'Enter')
  expect(JSON.stringify(said)).toContain(people[0]?.id)
  expect(screen.getAllByRole('listitem').length).toBe(1)
  type(text, '@吴')
  await optionOf(/吴静/)
  press(text, 'Escape')
  expect(screen.queryByRole('option', { hidden: true })).toBe(null)
  expect(onCancel).not.toHaveBeenCalled()
})

test('Escape closes the field of a link, and what is around the editor does not hear of it', async () => {
  const heard = vi.fn()
  document.addEventListener('keydown', heard, { capture: true })
  render(<Page />)
  await field()
  fireEvent.click(screen.getByRole('button', { name: 'Link' }))
  press(screen.getByRole('textbox', { name: 'Address of the link' }), 'Escape')
  expect(screen.queryByRole('textbox', { name: 'Address of the link' })).toBe(null)
  expect(heard).not.toHaveBeenCalled()
  document.removeEventListener('keydown', heard, { capture: true })
})

test('Ctrl-Enter submits and Escape cancels', async () => {
  const onSubmit = vi.fn()
  const onCancel = vi.fn()
  render(<Page onSubmit={onSubmit} onCancel={onCancel} />)
  const text = await field()
  press(text, 'Enter', { ctrlKey: true })
  press(text, 'Escape')
  expect([onSubmit.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 1])
})

test('what is too long to keep is not taken, and says so', async () => {
  render(<Page start={docOfText('kept')} />)
  const text = await field()
  type(text, '字'.repeat(70_000))
  expect(text.textContent).toBe('kept')
  expect(screen.getByRole('alert').textContent).toContain('too long')
  type(text, '!')
  expect(screen.queryByRole('alert')).toBe(null)
})

const box = (onSend: (doc: RichDoc) => Promise<unknown>, onDraft?: (doc: RichDoc | null) => void) =>
  render(
    <LanguageProvider>
      <CommentBox
        label="Write a comment"
        onSend={onSend}
        onDraft={onDraft}
        findPeople={findPeople}
        renderMention={nameOf}
      />
    </LanguageProvider>,
  )

async function openBox(): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('button', { name: 'Write a comment' }))
  return screen.findByRole('textbox', { name: 'Write a comment' })
}

test('a comment is sent once and the box is empty again', async () => {
  const sent: string[] = []
  box(async doc => sent.push(plainText(doc)))
  const text = await openBox()
  expect(screen.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled')).toBe('true')
  type(text, 'hello')
  press(text, 'Enter', { ctrlKey: true })
  press(text, 'Enter', { ctrlKey: true })
  expect(sent).toEqual(['hello'])
  expect(text.textContent).toBe('')
})

test('a comment that could not be sent comes back, before what was begun since', async () => {
  const drafts: (RichDoc | null)[] = []
  box(
    async () => {
      await new Promise(resolve => setTimeout(resolve))
      throw new Error('refused')
    },
    doc => drafts.push(doc),
  )
  const text = await openBox()
  type(text, 'hello')
  fireEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(text.textContent).toBe('')
  type(text, 'next')
  await vi.waitFor(() => expect(text.textContent).toBe('hellonext'))
  expect(drafts.at(-1)).toEqual(docOfText('hello\nnext'))
})

test('an `@` begins a mention in Chinese and after a space, not in an address', () => {
  const queryOf = (text: string) => mentionBefore(text, text.length + 1)?.query
  expect(['@', '请@李', '(＠li', 'see @a'].map(queryOf)).toEqual(['', '李', 'li', 'a'])
  expect(['a@b', 'a.b-1@c', '@a b', '@@', ''].map(queryOf)).toEqual([
    undefined,
    undefined,
    undefined,
    '',
    undefined,
  ])
  expect(mentionBefore('请@李', 4)?.range).toEqual({ from: 2, to: 4 })
})

test('an empty value is drawn as nothing', async () => {
  render(<Page start={emptyDoc} />)
  expect((await field()).textContent).toBe('')
})
