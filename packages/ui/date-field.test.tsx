import { act, fireEvent, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { DateField } from './date-field.tsx'
import { draw } from './testing/draw.tsx'

beforeAll(() => {
  globalThis.ResizeObserver ??= class {
    observe() {
      return undefined
    }
    unobserve() {
      return undefined
    }
    disconnect() {
      return undefined
    }
  }
})

async function opened(min: string | null = null) {
  const onPick = vi.fn()
  await draw(<DateField label="Due" value="2026-03-12" min={min} onPick={onPick} clearable />)
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Due/ })))
  await screen.findByRole('table', {}, { timeout: 10_000 })
  return onPick
}

test('a day is chosen from the month', async () => {
  const onPick = await opened()
  await act(async () => fireEvent.click(screen.getByText('20')))
  expect(onPick).toHaveBeenCalledWith('2026-03-20')
})

test('a typed day is taken at Enter, but not while it is composed', async () => {
  const onPick = await opened()
  const field = screen.getByLabelText(/Type a date/)
  fireEvent.change(field, { target: { value: '2026-4-3' } })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(onPick).not.toHaveBeenCalled()
  await act(async () => fireEvent.keyDown(field, { key: 'Enter' }))
  expect(onPick).toHaveBeenCalledWith('2026-04-03')
})

test('the arrows walk through the days and over the end of the month', async () => {
  await opened()
  fireEvent.keyDown(screen.getByRole('table'), { key: 'ArrowDown' })
  expect(document.activeElement?.getAttribute('data-day')).toBe('2026-03-19')
  for (let week = 0; week < 2; week++) fireEvent.keyDown(screen.getByRole('table'), { key: 'ArrowDown' })
  expect(document.activeElement?.getAttribute('data-day')).toBe('2026-04-02')
})

test('a day before the least one cannot be taken', async () => {
  const onPick = await opened('2026-03-11')
  const field = screen.getByLabelText(/Type a date/)
  fireEvent.change(field, { target: { value: '2026-3-2' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Mar 5 Thu' })))
  expect(onPick).not.toHaveBeenCalled()
})

test('it can be emptied', async () => {
  const onPick = await opened()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Clear' })))
  expect(onPick).toHaveBeenCalledWith(null)
})
