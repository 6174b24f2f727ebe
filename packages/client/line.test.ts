import assert from 'node:assert/strict'
import { once } from 'node:events'
import test from 'node:test'
import { WebSocketServer } from 'ws'
import type { ToServer } from '../../kernel/wire.ts'
import { Line, webSocketTo } from './line.ts'
import { Chance } from './testing/chance.ts'
import { VirtualTime } from './testing/virtual-time.ts'
import { realTiming } from './timing.ts'

const hi = { t: 'hi', gen: 'g', at: 1, places: 0, build: 'b', me: 'ana' } as const

/** Sockets that the test itself opens, feeds and closes. */
function bench() {
  const time = new VirtualTime(new Chance(1))
  const opened: { said(text: string): void; closed(code?: number): void }[] = []
  const log: string[] = []
  const line = new Line(
    events => {
      opened.push(events)
      return { send: text => log.push(text), close: () => log.push('close') }
    },
    {
      up: () => log.push('up'),
      heard: frame => log.push(frame.t),
      down: isRefused => log.push(isRefused ? 'refused' : 'down'),
    },
    time,
  )
  line.start()
  return { time, opened, log, line, greet: () => opened.at(-1)?.said(JSON.stringify(hi)) }
}

test('a line that cannot be opened is tried with growing waits, up to ten seconds', async () => {
  const { time, opened } = bench()
  const waits: number[] = []
  for (let i = 0; i < 12; i++) {
    const before = { at: time.now(), count: opened.length }
    opened.at(-1)?.closed()
    while (opened.length === before.count) await time.pass(10)
    waits.push(time.now() - before.at)
  }
  assert.ok((waits[0] ?? 0) <= 310 && (waits[0] ?? 0) >= 150)
  assert.ok(waits.every(wait => wait <= 10_010))
  assert.ok((waits.at(-1) ?? 0) >= 5000)
})

test('a line that held for a while is opened again at once', async () => {
  const { time, opened, greet } = bench()
  for (let i = 0; i < 5; i++) {
    opened.at(-1)?.closed()
    await time.pass(10_000)
  }
  greet()
  for (let i = 0; i < 3; i++) {
    opened.at(-1)?.said('{"t":"at","to":1}')
    await time.pass(4000)
  }
  const count = opened.length
  opened.at(-1)?.closed()
  await time.pass(320)
  assert.equal(opened.length, count + 1)
})

test('a waking computer does not wait', async () => {
  const { time, opened, line } = bench()
  for (let i = 0; i < 8; i++) {
    opened.at(-1)?.closed()
    await time.pass(10_000)
  }
  opened.at(-1)?.closed()
  const count = opened.length
  line.wake()
  assert.equal(opened.length, count + 1)
})

test('what an old socket still says is not heard', async () => {
  const { time, opened, log, greet } = bench()
  greet()
  opened[0]?.closed()
  await time.pass(500)
  opened[0]?.said('{"t":"at","to":1}')
  assert.deepEqual(log, ['up', 'close', 'down'])
})

test('the end of the session is told apart from the end of the line', () => {
  for (const [code, told] of [
    [4401, 'refused'],
    [1006, 'down'],
  ] as const) {
    const { opened, log, greet } = bench()
    greet()
    opened[0]?.closed(code)
    assert.equal(log.at(-1), told)
  }
})

test('nothing is sent before the greeting', () => {
  const { log, line, greet } = bench()
  line.send({ t: 'unsub', s: 'a' })
  greet()
  line.send({ t: 'unsub', s: 'b' })
  assert.deepEqual(log, ['up', '{"t":"unsub","s":"b"}'])
})

test('a WebSocket carries frames both ways and tells its end', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const heard = new Promise<ToServer>(resolve => {
    server.on('connection', socket => {
      socket.send(JSON.stringify(hi))
      socket.on('message', data => {
        resolve(JSON.parse(String(data)))
        socket.close()
      })
    })
  })
  const ended = new Promise<void>(resolve => {
    const up = (): void => line.send({ t: 'sub', s: 'board', since: 3, n: 1 })
    const line: Line = new Line(
      webSocketTo(`ws://127.0.0.1:${port}/live`),
      { up, heard: () => undefined, down: () => resolve(line.stop()) },
      realTiming,
    )
    line.start()
  })
  assert.deepEqual(await heard, { t: 'sub', s: 'board', since: 3, n: 1 })
  await ended
  server.close()
})
