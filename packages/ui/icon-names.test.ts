import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { iconNames } from './icon-names.ts'

test('every name is a figure of the sprite, and every figure has a name', () => {
  const sprite = readFileSync(join(import.meta.dirname, 'icons.svg'), 'utf8')
  const figures = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(match => match[1])
  assert.deepEqual(figures.toSorted(), iconNames.toSorted())
})
