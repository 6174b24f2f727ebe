import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localPath } from './local-path.ts'

for (const stays of ['/', '/p/ARROW/board', '/p/ARROW?view=list&q=a%2Fb#c', '/路']) {
  test(`${stays} stays on this site`, () => {
    assert.equal(localPath(stays), new URL(stays, 'http://a').href.slice('http://a'.length))
  })
}

const leaves = [
  null,
  '',
  'evil',
  '//evil',
  '///evil',
  '\\\\evil',
  '/\\evil',
  '/\t/evil',
  '/\n\\evil',
  '/.//evil',
  '/a/..//evil',
  '/%2e//evil',
  'https://evil',
  'javascript:alert(1)',
  ' /evil',
]
for (const next of leaves) {
  test(`${JSON.stringify(next)} leads nowhere else`, () => {
    assert.equal(localPath(next), '/')
  })
}

test('what stays encoded is no host for the browser', () => {
  const path = localPath('/%09/evil')
  assert.equal(new URL(path, 'https://concord.example.com').host, 'concord.example.com')
})
