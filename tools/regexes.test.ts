import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { Visitor } from 'rolldown/utils'
import { readSources, type Source } from './check/source.ts'
import { lineAt } from './check/tree.ts'
import type { Found, Tried } from './testing/try-regexes.ts'

const root = join(import.meta.dirname, '..')
/** Far above what a linear expression takes for its text, far below what another one does. */
const most = 500
const patience = 2000

/** The expressions of what runs for people: not of tools and tests. */
function expressionsIn({ path, program, text }: Source): Found[] {
  if (!/^(kernel|modules|packages|apps)\//.test(path) || /\.test\.tsx?$|\/testing\//.test(path)) return []
  const found: Found[] = []
  const visitor = new Visitor({
    Literal(node) {
      if (!('regex' in node) || node.regex === null) return
      const { pattern, flags } = node.regex
      found.push({ place: `${path}:${lineAt(text, node.start)}`, source: pattern, flags })
    },
  })
  visitor.visit(program)
  return found
}

/** Tries one after the other; one that does not end in time is given up, and the next one tried. */
async function tryAll(all: readonly Found[]): Promise<Tried[]> {
  const tried: Tried[] = []
  while (tried.length < all.length) {
    const given = all.slice(tried.length)
    const hasHung = await new Promise<boolean>((resolve, reject) => {
      const worker = new Worker(new URL('./testing/try-regexes.ts', import.meta.url), { workerData: given })
      let timer: NodeJS.Timeout | null = null
      let isStopped = false
      const stop = () => {
        isStopped = true
        void worker.terminate()
      }
      worker.on('message', (message: Tried | null) => {
        if (timer !== null) clearTimeout(timer)
        if (message !== null) tried.push(message)
        else timer = setTimeout(stop, patience)
      })
      worker.on('error', reject)
      worker.on('exit', () => resolve(isStopped))
    })
    const stuck = all[tried.length]
    if (hasHung && stuck !== undefined) tried.push({ ...stuck, milliseconds: patience, unit: '?' })
  }
  return tried
}

const slow = (tried: readonly Tried[]) => tried.filter(({ milliseconds }) => milliseconds > most)

test('no expression of ours takes long for a text of fifty thousand characters', async t => {
  const all = readSources(root).flatMap(expressionsIn)
  assert.ok(all.length > 80, `${all.length} expressions`)
  const tried = await tryAll(all)
  t.diagnostic(
    `${tried.length} expressions, the slowest took ${Math.max(...tried.map(one => one.milliseconds))} ms`,
  )
  assert.deepEqual(slow(tried), [])
})

const wild = [
  '(a+)+$',
  '^(\\w+\\s?)*$',
  '(x+x+)+y',
  '(?:a|aa)+$',
  '\\s+$',
  '=+$',
  '<[^>]*>.*-->',
  '([a-z]+\\d*)+@',
]
for (const source of wild) {
  test(`/${source}/ is found to be slow`, async () => {
    const tried = await tryAll([{ place: 'here', source, flags: '' }])
    assert.equal(slow(tried).length, 1, JSON.stringify(tried))
  })
}
