import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Channel } from './channel.ts'
import { Connection } from './connection.ts'

/** A line that takes nothing while it is jammed. */
function jammable() {
  const line = {
    bufferedAmount: 0,
    isJammed: false,
    sent: [] as string[],
    send(text: string) {
      if (line.isJammed) line.bufferedAmount += text.length
      else line.sent.push(text)
    },
    close: () => undefined,
  }
  return line
}

function listening(line: ReturnType<typeof jammable>) {
  const connection = new Connection(line, { person: 'p', session: 's', revision: 1 })
  const channel = new Channel('c', 0)
  channel.readers.add(connection)
  connection.channels.set('c', channel)
  return { connection, channel }
}

test('a reader who takes nothing costs a bounded piece of memory, and no more is kept for them', () => {
  const line = jammable()
  const { connection, channel } = listening(line)
  line.isJammed = true
  for (let told = 0; told < 10_000; told += 1) connection.sendText('x'.repeat(1000))
  assert.ok(line.bufferedAmount < 260 * 1024, `${line.bufferedAmount} bytes`)
  assert.deepEqual([connection.isSlow, channel.readers.size, connection.channels.size], [true, 0, 0])
})

test('once the line is free the slow reader hears that it must ask again', () => {
  const line = jammable()
  const { connection } = listening(line)
  line.isJammed = true
  for (let told = 0; told < 300; told += 1) connection.sendText('x'.repeat(1000))
  connection.drain(7)
  assert.deepEqual(line.sent, [])
  Object.assign(line, { isJammed: false, bufferedAmount: 0 })
  connection.drain(7)
  assert.deepEqual(line.sent, [JSON.stringify({ t: 'behind', at: 7 })])
  assert.equal(connection.isSlow, false)
})
