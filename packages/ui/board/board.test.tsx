import { act, fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { signal, useSignal } from '../signal.ts'
import { draw } from '../testing/draw.tsx'
import { layOut } from '../testing/lay-out.ts'
import { Board, type BoardProps } from './board.tsx'
import type { BoardSource, Drop, GroupState } from './board-source.ts'

beforeAll(() => layOut({ item: 100, view: 600 }))
beforeEach(() => window.localStorage.clear())

const names = ['todo', 'doing', 'done'] as const

function boardOf(counts: readonly number[], end = true) {
  const states = new Map<string, ReturnType<typeof signal<GroupState>>>(
    names.map((name, index) => {
      const ids = Array.from({ length: counts[index] ?? 0 }, (_, n) => `${name}-${n}`)
      return [name, signal({ ids, count: ids.length, capped: false, end })]
    }),
  )
  const none = signal<GroupState>({ ids: [], count: 0, capped: false, end: true })
  const source: BoardSource = {
    groups: names.map(name => ({ id: name, name })),
    useGroup: group => useSignal(states.get(group) ?? none),
    needMore: vi.fn(),
  }
  const drops: Drop[] = []
  const onMove = (drop: Drop) => {
    drops.push(drop)
    for (const [group, state] of states) {
      const ids = state.get().ids.filter(id => id !== drop.id)
      const at = drop.before === null ? 0 : ids.indexOf(drop.before) + 1
      const next = group === drop.toGroup ? ids.toSpliced(at, 0, drop.id) : ids
      if (next.length !== state.get().ids.length || group === drop.toGroup)
        state.set({ ...state.get(), ids: next, count: next.length })
    }
  }
  return { source, states, drops, onMove }
}

const renders = new Map<string, number>()

function Face({ id }: { id: string }) {
  renders.set(id, (renders.get(id) ?? 0) + 1)
  return id
}

async function drawBoard(board: ReturnType<typeof boardOf>, more: Partial<BoardProps> = {}) {
  const onOpen = vi.fn()
  await draw(
    <Board
      label="Project"
      source={board.source}
      Card={Face}
      hrefOf={id => `/o/issue/${id}`}
      titleOf={id => id}
      onOpen={onOpen}
      onMove={board.onMove}
      memory="test"
      {...more}
    />,
  )
  return { onOpen }
}

const cards = () => document.querySelectorAll('[data-card]')
const focused = () => document.activeElement?.getAttribute('data-card')
const press = (key: string, more: object = {}) =>
  act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
  })

test('of ten thousand cards only those in view are mounted', async () => {
  await drawBoard(boardOf([10_000, 10_000, 10_000]))
  expect(cards().length).toBeGreaterThan(15)
  expect(cards().length).toBeLessThan(60)
})

test('scrolling mounts the cards further down', async () => {
  await drawBoard(boardOf([10_000, 0, 0]))
  const list = document.querySelector('[data-group="todo"] ul')?.parentElement
  await act(async () => list?.scrollTo({ top: 500_000 }))
  const first = Number(cards()[0]?.getAttribute('data-card')?.slice(5))
  expect(first).toBeGreaterThan(4500)
  expect(cards().length).toBeLessThan(30)
})

test('more is asked for near the end of what is held', async () => {
  const board = boardOf([10, 0, 0], false)
  await drawBoard(board)
  expect(board.source.needMore).toHaveBeenCalledWith('todo')
})

test('J and K move the focus, the arrows go sideways', async () => {
  await drawBoard(boardOf([3, 3, 3]))
  await press('j')
  await press('j')
  expect(focused()).toBe('todo-1')
  await press('ArrowRight')
  expect(focused()).toBe('doing-1')
  await press('k')
  expect(focused()).toBe('doing-0')
})

test('] puts the card on top of the next column and keeps the focus on it', async () => {
  const board = boardOf([3, 3, 3])
  await drawBoard(board)
  await press('j')
  await press(']')
  expect(board.drops).toEqual([{ id: 'todo-0', toGroup: 'doing', before: null, after: 'doing-0' }])
  expect(focused()).toBe('todo-0')
})

test('] passes over a column that does not take the card', async () => {
  const board = boardOf([3, 3, 3])
  await drawBoard(board, { canMove: (_, group) => group !== 'doing' })
  await press('j')
  await press(']')
  expect(board.drops[0]?.toGroup).toBe('done')
})

test('Alt and an arrow move the card within its column', async () => {
  const board = boardOf([3, 0, 0])
  await drawBoard(board)
  await press('j')
  await press('ArrowDown', { altKey: true })
  expect(board.drops).toEqual([{ id: 'todo-0', toGroup: 'todo', before: 'todo-1', after: 'todo-2' }])
})

test('a card taken into the hand is placed by the arrows and told to a screen reader', async () => {
  const board = boardOf([3, 3, 0])
  await drawBoard(board)
  await press('j')
  await press('m')
  expect(screen.getByText(/Picked up todo-0, in todo, place 1/)).toBeTruthy()
  await press('ArrowRight')
  await press('ArrowDown')
  expect(screen.getByText('doing, place 2.')).toBeTruthy()
  expect(board.drops).toEqual([])
  await press('Enter')
  expect(board.drops).toEqual([{ id: 'todo-0', toGroup: 'doing', before: 'doing-0', after: 'doing-1' }])
})

test('Escape puts a card in the hand back', async () => {
  const board = boardOf([3, 3, 0])
  await drawBoard(board)
  await press('j')
  await press('m')
  await press('ArrowRight')
  await press('Escape')
  expect(board.drops).toEqual([])
  expect(focused()).toBe('todo-0')
})

test('keys of a composition move nothing', async () => {
  const board = boardOf([3, 3, 0])
  await drawBoard(board)
  await press('j')
  await press(']', { isComposing: true })
  await press('ArrowRight', { isComposing: true })
  expect(board.drops).toEqual([])
  expect(focused()).toBe('todo-0')
})

test('without onMove a card stays where it is', async () => {
  const board = boardOf([3, 3, 0])
  await drawBoard(board, { onMove: undefined })
  await press('j')
  await press(']')
  await press('ArrowRight', { altKey: true })
  expect(board.drops).toEqual([])
})

test('Space peeks and Enter opens beside', async () => {
  const { onOpen } = await drawBoard(boardOf([3, 0, 0]))
  await press('j')
  await press(' ')
  await press('Enter')
  expect(onOpen.mock.calls).toEqual([
    ['todo-0', 'peek'],
    ['todo-0', 'panel'],
  ])
})

test('a card that comes in on top renders no other card again', async () => {
  const board = boardOf([5, 0, 0])
  await drawBoard(board)
  renders.clear()
  const state = board.states.get('todo')
  await act(async () => state?.set({ ...state.get(), ids: ['new', ...state.get().ids], count: 6 }))
  expect([...renders]).toEqual([['new', 1]])
})

test('a folded column shows no cards, and this browser remembers it', async () => {
  await drawBoard(boardOf([3, 3, 0]))
  fireEvent.click(screen.getByRole('button', { name: 'Fold todo' }))
  expect(window.localStorage.getItem('concord.folded.test')).toBe('todo')
  expect(screen.getByRole('button', { name: 'Unfold todo' })).toBeTruthy()
})
