import { act, fireEvent, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { draw, settle } from '../testing/draw.tsx'
import { PersonPicker } from './object-pickers.tsx'

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
  Element.prototype.scrollIntoView = () => undefined
})

const people = [
  { id: 'a', name: 'Ana', note: 'Sales' },
  { id: 'b', name: 'Bo', off: 'Suspended' },
]

async function opened(search = async (typed: string) => people.filter(({ name }) => name.includes(typed))) {
  const onPick = vi.fn()
  await draw(<PersonPicker label="Assignee" value={null} none="Nobody" search={search} onPick={onPick} />)
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /Assignee/ })))
  await screen.findByRole('combobox', {}, { timeout: 10_000 })
  await settle(50)
  const type = async (value: string) => {
    fireEvent.change(screen.getByRole('combobox'), { target: { value } })
    await settle(200)
  }
  return { onPick, type }
}

test('the likeliest are offered before anything is typed', async () => {
  await opened()
  expect(screen.getByText('Ana')).toBeTruthy()
  expect(screen.getByRole('option', { name: 'Nobody' })).toBeTruthy()
})

test('the chosen one is handed over whole, and the box closes', async () => {
  const { onPick, type } = await opened()
  await type('An')
  await act(async () => fireEvent.click(screen.getByText('Ana')))
  expect(onPick).toHaveBeenCalledWith(expect.objectContaining({ id: 'a', name: 'Ana', note: 'Sales' }))
  await settle()
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('Enter takes the first one found, and the focus goes back to the button', async () => {
  const { onPick, type } = await opened()
  await type('An')
  await act(async () => {
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' })
  })
  expect(onPick).toHaveBeenCalledWith(expect.objectContaining({ id: 'a' }))
  await settle(20)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Assignee/ }))
})

test('one who cannot be chosen says why', async () => {
  const { onPick } = await opened()
  await act(async () => fireEvent.click(screen.getByText('Suspended')))
  expect(onPick).not.toHaveBeenCalled()
})

test('an answer that comes late is dropped', async () => {
  const slow = (typed: string) =>
    new Promise<typeof people>(resolve =>
      setTimeout(() => resolve([{ id: typed, name: `found ${typed}`, note: '' }]), typed === 'A' ? 400 : 10),
    )
  const { type } = await opened(slow)
  await type('A')
  await type('An')
  await settle(500)
  expect(screen.getByText('found An')).toBeTruthy()
  expect(screen.queryByText('found A')).toBeNull()
})

test('a search that fails can be tried again', async () => {
  let isDown = true
  const { onPick } = await opened(async () => {
    if (isDown) throw new Error('down')
    return people
  })
  isDown = false
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again' })))
  await settle(200)
  expect(screen.getByText('Ana')).toBeTruthy()
  expect(onPick).not.toHaveBeenCalled()
})
