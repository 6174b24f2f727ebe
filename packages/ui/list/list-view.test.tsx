import { act, fireEvent, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { layOut } from '../testing/lay-out.ts'
import { type ListSection, ListView } from './list-view.tsx'

beforeAll(() => layOut({ item: 36, view: 720 }))

const section = (id: string, count: number, end = true): ListSection => ({
  id,
  name: id,
  ids: Array.from({ length: count }, (_, n) => `${id}-${n}`),
  count,
  end,
})

const Row = ({ id }: { id: string }) => id

async function drawList(sections: readonly ListSection[]) {
  const onOpen = vi.fn()
  const onFocus = vi.fn()
  const needMore = vi.fn()
  await draw(
    <ListView
      label="Issues"
      sections={sections}
      Row={Row}
      hrefOf={id => `/o/issue/${id}`}
      onOpen={onOpen}
      onFocus={onFocus}
      needMore={needMore}
    />,
  )
  return { onOpen, onFocus, needMore }
}

const focused = () => document.activeElement?.getAttribute('data-row')
const press = (key: string, more: object = {}) =>
  act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
  })

test('of ten thousand rows only those in view are mounted', async () => {
  await drawList([section('todo', 10_000)])
  expect(document.querySelectorAll('[data-row]').length).toBeLessThan(60)
  expect(screen.getByRole('link', { name: 'todo-0' }).getAttribute('href')).toBe('/o/issue/todo-0')
})

test('J, K and the arrows walk over the headings from section to section', async () => {
  const { onFocus } = await drawList([section('todo', 1), section('doing', 2)])
  await press('j')
  await press('j')
  expect(focused()).toBe('doing-0')
  await press('ArrowDown')
  await press('k')
  expect(onFocus.mock.calls.flat()).toEqual(['todo-0', 'doing-0', 'doing-1', 'doing-0'])
})

test('End goes to the last row, mounted or not', async () => {
  await drawList([section('todo', 5000)])
  await press('j')
  await press('End')
  expect(focused()).toBe('todo-4999')
})

test('a row opens by click and by key, a click for a new tab stays the browser’s', async () => {
  const { onOpen } = await drawList([section('todo', 3)])
  fireEvent.click(screen.getByRole('link', { name: 'todo-1' }))
  expect(onOpen).toHaveBeenLastCalledWith('todo-1', 'panel')
  fireEvent.click(screen.getByRole('link', { name: 'todo-2' }), { ctrlKey: true })
  expect(onOpen).toHaveBeenCalledTimes(1)
  await press('j')
  await press(' ')
  expect(onOpen).toHaveBeenLastCalledWith('todo-0', 'peek')
})

test('a closed section keeps its heading and hides its rows', async () => {
  await drawList([section('todo', 3), section('doing', 1)])
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /todo/ })))
  expect(document.querySelectorAll('[data-row]').length).toBe(1)
})

test('more is asked of the section whose end is near', async () => {
  const { needMore } = await drawList([section('todo', 3, false), section('doing', 1)])
  expect(needMore).toHaveBeenCalledWith('todo')
  expect(needMore).not.toHaveBeenCalledWith('doing')
})
