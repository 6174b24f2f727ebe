import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fastify, { type FastifyInstance } from 'fastify'
import { kernelCatalogue, openMessages } from '../messages.ts'
import { type NotesHouse, type NotesWorld, openNotes } from '../testing/notes/open-notes.ts'
import { mountOperator } from './operator.ts'

let house: NotesHouse
let world: NotesWorld
let folder = ''
let app: FastifyInstance

before(async () => {
  house = await openNotes()
  world = await house.newWorld()
  folder = await mkdtemp(join(tmpdir(), 'concord-operator-'))
  app = openApp()
  await app.listen({ path: join(folder, 'socket') })
})
after(async () => {
  await app.close()
  await house.close()
  await rm(folder, { recursive: true })
})

function openApp(): FastifyInstance {
  const { workspace, owner, member } = world
  const byEmail = new Map([['member@example.com', { workspace, person: member }]])
  const opened = fastify()
  mountOperator(opened, {
    kernel: house.kernel,
    titleOf: openMessages([kernelCatalogue]).titleOf,
    keep: async () => undefined,
    findPerson: async email => (email === null ? { workspace, person: owner } : (byEmail.get(email) ?? null)),
  })
  return opened
}

async function run(body: unknown): Promise<{ status: number; json: Record<string, unknown> }> {
  const headers = { 'content-type': 'application/json' }
  const socketPath = join(folder, 'socket')
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, method: 'POST', path: '/operator/run', headers }, async answer => {
      const chunks = await answer.toArray()
      resolve({ status: answer.statusCode ?? 0, json: JSON.parse(Buffer.concat(chunks).toString()) })
    })
    sent.on('error', reject)
    sent.end(JSON.stringify(body))
  })
}

test('the person at the machine runs a command as somebody, and the audit says that it came from there', async () => {
  const input = { shelf: world.shelf, title: 'Tea' }
  const done = await run({ name: 'note.create', input, email: 'member@example.com' })
  const { json } = await run({ name: 'audit.list', input: { limit: 1 } })
  const [entry] = Reflect.get(Object(json.data), 'items')
  assert.equal(done.status, 200)
  assert.deepEqual([entry.name, entry.actor, entry.via], ['note.create', world.member, 'cli'])
})

test('without an e-mail it is the first administrator who asks', async () => {
  const { status, json } = await run({ name: 'note.list', input: { shelf: world.closed } })
  assert.deepEqual([status, Object.keys(json)], [200, ['at', 'own', 'data']])
})

test('the rights are those of the person', async () => {
  const asked = { name: 'note.list', input: { shelf: world.closed }, email: 'member@example.com' }
  assert.equal((await run(asked)).status, 404)
})

const refused: readonly (readonly [body: unknown, status: number, reason: string])[] = [
  [{ name: 'note.list', input: {}, email: 'nobody@example.com' }, 404, 'operator.no_such_person'],
  [{ name: 'note.brew', input: {} }, 404, 'operator.no_such_name'],
  [{ name: 'note.set-up', input: {} }, 404, 'operator.no_such_name'],
  [{ name: 'note.list', input: { shelf: 1 } }, 400, 'http.invalid_input'],
  [{ name: 'note.list', input: {}, asSystem: true }, 400, 'http.invalid_input'],
]
for (const [body, status, reason] of refused) {
  test(`${JSON.stringify(body)} is refused as ${reason}`, async () => {
    const answer = await run(body)
    assert.deepEqual([answer.status, answer.json.reason], [status, reason])
  })
}

test('nobody on the network reaches it', async () => {
  const open = openApp()
  const url = await open.listen({ port: 0, host: '127.0.0.1' })
  const answer = await fetch(`${url}/operator/run`, { method: 'POST', body: '{}' })
  await open.close()
  assert.equal(answer.status, 404)
})
