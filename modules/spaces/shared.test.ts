import assert from 'node:assert/strict'
import { test } from 'node:test'
import { projectKeyPattern, suggestKey } from './shared.ts'

const none = new Set<string>()

test('several words give their initials, one word its first letters', () => {
  assert.equal(suggestKey('Arrow flight server', none), 'AFS')
  assert.equal(suggestKey('arrow', none), 'ARROW')
})

test('a name without Latin letters gets a number', () => {
  assert.equal(suggestKey('新产品发布', none), 'P1')
  assert.equal(suggestKey('新产品发布', new Set(['P1', 'P2'])), 'P3')
})

test('a key that is taken is counted on', () => {
  assert.equal(suggestKey('Arrow', new Set(['ARROW'])), 'ARROW1')
})

test('what is suggested is always a valid key', () => {
  for (const name of ['', '2026', 'X', '7 wonders', 'a'.repeat(80), '新产品 X'])
    assert.match(suggestKey(name, none), projectKeyPattern)
})
