import { render } from '@testing-library/react'
import { Editor } from '@tiptap/core'
import { expect, test, vi } from 'vitest'
import { richText } from '../input.ts'
import { fromMarkdown } from '../markdown.ts'
import { docOfText, isRichText, type RichDoc } from '../schema.ts'
import { fromWiki } from '../wiki.ts'
import { writingExtensions } from './extensions.ts'
import { mentionExtension, mentionMenu } from './mention.tsx'
import { RichText } from './rich-text.tsx'

const schemes = [
  'javascript:alert(1)',
  'javascript:alert`1`//',
  'javascript://host/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'vbscript:msgbox(1)',
  'livescript:alert(1)',
]

const insert = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at)

const disguises: ((url: string) => string)[] = [
  url => url,
  url => url.toUpperCase(),
  url => ` \t\n${url}`,
  url => `\u0001\u001f${url}`,
  url => `\u00a0\u3000${url}`,
  url => `\ufeff${url}`,
  url => `\u202e${url}`,
  url => insert(url, 4, '\t'),
  url => insert(url, 4, '\r\n'),
  url => insert(url, 4, '\u200b'),
  url => insert(url, 4, '\u00ad'),
  url => insert(url, 4, '\0'),
  url => insert(url, 4, '&Tab;'),
  url => insert(url, 4, '&#x0A;'),
  url => `&#${url.charCodeAt(0)};${url.slice(1)}`,
  url => `&#x${url.charCodeAt(0).toString(16)}${url.slice(1)}`,
  url => url.replace(':', '&colon;'),
  url => url.replace(':', '%3A'),
  url => url.replace(':', '：'),
  url => `\\${url}`,
  url => `/\\/${url}`,
  url => `https:${url}`,
]

const elements = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script href=data:,alert(1)></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><a xlink:href=javascript:alert(1)>x</a></math>',
  '<details open ontoggle=alert(1)>x</details>',
  '<form action=javascript:alert(1)><button>x</button></form>',
  '<object data=javascript:alert(1)></object>',
  '<style>*{background:url(javascript:alert(1))}</style>',
  '<a href=javascript:alert(1) style=x onclick=alert(1)>x</a>',
  '<p contenteditable onfocus=alert(1) autofocus>x</p>',
  '<base href=javascript:/a/>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
]

const settings: ((html: string) => string)[] = [
  html => html,
  html => html.toUpperCase(),
  html => `">${html}`,
  html => `</textarea></title>--></code></pre>${html}`,
  html => html.replace('>', '/>').replace(' ', '/'),
  html => html.replaceAll('<', '<\0'),
  html => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
]

const urls = schemes.flatMap(url => disguises.map(disguise => disguise(url)))
const payloads = [...urls, ...elements.flatMap(html => settings.map(setting => setting(html)))]

const marked = (href: string) => ({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] })

// Some thousand documents a test: on a busy machine that is more than the five seconds a test has.
vi.setConfig({ testTimeout: 60_000 })

/** What an attacker sends as JSON. Typed by nothing, as it would come from the wire. */
const jsonsOf = (payload: string): unknown[] => [
  docOfText(payload),
  { type: 'doc', content: [{ type: 'paragraph', content: [marked(payload)] }] },
  {
    type: 'doc',
    content: [{ type: 'codeBlock', attrs: { language: payload }, content: [{ type: 'text', text: 'x' }] }],
  },
  { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { id: payload } }] }] },
  { type: 'doc', content: [{ type: 'heading', attrs: { level: payload } }] },
  { type: 'doc', content: [{ type: payload, attrs: { src: payload, onload: payload } }] },
  {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { onclick: payload, style: payload }, html: payload }],
  },
]

const markdownsOf = (payload: string): string[] => [
  payload,
  `[x](${payload})`,
  `[x](<${payload}>)`,
  `<${payload}>`,
  `![x](${payload} "${payload}")`,
  `[x]: ${payload}\n\n[x]`,
  `\`\`\`${payload}\n${payload}\n\`\`\``,
  `# ${payload}\n\n- \`${payload}\`\n\n> ${payload}`,
  `[x](mention:${payload})`,
]

