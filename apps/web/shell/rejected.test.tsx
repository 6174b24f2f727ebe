import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { ProblemError } from '../../../packages/client/http.ts'
import { Live } from '../../../packages/client/live.ts'
import { docOfText } from '../../../packages/editor/schema.ts'
import { defineWeb } from '../../../packages/ui/contributions.ts'
import { loadCatalogue } from '../../../packages/ui/language.ts'
import { signal } from '../../../packages/ui/signal.ts'
import { draw, settle } from '../../../packages/ui/testing/draw.tsx'
import { connectionOf } from '../connection-of.ts'
import { shellCatalogue } from './catalogues.ts'
import { ConnectionProvider } from './connection-mark.tsx'
import { DialogHost } from './dialog-host.tsx'
import { RejectedMark } from './rejected-mark.tsx'

const issues = defineWeb({
  name: 'issues',
  locales: {
    en: async () => ({
      default: { 'issues.create': ['New issue'], 'issues.closed': ['The project is closed.'] },
    }),
    'zh-CN': async () => ({ default: {} }),
  },
  edits: { 'issue.create': { label: 'issues.create', words: ['title', 'description'] } },
})

const copied: string[] = []

beforeEach(() => {
  copied.length = 0
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => copied.push(text) } })
})

/** A page that has come back to its line: what it then sends is refused, and noted. */
async function comeBack(inputs: Readonly<Record<string, object>>) {
  const sent: unknown[] = []
  let isDown = true
  const unreachable = new ProblemError({ code: 'unavailable', reason: 'client.unreachable' })
  const live = new Live({
    socket: () => ({ send: () => undefined, close: () => undefined }),
    http: {
      async call(command, input) {
        if (isDown) throw unreachable
        sent.push([command, input])
        throw new ProblemError({ code: 'conflict', reason: 'issues.closed' })
      },
      ask: async () => {
        throw unreachable
      },
    },
  })
  await loadCatalogue(shellCatalogue)
  const room = (
    <ConnectionProvider value={connectionOf(live, signal(false))}>
      <RejectedMark in="rail" />
      <DialogHost />
    </ConnectionProvider>
  )
  await draw(room, { rooms: [issues] })
  for (const [command, input] of Object.entries(inputs)) live.mutate(command, input)
  await settle(20)
  isDown = false
  await act(async () => live.wake())
  await settle(20)
  return { sent }
}

const both = {
  'issue.create': { title: 'Pump is loud', description: docOfText('Since Monday') },
  'other.deed': { on: 'something' },
}

test('where all edits were taken, nothing is said', async () => {
  await comeBack({})
  expect(screen.queryByRole('button')).toBeNull()
})

test('edits that were refused late are counted, and listed with what, why and their text', async () => {
  await comeBack(both)
  fireEvent.click(screen.getByRole('button', { name: '2 edits were not taken' }))
  const dialog = await screen.findByRole('dialog', {}, { timeout: 10_000 })
  const [first, second] = await within(dialog).findAllByRole('listitem')
  expect(first?.textContent).toContain('New issue')
  expect(first?.textContent).toContain('The project is closed.')
  expect(first?.textContent).toContain('Pump is loud\n\nSince Monday')
  expect(second?.textContent).toContain('An edit')
})

test('its text can be copied, it can be sent again, and discarded', async () => {
  const { sent } = await comeBack(both)
  fireEvent.click(screen.getByRole('button', { name: '2 edits were not taken' }))
  await act(async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Copy text: New issue' }))
  })
  expect(copied).toEqual(['Pump is loud\n\nSince Monday'])
  expect(sent.length).toBe(2)
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Try again: New issue' }))
  })
  await settle(20)
  expect(sent[2]).toEqual(['issue.create', both['issue.create']])
  expect(screen.getAllByRole('listitem').length).toBe(2)
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Discard: New issue' }))
  })
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Discard: An edit' }))
  })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})
