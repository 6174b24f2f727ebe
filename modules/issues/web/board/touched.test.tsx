import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Change, ToClient } from '../../../../kernel/wire.ts'
import { Live } from '../../../../packages/client/live.ts'
import { noteOwnCommand } from '../own-commands.ts'
import { useTouched } from './touched.ts'

function Board({ live }: { live: Live }) {
  const useTouchedBy = useTouched(live, 'project')
  return <p>{useTouchedBy('issue') ?? 'untouched'}</p>
}

/** A board on a line that says what the test says. */
async function opened() {
  let say: (frame: ToClient) => void = () => undefined
  const live = new Live({
    socket: ({ said }) => {
      say = frame => said(JSON.stringify(frame))
      return { send: () => undefined, close: () => undefined }
    },
    http: { call: () => Promise.reject(new Error()), ask: () => Promise.reject(new Error()) },
  })
  live.start('me')
  say({ t: 'hi', gen: 'g', at: 10, places: 0, build: 'b', me: 'me' })
  live.replica.takeFound([], { at: 10, data: [{ type: 'issue', s: 'project', row: { id: 'issue' } }] })
  render(<Board live={live} />)
  let seq = 10
  const change = async (more: Pick<Change, 'cmd' | 'by'>) => {
    seq += 1
    const ch = [{ ...more, seq, id: 'issue', type: 'issue', op: 'update', b: {}, set: {} } as const]
    await act(async () => say({ t: 'log', s: 'project', prev: seq - 1, to: seq, ch }))
  }
  return { change }
}

test('a card that somebody else has changed is marked with who it was, for a second', async () => {
  vi.useFakeTimers()
  const { change } = await opened()
  await change({ cmd: 'a', by: 'zhou' })
  expect(screen.getByText('zhou')).toBeTruthy()
  await act(async () => vi.advanceTimersByTime(1100))
  expect(screen.getByText('untouched')).toBeTruthy()
  vi.useRealTimers()
})

test('what nobody is named for is marked as done by others, and what this page did not at all', async () => {
  const { change } = await opened()
  await change({ cmd: 'b' })
  expect(screen.getByText('others')).toBeTruthy()
  const { change: changeOwn } = await opened()
  noteOwnCommand('c')
  await changeOwn({ cmd: 'c', by: 'me' })
  expect(screen.getByText('untouched')).toBeTruthy()
})
