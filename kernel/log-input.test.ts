import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { createDigests } from './canonical.ts'
import { asLong, asPersonal, asSecret } from './input.ts'
import { createInputLogger } from './log-input.ts'

const digests = createDigests('key')
const digestOf = (value: unknown) => ({ digest: digests.value(value) })

test('an input without marked parts is kept as it is, the same object', () => {
  const input = { a: 1, b: { c: ['x'] } }
  const schema = z.object({ a: z.number(), b: z.object({ c: z.array(z.string()) }) })
  assert.equal(createInputLogger(schema, digests)(input), input)
})

test('long and personal parts become digests, secrets become null, wherever they stand', () => {
  const schema = z.strictObject({
    id: z.string(),
    text: asLong(z.string()).optional(),
    name: asPersonal(z.string().trim().min(1)).nullable().default('x'),
    pin: asSecret(z.string()),
    list: z.array(z.object({ name: asPersonal(z.string()), n: z.number() })),
    pair: z.tuple([z.string(), asSecret(z.string())]),
    byKey: z.record(z.string(), asLong(z.string())),
    either: z.union([
      z.object({ kind: z.literal('a'), text: asLong(z.string()) }),
      z.object({ kind: z.literal('b') }),
    ]),
  })
  const input = {
    id: '1',
    text: 'words',
    name: 'Ana',
    pin: '1234',
    list: [{ name: 'Bo', n: 1 }],
    pair: ['a', 'b'],
    byKey: { k: 'v' },
    either: { kind: 'a', text: 't' },
  }
  assert.deepEqual(createInputLogger(schema, digests)(schema.parse(input)), {
    id: '1',
    text: digestOf('words'),
    name: digestOf('Ana'),
    pin: null,
    list: [{ name: digestOf('Bo'), n: 1 }],
    pair: ['a', null],
    byKey: { k: digestOf('v') },
    either: { kind: 'a', text: digestOf('t') },
  })
})

test('absent parts stay absent, and nothing is told of a union that can not be told apart', () => {
  const schema = z.object({
    text: asLong(z.string()).optional(),
    name: asPersonal(z.string()).nullable(),
    either: z.union([asSecret(z.string()).transform(text => text.length), z.boolean()]),
  })
  const logged = createInputLogger(schema, digests)(schema.parse({ name: null, either: 'secret' }))
  assert.deepEqual(logged, { name: null, either: digestOf(6) })
})

test('a mark outlives what is added to the schema after it, and schemas that contain themselves end', () => {
  const tree: z.ZodType = z.object({
    name: asPersonal(z.string()).describe('a name').optional(),
    get below() {
      return z.array(tree)
    },
  })
  const logged = createInputLogger(tree, digests)({ name: 'Ana', below: [{ name: 'Bo', below: [] }] })
  assert.deepEqual(logged, { name: digestOf('Ana'), below: [{ name: digestOf('Bo'), below: [] }] })
})
