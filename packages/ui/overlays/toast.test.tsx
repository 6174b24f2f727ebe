import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { showToast, toasts } from './toast.ts'
import { ToastHost } from './toast-host.tsx'

afterEach(() => {
  vi.useRealTimers()
  toasts.set([])
})

const say = (...toast: Parameters<typeof showToast>) => act(() => showToast(...toast))
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))

test('a message goes by itself', async () => {
  await draw(<ToastHost />)
  vi.useFakeTimers()
  say('Moved to Done')
  expect(screen.getByText('Moved to Done')).toBeTruthy()
  wait(4100)
  expect(screen.queryByText('Moved to Done')).toBeNull()
})

test('a message waits while the pointer rests on it', async () => {
  await draw(<ToastHost />)
  vi.useFakeTimers()
  say('Moved to Done')
  fireEvent.pointerEnter(screen.getByRole('region'))
  wait(60_000)
  expect(screen.getByText('Moved to Done')).toBeTruthy()
  fireEvent.pointerLeave(screen.getByRole('region'))
  wait(4100)
  expect(screen.queryByText('Moved to Done')).toBeNull()
})

test('a failure stays until it is closed', async () => {
  await draw(<ToastHost />)
  vi.useFakeTimers()
  say('The issue is locked', { tone: 'danger' })
  wait(600_000)
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByText('The issue is locked')).toBeNull()
})

test('its action runs once and puts it away', async () => {
  await draw(<ToastHost />)
  const run = vi.fn()
  say('Issue created', { action: { label: 'Open', run } })
  fireEvent.click(screen.getByRole('button', { name: 'Open' }))
  expect(run).toHaveBeenCalledOnce()
  expect(screen.queryByText('Issue created')).toBeNull()
})

test('at most three are shown, and the same words only once', async () => {
  await draw(<ToastHost />)
  for (const words of ['one', 'two', 'two', 'three', 'four']) say(words)
  expect(toasts.get().map(toast => toast.text)).toEqual(['two', 'three', 'four'])
})
