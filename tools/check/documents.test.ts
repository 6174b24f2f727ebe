import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDocuments } from './documents.ts'
import { inTree } from './fixture-tree.ts'

const found = (files: Record<string, string>) =>
  inTree(files, root => checkDocuments(root).map(({ file, line, message }) => `${file}:${line} ${message}`))

test('links that lead somewhere pass, also to the web', async () => {
  const readme = '[why](docs/adr/0001-one.md#context) [who](https://example.org) [here](#start)\n'
  assert.deepEqual(
    await found({ 'README.md': readme, 'docs/adr/0001-one.md': '[up](../../README.md)\n' }),
    [],
  )
})

test('a link that leads to nothing is told with its line', async () => {
  const readme = '# A\n\nSee [the kernel](../../kernel/run.ts).\n'
  assert.deepEqual(await found({ 'modules/issues/README.md': readme }), [
    'modules/issues/README.md:3 ../../kernel/run.ts leads to nothing',
  ])
})

test('a decision of more than 60 lines is too long', async () => {
  assert.deepEqual(await found({ 'docs/adr/0001-one.md': 'x\n'.repeat(61) }), [
    'docs/adr/0001-one.md:61 61 lines; at most 60',
  ])
})
