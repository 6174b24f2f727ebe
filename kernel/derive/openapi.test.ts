import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pino } from 'pino'
import { z } from 'zod'
import { openHttp } from '../http/open-http.ts'
import { kernelCatalogue, openMessages } from '../messages.ts'
import { defineModule } from '../module.ts'
import { defineQuery } from '../query.ts'
import { Workspace } from '../records.ts'
import { createRegistry } from '../registry.ts'
import { notes } from '../testing/notes/room.ts'
import { kernelRoom } from './kernel-room.ts'
import { mountOpenApi, openApi } from './openapi.ts'

const facts = { version: '0.1.0', cookie: 'session' }

interface Tree {
  readonly text: string
  readonly children: z.infer<typeof branches>
}
const branches: z.ZodType<Tree[]> = z.lazy(() => z.array(z.object({ text: z.string(), children: branches })))
const growTree = defineQuery({
  name: 'tree.grow',
  about: 'A tree as it grows.',
  permission: 'object:read',
  scope: '@workspace',
  watches: [Workspace],
  input: () => z.strictObject({ branches, tags: z.array(z.string()).optional() }),
  output: () => z.strictObject({ branches }),
  example: () => ({ branches: [] }),
  run: async (_read, { branches: grown }) => ({ branches: grown }),
})
const forest = defineModule({
  name: 'forest',
  uses: [],
  objects: [],
  commands: {},
  queries: { 'tree.grow': growTree },
  permissions: {},
})
const document = await openApi(createRegistry([kernelRoom, notes, forest]), facts)

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) =>
    key === '$ref' && typeof inside === 'string' ? [inside] : refsIn(inside),
  )
}

/** What a pointer such as `/paths/~1a/get` or `#/components/schemas/S` leads to. */
function at(pointer: string): unknown {
  const names = pointer.replace(/^#?\//, '').split('/')
  return names.reduce<unknown>(
    (value, name) => Reflect.get(Object(value), name.replaceAll('~1', '/').replaceAll('~0', '~')),
    document,
  )
}

test('the document names every command and query, and no internal one', () => {
  assert.deepEqual(Object.keys(Object(document.paths)), [
    '/api/v1/activity.list',
    '/api/v1/audit.list',
    '/api/v1/note.break',
    '/api/v1/note.create',
    '/api/v1/note.list',
    '/api/v1/note.move',
    '/api/v1/note.remember',
    '/api/v1/note.rename',
    '/api/v1/object.rows',
    '/api/v1/tree.grow',
  ])
})

test('everything that the document points to is in it', () => {
  const refs = refsIn(document)
  assert.ok(refs.includes('#/components/responses/Problem'))
  assert.ok(refs.some(ref => ref.startsWith('#/components/schemas/tree.grow')))
  for (const ref of refs) assert.notEqual(at(ref), undefined, ref)
})

test('a command takes its input as JSON, and its answer is an envelope', () => {
  const operation = at('/paths/~1api~1v1~1note.create/post')
  const body = Reflect.get(Object(operation), 'requestBody').content['application/json']
  const answer = Reflect.get(Object(operation), 'responses')[200].content['application/json'].schema
  assert.deepEqual(body.schema.required, ['shelf', 'title'])
  assert.equal(body.schema.properties.shelf['x-ref'], 'shelf')
  assert.equal(body.schema.properties.id['x-new'], 'note')
  assert.deepEqual(Object.keys(answer.properties), ['seq', 's', 'output'])
  assert.deepEqual(Reflect.get(Object(operation), 'x-problems'), [])
})

test('a query takes scalars and lists flat, and what is nested as JSON', () => {
  const parameters = Reflect.get(Object(at('/paths/~1api~1v1~1tree.grow/get')), 'parameters')
  const [, first, second] = parameters
  assert.deepEqual(
    [first.name, first.required, Object.keys(first.content)],
    ['branches', true, ['application/json']],
  )
  assert.deepEqual([second.name, second.style, second.explode], ['tags', 'form', true])
})

test('every operation may name the person for whom it is asked, and says so', () => {
  const person = Object(at('#/components/parameters/Person'))
  assert.deepEqual([person.name, person.in, person.required], ['x-person', 'header', undefined])
  assert.match(person.description, /http\.other_person/)
  const operations = Object.values(Object(document.paths)).flatMap(path => Object.values(Object(path)))
  for (const operation of operations) {
    const pointers = refsIn(Reflect.get(Object(operation), 'parameters'))
    assert.ok(
      pointers.includes('#/components/parameters/Person'),
      Reflect.get(Object(operation), 'operationId'),
    )
  }
})

test('the document is served as made, without signing in', async () => {
  const { titleOf } = openMessages([kernelCatalogue])
  const app = await openHttp({ url: null, logger: pino({ enabled: false }), titleOf })
  mountOpenApi(app, createRegistry([kernelRoom, notes, forest]), facts)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const answers = await Promise.all([1, 2].map(() => fetch(`${url}/api/v1/openapi.json`)))
  const texts = await Promise.all(answers.map(answer => answer.text()))
  await app.close()
  assert.deepEqual(JSON.parse(texts[0] ?? ''), JSON.parse(JSON.stringify(document)))
  assert.equal(texts[0], texts[1])
})
