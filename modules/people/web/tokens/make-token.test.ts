import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { makeToken } from './make-token.ts'

const organisation = '0190b1a2-0000-7000-8000-00000000000f'

test('a token names its organisation and carries a secret whose digest is told', () => {
  const { token, digest } = makeToken(organisation)
  const [, named, secret = ''] = /^concord_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/.exec(token) ?? []
  assert.equal(named, organisation.replaceAll('-', ''))
  assert.equal(digest, createHash('sha256').update(secret).digest('hex'))
})

test('no two tokens are the same', () => {
  const made = new Set(Array.from({ length: 100 }, () => makeToken(organisation).token))
  assert.equal(made.size, 100)
})
