import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { inputOfParameters } from '../../kernel/derive/parameters.ts'
import { ref } from '../../kernel/input.ts'
import { defineObject, text } from '../../kernel/object.ts'
import { seedId } from '../../kernel/seed.ts'
import { encodeInput } from './http.ts'

const Card = defineObject({
  name: 'card',
  table: 'test.card',
  title: 'title',
  container: 'self',
  fields: { title: text() },
})
const id = seedId('card', 1)

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
type Input = z.input<typeof schema>

function decode(query: string): unknown {
  const given = new Map<string, string | string[]>()
  for (const [name, value] of new URLSearchParams(query)) {
    const before = given.get(name)
    given.set(name, before === undefined ? value : [before, value].flat())
  }
  return inputOfParameters(schema, Object.fromEntries(given))
}

const inputs: readonly Input[] = [
  {},
  { card: id },
  { cards: [id] },
  { cards: [id, id] },
  { cards: [] },
  { assignee: null },
  { assignee: 'me' },
  { text: '12' },
  { text: 'true' },
  { text: 'null' },
  { text: '[1] a&b=c+d 同舟' },
  { texts: ['[1]'] },
  { texts: ['1', 'null'] },
  { limit: 5, factor: -1.5e-7 },
  { numbers: [1] },
  { numbers: [1, 2] },
  { numbers: [] },
  { numbers: null },
  { done: false },
  { order: 'desc' },
  { page: { group: '', after: [1, id] } },
  { page: { group: 'x', after: null } },
  { pages: [{ n: 1 }] },
  { pages: [{ n: 1 }, { n: 2 }] },
  { either: 'a' },
  { either: { n: 1 } },
]
for (const input of inputs) {
  test(`${JSON.stringify(input)} survives the way through an address`, () => {
    assert.deepEqual(schema.parse(decode(encodeInput(input))), schema.parse(input))
  })
}
