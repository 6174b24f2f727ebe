import assert from 'node:assert/strict'
import test from 'node:test'
import { Questions, type Watching } from './queries.ts'
import { SimWorld } from './testing/sim-world.ts'

const watching = { in: ['board-a'], types: ['card'] }

async function asking(input: object = {}, watched: Watching = watching) {
  const world = new SimWorld({ seed: 5, clients: 1, cards: 60 })
  const [ana] = world.clients
  if (!ana) throw new Error('one client was asked for')
  await world.time.pass(100)
  const asked: string[] = []
  const { http } = ana.network
  const { ask } = http
  http.ask = (query, put, options) => {
    asked.push(options?.atLeast ?? '')
    return ask(query, put, options)
  }
  const questions = new Questions(ana.live)
  const whole = { board: 'board-a', limit: 1, ...input }
  const question = questions.get({ query: 'card.board', input: whole, watching: watched })
  const countNow = (): unknown => {
    const text = JSON.stringify(question.state.data ?? null)
    return /"n":(\d+)/.exec(text)?.[1]
  }
  return { world, ana, asked, questions, question, countNow }
}

/** Someone else makes a card on a board. */
function another(world: SimWorld, name: string, board = 'board-a'): void {
  world.server.addPerson('cleo')
  world.server.call('cleo', 'card.create', { id: name, input: { card: name, set: { board } } })
}

test('a question is asked when someone listens, and once for all who do', async () => {
  const { world, asked, question, questions } = await asking()
  await world.time.pass(1000)
  assert.equal(asked.length, 0)
  question.listen(() => undefined)
  questions
    .get({ query: 'card.board', input: { board: 'board-a', limit: 1 }, watching })
    .listen(() => undefined)
  await world.time.pass(1000)
  assert.equal(asked.length, 1)
})

test('a watched change makes the answer old, and the next one is not older than the change', async () => {
  const { world, asked, question, countNow } = await asking()
  question.listen(() => undefined)
  await world.time.pass(1000)
  const before = Number(countNow())
  another(world, 'new')
  await world.time.pass(1000)
  assert.equal(Number(countNow()), before + 1)
  assert.deepEqual(asked, ['', '61'])
})

test('what happens elsewhere asks nothing', async () => {
  const { world, asked, question } = await asking()
  question.listen(() => undefined)
  await world.time.pass(1000)
  another(world, 'new', 'board-b')
  await world.time.pass(1000)
  assert.equal(asked.length, 1)
})

test('a hundred changes in a second ask at most every 250 ms, and the last answer holds', async () => {
  const { world, asked, question, countNow } = await asking()
  question.listen(() => undefined)
  await world.time.pass(1000)
  const before = Number(countNow())
  for (let i = 0; i < 100; i++) {
    another(world, `new-${i}`)
    await world.time.pass(10)
  }
  await world.time.pass(1000)
  assert.ok(asked.length <= 7, `${asked.length} questions`)
  assert.equal(Number(countNow()), before + 100)
})

test('through broken lines and lost answers the last answer holds', async () => {
  const { world, ana, question, countNow } = await asking()
  ana.network.weather = { lost: 0.3, delay: 50 }
  question.listen(() => undefined)
  await world.time.pass(5000)
  for (let i = 0; i < 50; i++) {
    another(world, `new-${i}`)
    if (i % 7 === 0) ana.network.disconnect()
    await world.time.pass(200)
  }
  ana.network.weather = { lost: 0, delay: 20 }
  await world.time.pass(30_000)
  const truth = world.server.shared.groups('card', { board: 'board-a', limit: 1 }).get('')
  assert.equal(Number(countNow()), truth?.length)
})

test('an answer that is not to be seen any more is dropped with its reason', async () => {
  const { world, ana, question } = await asking()
  question.listen(() => undefined)
  await world.time.pass(1000)
  world.server.hide(ana.person, 'board-a')
  await world.time.pass(1000)
  assert.equal(question.state.data, undefined)
  assert.equal(question.state.problem?.code, 'not_found')
})

test('a question nobody listens to is forgotten after a while, and then asks nothing', async () => {
  const { world, asked, question, questions } = await asking()
  const leave = question.listen(() => undefined)
  await world.time.pass(1000)
  leave()
  await world.time.pass(40_000)
  another(world, 'new')
  await world.time.pass(40_000)
  assert.equal(asked.length, 1)
  assert.notEqual(
    questions.get({ query: 'card.board', input: { board: 'board-a', limit: 1 }, watching }),
    question,
  )
})

const listing = { in: [], types: [], places: true }

test('what lists places is asked again when one comes or goes, once for both', async () => {
  const { world, ana, asked, question } = await asking({}, listing)
  question.listen(() => undefined)
  await world.time.pass(1000)
  another(world, 'no place', 'board-b')
  await world.time.pass(1000)
  assert.equal(asked.length, 1)
  world.server.hide(ana.person, 'board-c')
  world.server.hide(ana.person, 'board-b')
  await world.time.pass(1000)
  assert.deepEqual(asked, ['', '61'])
})

test('what lists places is asked again after a broken line only if one came or went meanwhile', async () => {
  const { world, ana, asked, question } = await asking({}, listing)
  question.listen(() => undefined)
  await world.time.pass(1000)
  ana.network.disconnect()
  await world.time.pass(15_000)
  assert.equal(asked.length, 1)
  another(world, 'no place')
  ana.network.disconnect()
  world.server.hide(ana.person, 'board-c')
  await world.time.pass(15_000)
  assert.equal(asked.length, 2)
})

test('a list of places that is older than the last change of them is not shown', async () => {
  const { world, ana, question } = await asking({}, listing)
  const { http } = ana.network
  const { ask } = http
  let isHeldUp = true
  http.ask = async (query, put, options) => {
    const answer = await ask<never>(query, put, options)
    if (isHeldUp) await new Promise<void>(resolve => world.time.after(800, resolve))
    return answer
  }
  question.listen(() => undefined)
  await world.time.pass(100)
  another(world, 'new')
  world.server.hide(ana.person, 'board-c')
  isHeldUp = false
  await world.time.pass(850)
  assert.equal(question.state.data, undefined)
  await world.time.pass(1000)
  assert.ok(question.state.data)
})
