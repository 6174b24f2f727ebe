import assert from 'node:assert/strict'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { faultOf, nodesOf, plainText, type RichDoc } from './schema.ts'
import { fromWiki } from './wiki.ts'

const archive = join(import.meta.dirname, '../../../shared/data/jira/arrow-rest-A.tar.gz')
const skip = existsSync(archive) ? false : 'the Arrow issues are not beside the repository'

test('every description and comment of a real project becomes rich text with its words', {
  skip,
}, async context => {
  let texts = 0
  let words = 0
  let lost = 0
  for await (const markup of markupsOf(archive)) {
    const { doc, cut } = fromWiki(markup)
    assert.equal(faultOf(doc), null, markup.slice(0, 80))
    assert.equal(cut, false)
    const wanted = wordsOf(withoutMacros(markup))
    texts += 1
    words += wanted.length
    lost += missingFrom(wordsOf(wordsAndLinks(doc)), wanted)
  }
  context.diagnostic(
    `${texts} texts, ${words} words, ${lost} lost (${((100 * (words - lost)) / words).toFixed(3)}% kept)`,
  )
  assert.ok(texts > 4000)
  assert.ok(lost / words < 0.0005)
})

async function* markupsOf(file: string): AsyncGenerator<string> {
  const entries = createReadStream(file).pipe(createGunzip()).pipe(extract())
  for await (const entry of entries) {
    const { fields } = JSON.parse(await text(entry))
    const bodies = (fields.comment?.comments ?? []).map((comment: { body: string }) => comment.body)
    for (const markup of [fields.description, ...bodies]) if (markup) yield markup
  }
}

const wordsOf = (from: string): string[] => from.match(/[\p{L}\p{N}]+/gu) ?? []

const withoutMacros = (markup: string): string =>
  markup.replace(/\{(?:code|noformat)(?::[^}\n]*)?\}|\{quote\}|^\s*(?:h[1-6]|bq)\.\s/gm, ' ')

function wordsAndLinks(doc: RichDoc): string {
  const parts = [plainText(doc)]
  for (const node of nodesOf(doc)) {
    for (const mark of 'marks' in node ? (node.marks ?? []) : [])
      if (mark.type === 'link') parts.push(mark.attrs.href)
  }
  return parts.join(' ')
}

function missingFrom(words: string[], wanted: string[]): number {
  const left = new Map<string, number>()
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1)
  return wanted.filter(word => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  }).length
}
