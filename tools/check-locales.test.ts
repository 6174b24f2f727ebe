import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTree } from './check/fixture-tree.ts'
import { checkLocales } from './check-locales.ts'

const english = { 'issues.board': 'Board', 'issues.moved': 'Moved to {to}', 'issues.locked': 'It is locked' }
const chinese = { 'issues.board': '看板', 'issues.moved': '已移到{to}', 'issues.locked': '已锁定' }
const board = "export const Board = () => <p>{text('issues.board')}{text('issues.moved', { to })}</p>\n"
const move = "export const move = () => problem.conflict('issues.locked')\n"

/** What the check says of a small room, with some of its messages and files changed. */
function found(change: {
  en?: Record<string, string>
  zh?: Record<string, string>
  files?: Record<string, string>
}): Promise<string[]> {
  const files = {
    'modules/issues/locales/en.json': JSON.stringify({ ...english, ...change.en }, null, 2),
    'modules/issues/locales/zh-CN.json': JSON.stringify({ ...chinese, ...change.zh }, null, 2),
    'modules/issues/web/board.tsx': board,
    'modules/issues/move.ts': move,
    ...change.files,
  }
  return inTree(files, root => checkLocales(root).map(({ file, message }) => `${file}: ${message}`))
}

function refuses(what: string, change: Parameters<typeof found>[0], words: RegExp): void {
  test(`the locales refuse ${what}`, async () => {
    const messages = await found(change)
    assert.ok(messages.length > 0)
    for (const message of messages) assert.match(message, words)
  })
}
const screen = (code: string) => ({
  files: { 'modules/issues/web/page.tsx': `export const Page = () => ${code}\n` },
})
const page = {
  'modules/issues/web/page.tsx': "export const Page = () => text('issues.more', { count, kind })\n",
}

test('a sound room passes', async () => {
  assert.deepEqual(await found({}), [])
})

test('plurals differ between the languages and are sound', async () => {
  const en = {
    'issues.more': '{count, plural, one {# issue} other {# issues}} {kind, select, a {A} other {B}}',
  }
  const zh = { 'issues.more': '{count, plural, other {# 个问题}}{kind, select, a {甲} other {乙}}' }
  assert.deepEqual(await found({ en, zh, files: page }), [])
})

test('a key with a hole uses all that fit', async () => {
  const more = { 'issues.type.bug': 'Bug', 'issues.type.task': 'Task' }
  const code = 'export const typeName = (type: string) => text(`issues.type.$' + '{type}`)\n'
  assert.deepEqual(await found({ en: more, zh: more, files: { 'modules/issues/web/page.tsx': code } }), [])
})

test('names of commands are no keys', async () => {
  const files = {
    'modules/issues/commands/go.ts': "export const go = defineCommand({ name: 'issues.go' })\n",
    'modules/issues/web/page.tsx': "export const Page = () => send('issues.go')\n",
  }
  assert.deepEqual(await found({ files }), [])
})

refuses(
  'a message that one language lacks',
  { en: { 'issues.board2': 'B' }, files: page2() },
  /board2 is missing in zh-CN/,
)
refuses(
  'a message that English lacks',
  { zh: { 'issues.board2': '板' }, files: page3() },
  /board2 is missing in en/,
)
refuses(
  'a message that nothing uses',
  { en: { 'issues.old': 'Old' }, zh: { 'issues.old': '旧' } },
  /used nowhere/,
)
refuses(
  'a key of another room',
  { en: { 'wiki.x': 'X' }, zh: { 'wiki.x': '甲' }, files: pageOf('wiki.x') },
  /begin with issues/,
)
refuses('other placeholders', { zh: { 'issues.moved': '已移到{where}' } }, /other placeholders in zh-CN/)
refuses('other tags', { en: { 'issues.locked': 'It is <b>locked</b>' } }, /other tags in zh-CN/)
refuses('an empty message', { zh: { 'issues.board': ' ' } }, /the message is empty/)
refuses('bad syntax', { zh: { 'issues.locked': '已锁定 {' } }, /a brace stands alone/)
refuses(
  'a key that is in no catalogue',
  screen("<p>{text('issues.boord')}</p>"),
  /issues\.boord is in no catalogue/,
)
refuses(
  'a label that is in no catalogue',
  screen("({ label: 'issues.boord' })"),
  /issues\.boord is in no catalogue/,
)
refuses('a missing value', screen("text('issues.moved')"), /wants a value for to/)
refuses('a wrong value', screen("text('issues.moved', { too })"), /wants a value for to/)
refuses('text in JSX', screen('<p>Board</p>'), /"Board" belongs into locales/)
refuses('Chinese in JSX', screen('<p>看板</p>'), /"看板" belongs into locales/)
refuses('text in a choice', screen("<p>{open ? 'Open' : null}</p>"), /"Open" belongs/)
refuses('text in an attribute', screen('<input aria-label="Search" />'), /"Search" belongs/)
refuses('text in a title', screen("(document.title = 'Board')"), /"Board" belongs/)
refuses('"please"', { en: { 'issues.locked': 'Please wait' } }, /no "please"/)
refuses('half-width punctuation', { zh: { 'issues.locked': '已锁定,请稍后' } }, /full-width punctuation/)
refuses(
  'a reason without a message',
  { files: { 'modules/issues/x.ts': "export const x = () => problem.invalid('issues.odd')\n" } },
  /issues\.odd is in no catalogue/,
)
refuses(
  'a declared reason without a message',
  { files: { 'modules/issues/x.ts': "export const x = go({ problems: ['issues.odd'] })\n" } },
  /issues\.odd is in no catalogue/,
)
refuses(
  'a key that stands twice',
  { files: { 'modules/issues/locales/en.json': `{"issues.board": "B",${JSON.stringify(english).slice(1)}` } },
  /issues\.board stands here twice/,
)

const icu: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a plural without other',
    '{count, plural, one {# a}}',
    '{count, plural, other {# 个}}',
    /lacks the case other/,
  ],
  ['an English plural without one', '{count, plural, other {# a}}', '{count}', /lacks the case one/],
  ['a select without other', '{count, select, a {A}}', '{count}', /lacks the case other/],
  [
    'a form that Chinese does not have',
    '{count}',
    '{count, plural, one {#} other {#}}',
    /case one is not valid|other placeholders/,
  ],
  ['bad syntax', '{count}', '{count', /bad ICU syntax|stands alone|other placeholders/],
  ['a date in ICU', '{count, date}', '{count}', /comes written out/],
]
for (const [what, en, zh, words] of icu) {
  refuses(what, { en: { 'issues.more': en }, zh: { 'issues.more': zh }, files: page }, words)
}

function pageOf(key: string): Record<string, string> {
  return { 'modules/issues/web/page.tsx': `export const Page = () => text('${key}')\n` }
}
function page2(): Record<string, string> {
  return pageOf('issues.board2')
}
function page3(): Record<string, string> {
  return { 'modules/issues/words.ts': "export const word = 'issues.board2'\n" }
}
