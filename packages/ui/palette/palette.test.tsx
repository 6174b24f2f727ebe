import { act, fireEvent, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { defineWeb } from '../contributions.ts'
import { type Action, useActions } from '../shortcuts/actions.ts'
import { draw, settle } from '../testing/draw.tsx'
import { Palette } from './palette.tsx'

beforeAll(() => {
  // cmdk measures its list and scrolls to the chosen line, which jsdom cannot.
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

const room = defineWeb({
  name: 'issues',
  locales: {
    en: async () => ({ default: { 'issues.found': ['Issues'] } }),
    'zh-CN': async () => ({ default: { 'issues.found': ['事项'] } }),
  },
  search: {
    label: 'issues.found',
    load: async () => async typed =>
      typed.startsWith('none')
        ? []
        : [{ type: 'issue', id: '7', key: 'X-7', title: `Pairing fails ${typed}` }],
  },
})

function Offering({ actions, onClose }: { actions: readonly Action[]; onClose: () => void }) {
  useActions(actions)
  return <Palette onClose={onClose} />
}

async function opened() {
  const create = vi.fn()
  const go = vi.fn()
  const onClose = vi.fn()
  const actions: readonly Action[] = [
    { id: 'issue.create', label: '新建事项', keys: 'c', section: 'create', run: create },
    { id: 'issue.close', label: 'Close the sprint', off: 'It is closed already', run: create },
    { id: 'list.down', label: 'Next row', keys: 'j', keysOnly: true, run: create },
  ]
  await draw(<Offering actions={actions} onClose={onClose} />, { rooms: [room], navigation: { go } })
  const field = screen.getByRole('combobox')
  const type = async (value: string) => {
    fireEvent.change(field, { target: { value } })
    await settle(200)
  }
  const enter = (more: object = {}) => act(async () => fireEvent.keyDown(field, { key: 'Enter', ...more }))
  return { create, go, onClose, type, enter }
}

test('what can be done is found by its words and by the name of its command', async () => {
  const { type } = await opened()
  await type('新建')
  expect(screen.getByText('新建事项')).toBeTruthy()
  await type('issue.create')
  expect(screen.getByText('新建事项')).toBeTruthy()
  await type('zzz')
  expect(screen.queryByText('新建事项')).toBeNull()
})

test('Enter closes the palette and runs the chosen line', async () => {
  const { create, onClose, type, enter } = await opened()
  await type('新建')
  await enter()
  expect(onClose).toHaveBeenCalledOnce()
  expect(create).toHaveBeenCalledOnce()
})

test('Enter during a composition only ends the composition', async () => {
  const { create, type, enter } = await opened()
  await type('新建')
  await enter({ isComposing: true })
  await enter({ keyCode: 229 })
  expect(create).not.toHaveBeenCalled()
})

test('an action that is off is shown with its reason and does not run', async () => {
  const { create, type, enter } = await opened()
  await type('sprint')
  expect(screen.getByText('It is closed already')).toBeTruthy()
  await enter()
  expect(create).not.toHaveBeenCalled()
})

test('that nothing was found is said only where nothing is', async () => {
  const { type } = await opened()
  await type('blue')
  expect(screen.getByText('Pairing fails blue')).toBeTruthy()
  expect(screen.queryByText('Nothing matches “blue”')).toBeNull()
  await type('none at all')
  expect(screen.getByText('Nothing matches “none at all”')).toBeTruthy()
})

test('moving the focus is nothing to choose from a list', async () => {
  await opened()
  expect(screen.queryByText('Next row')).toBeNull()
})

test('what the rooms find stands below, and leads to its page', async () => {
  const { go, type } = await opened()
  await type('blue')
  await act(async () => fireEvent.click(screen.getByText('Pairing fails blue')))
  expect(go).toHaveBeenCalledWith('/o/issue/7')
})