const wikisOf = (payload: string): string[] => [
  payload,
  `[x|${payload}]`,
  `[${payload}]`,
  `{code:${payload}}${payload}{code}`,
  `{code:title=${payload}|language=${payload}}x{code}`,
  `h1. ${payload}\n* {{${payload}}}\n{quote}${payload}{quote}`,
  `!${payload}!`,
]

const tags = new Set('DIV P H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE CODE HR BR SPAN STRONG EM S A'.split(' '))
const attributes = new Set('class href target rel start data-level'.split(' '))

/** Everything below an element that could run code or is not ours; empty when all is well. */
function holesIn(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap(element => [
    ...(tags.has(element.tagName) ? [] : [`<${element.tagName}>`]),
    ...[...element.attributes].flatMap(({ name, value }) =>
      attributes.has(name) && (name !== 'href' || isSafeAddress(value)) ? [] : [`${name}=${value}`],
    ),
  ])
}

function isSafeAddress(href: string): boolean {
  const { protocol } = new URL(href, 'https://here.example/')
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)
}

const draw = (docs: readonly RichDoc[]): string[] => {
  const all: RichDoc = { type: 'doc', content: docs.flatMap(doc => doc.content) }
  const { container, unmount } = render(<RichText doc={all} renderMention={id => id} />)
  const holes = holesIn(container)
  unmount()
  return holes
}

test('the corpus is large, and the inspection finds what is planted', () => {
  expect(new Set(payloads).size).toBeGreaterThan(200)
  const planted = document.createElement('div')
  planted.innerHTML = '<a href="java\nscript:alert(1)">x</a><img src=x onerror=alert(1)><p style="x">y</p>'
  expect(holesIn(planted)).toEqual([
    'href=java\nscript:alert(1)',
    '<IMG>',
    'src=x',
    'onerror=alert(1)',
    'style=x',
  ])
})

test('JSON that the input takes draws nothing that runs', () => {
  for (const payload of payloads) {
    const taken = jsonsOf(payload).flatMap(json => richText.safeParse(json).data ?? [])
    expect(taken.length).toBeGreaterThan(0)
    expect(draw(taken), payload).toEqual([])
  }
})

test('JSON that came past the input draws nothing that runs', () => {
  for (const payload of payloads) {
    const docs: RichDoc[] = JSON.parse(JSON.stringify(jsonsOf(payload)))
    expect(draw(docs), payload).toEqual([])
  }
})

test('Markdown draws nothing that runs', () => {
  for (const payload of payloads) {
    expect(draw(markdownsOf(payload).flatMap(text => fromMarkdown(text).doc ?? [])), payload).toEqual([])
  }
})

test('wiki markup draws nothing that runs', () => {
  for (const payload of payloads)
    expect(draw(wikisOf(payload).map(text => fromWiki(text).doc)), payload).toEqual([])
})

test('pasted HTML is rich text that draws nothing that runs', () => {
  vi.stubGlobal('ClipboardEvent', class extends Event {}) // jsdom has none
  const nothing = () => false
  const options = { placeholder: () => '', onSubmit: nothing, onCancel: nothing, onRefuse: () => undefined }
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: [...writingExtensions(options), mentionExtension(mentionMenu(), id => id)],
  })
  editor.view.pasteHTML('<a href="https://a.example">x</a>')
  expect(JSON.stringify(editor.getJSON())).toContain('https://a.example')
  for (const payload of payloads) {
    const address = document.createElement('a')
    address.setAttribute('href', payload)
    address.textContent = 'x'
    editor.commands.clearContent()
    editor.view.pasteHTML(
      `<p>${address.outerHTML}${payload}<span data-person="${address.innerHTML}">y</span></p>`,
    )
    const doc: unknown = editor.getJSON()
    expect(isRichText(doc), payload).toBe(true)
    if (isRichText(doc)) expect(draw([doc]), payload).toEqual([])
    expect(
      editor.view.dom.querySelector(
        'script, iframe, style, object, form, [onerror], [onclick], a[href^="java" i]',
      ),
    ).toBe(null)
  }
  editor.destroy()
})
