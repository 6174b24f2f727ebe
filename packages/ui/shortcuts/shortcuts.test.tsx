import { fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { switchSingleKeys } from '../preferences.ts'
import { draw } from '../testing/draw.tsx'
import { useActions } from './actions.ts'
import { pauseShortcuts } from './shortcuts.ts'

afterEach(() => switchSingleKeys(true))

function Doing({ keys, run, off }: { keys: string; run: () => void; off?: string }) {
  useActions([{ id: keys, label: keys, keys, run, off }])
  return (
    <>
      <input aria-label="field" />
      <button type="button">press</button>
    </>
  )
}

async function offered(keys: string, off?: string) {
  const run = vi.fn()
  await draw(<Doing keys={keys} run={run} off={off} />)
  return run
}

const press = (key: string, more: object = {}) => fireEvent.keyDown(document.body, { key, ...more })

test('a single key runs its action', async () => {
  const run = await offered('c')
  press('c')
  expect(run).toHaveBeenCalledOnce()
})

test('a key typed into a field is text', async () => {
  const run = await offered('c')
  fireEvent.keyDown(screen.getByLabelText('field'), { key: 'c' })
  expect(run).not.toHaveBeenCalled()
})

test('a key of a composition belongs to the input method', async () => {
  const run = await offered('c')
  press('c', { isComposing: true })
  press('Process', { keyCode: 229 })
  expect(run).not.toHaveBeenCalled()
})

test('a command key works in a field too', async () => {
  const run = await offered('mod+k')
  fireEvent.keyDown(screen.getByLabelText('field'), { key: 'k', ctrlKey: true })
  expect(run).toHaveBeenCalledOnce()
})

test('single keys can be switched off, command keys stay', async () => {
  const single = await offered('c')
  const command = await offered('mod+k')
  switchSingleKeys(false)
  press('c')
  press('k', { ctrlKey: true })
  expect(single).not.toHaveBeenCalled()
  expect(command).toHaveBeenCalledOnce()
})

test('two keys in a row are one shortcut', async () => {
  const run = await offered('g i')
  press('i')
  press('g')
  press('x')
  press('i')
  expect(run).not.toHaveBeenCalled()
  press('g')
  press('i')
  expect(run).toHaveBeenCalledOnce()
})

test('a letter is found by its place on a keyboard of another script', async () => {
  const run = await offered('c')
  press('с', { code: 'KeyC' })
  expect(run).toHaveBeenCalledOnce()
})

test('a sign needs no word about Shift', async () => {
  const run = await offered('?')
  press('?', { shiftKey: true })
  expect(run).toHaveBeenCalledOnce()
})

test('Enter on a button presses the button', async () => {
  const run = await offered('Enter')
  fireEvent.keyDown(screen.getByText('press'), { key: 'Enter' })
  expect(run).not.toHaveBeenCalled()
})

test('what came last wins a shortcut', async () => {
  const first = await offered('c')
  const last = await offered('c')
  press('c')
  expect(first).not.toHaveBeenCalled()
  expect(last).toHaveBeenCalledOnce()
})

test('an action that is off does not run', async () => {
  const run = await offered('c', 'The sprint is closed')
  press('c')
  expect(run).not.toHaveBeenCalled()
})

test('an open dialog silences the page', async () => {
  const run = await offered('c')
  const goOn = pauseShortcuts()
  press('c')
  goOn()
  expect(run).not.toHaveBeenCalled()
  press('c')
  expect(run).toHaveBeenCalledOnce()
})
