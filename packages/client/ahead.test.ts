import assert from 'node:assert/strict'
import test from 'node:test'
import { Ahead } from './ahead.ts'
import { createHttp } from './http.ts'

/** A server that counts what it is asked; `refused`: it knows nobody. */
function serving() {
  const asked: string[] = []
  const given: Response[] = []
  const state = { isRefused: false }
  const answer = () => {
    if (!state.isRefused) return Response.json({ at: asked.length, seq: asked.length, data: {} })
    const problem = { type: '', title: '', status: 401, code: 'unauthenticated', reason: 'http.no_session' }
    return Response.json(problem, { status: 401 })
  }
  const ahead = new Ahead(async input => {
    asked.push(String(input))
    const response = answer()
    given.push(response)
    return response
  })
  return { asked, given, state, ahead, http: createHttp({ fetch: ahead.fetch }) }
}

test('a question that was begun ahead is not asked again by those who need the answer', async () => {
  const { asked, ahead, http } = serving()
  ahead.begin('board.get', { board: 'a', where: {} })
  ahead.begin('board.get', { board: 'a', where: {} })
  const [one, other] = await Promise.all([
    http.ask('board.get', { board: 'a', where: {} }),
    http.ask('board.get', { board: 'a', where: {}, page: undefined }),
  ])
  assert.deepEqual([one.at, other.at], [1, 1])
  await http.ask('board.get', { board: 'b', where: {} })
  assert.equal(asked.length, 2)
})

test('who must not get an old answer asks anew', async () => {
  const { asked, ahead, http } = serving()
  ahead.begin('board.get')
  await http.ask('board.get', {}, { atLeast: '1' })
  assert.equal(asked.length, 1)
  await http.ask('board.get', {}, { atLeast: '2' })
  assert.equal(asked.length, 2)
  await http.ask('board.get', {}, { atLeast: 'own:1' })
  assert.equal(asked.length, 3)
  await http.call('board.rename', {})
  await http.ask('board.get', {})
  assert.equal(asked.length, 5)
})

test('a refusal is told to who waits for it, and asked anew later, for somebody may have signed in', async () => {
  const { state, ahead, http } = serving()
  state.isRefused = true
  ahead.begin('board.get')
  await assert.rejects(http.ask('board.get', {}), { reason: 'http.no_session' })
  state.isRefused = false
  assert.equal((await http.ask('board.get', {})).at, 2)
})

test('an answer that nobody wants is read to its end all the same, or the browser goes on waiting for it', async () => {
  const { given, state, ahead } = serving()
  ahead.begin('board.get')
  state.isRefused = true
  ahead.begin('other.get')
  await new Promise(resolve => setTimeout(resolve, 10))
  assert.deepEqual(
    given.map(response => response.bodyUsed),
    [true, true],
  )
})
