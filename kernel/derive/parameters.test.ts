import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { ref } from '../input.ts'
import { defineObject, text } from '../object.ts'
import { Problem } from '../problem.ts'
import { inputOfParameters } from './parameters.ts'

const Card = defineObject({
  name: 'card',
  table: 'test.card',
  title: 'title',
  container: 'self',
  fields: { title: text() },
})

const schema = z.strictObject({
  card: ref(Card).optional(),
  cards: z.array(ref(Card)).optional(),
  assignee: z
    .union([ref(Card), z.literal('me')])
    .nullable()
    .optional(),
  text: z.string().optional(),
  texts: z.array(z.string()).optional(),
  limit: z.int().default(50).optional(),
  factor: z.number().optional(),
  numbers: z.array(z.number()).nullable().optional(),
  done: z.boolean().optional(),
  order: z.enum(['asc', 'desc']).optional(),
  page: z.object({ group: z.string(), after: z.tuple([z.int(), z.string()]).nullable() }).optional(),
  pages: z.array(z.object({ n: z.int() })).optional(),
  either: z.union([z.string(), z.object({ n: z.int() })]).optional(),
})

function decode(query: string): unknown {
  const given = new Map<string, string | string[]>()
  for (const [name, value] of new URLSearchParams(query)) {
    const before = given.get(name)
    given.set(name, before === undefined ? value : [before, value].flat())
  }
  return inputOfParameters(schema, Object.fromEntries(given))
}

const refused: readonly (readonly [query: string, reason: string])[] = [
  ['nothing=1', 'http.unknown_parameter'],
  ['__proto__=1', 'http.unknown_parameter'],
  ['constructor=1', 'http.unknown_parameter'],
  ['text=a&text=b', 'http.repeated_parameter'],
  ['page={', 'http.bad_json'],
  ['page={"__proto__":{"polluted":1}}', 'http.forbidden_key'],
  ['pages=[{"n":1e400}]', 'http.number_out_of_range'],
  [`page=${'['.repeat(200)}${']'.repeat(200)}`, 'http.too_deep'],
]
for (const [query, reason] of refused) {
  test(`${query.slice(0, 40)} is refused as ${reason}`, () => {
    assert.throws(
      () => decode(query),
      error => error instanceof Problem && error.reason === reason,
    )
  })
}

const wrong = [
  'limit=1e2x',
  'limit=0x10',
  'limit=',
  'limit=Infinity',
  'done=1',
  'card=1',
  'cards=x',
  'order=up',
]
for (const query of wrong) {
  test(`${query} is left to the schema, which refuses it`, () => {
    assert.equal(schema.safeParse(decode(query)).success, false)
  })
}
