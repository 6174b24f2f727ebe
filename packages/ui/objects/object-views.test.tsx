import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { defineWeb, type ObjectRef } from '../contributions.ts'
import { draw, settle } from '../testing/draw.tsx'
import { ObjectChip } from './object-chip.tsx'
import { ObjectPanels } from './object-panels.tsx'
import { openedIn, useOpenedObject } from './opened-object.ts'

const locales = {
  en: async () => ({ default: { 'notes.comments': ['Comments'], 'notes.links': ['Links'] } }),
  'zh-CN': async () => ({ default: {} }),
}

const notes = defineWeb({
  name: 'notes',
  locales,
  objects: {
    issue: {
      icon: 'task',
      label: 'notes.issue',
      chip:
        async () =>
        ({ id }) => <b>{`issue ${id}`}</b>,
    },
  },
  panels: [
    { id: 'links', label: 'notes.links', order: 200, view: async () => () => <p>linked</p> },
    {
      id: 'comments',
      label: 'notes.comments',
      on: ['issue'],
      view:
        async () =>
        ({ object }: { object: ObjectRef }) => <p>{`said about ${object.id}`}</p>,
    },
  ],
})

const silent = defineWeb({
  name: 'silent',
  locales,
  panels: [{ id: 'silent', label: 'notes.links', bare: true, view: async () => () => null }],
})

test('a panel that has nothing to say leaves no region behind', async () => {
  await draw(<ObjectPanels object={{ type: 'issue', id: '7' }} />, { rooms: [silent] })
  await settle()
  expect(screen.queryByRole('region')).toBe(null)
})

test('an object is drawn by the room that owns its type', async () => {
  await draw(<ObjectChip type="issue" id="7" />, { rooms: [notes] })
  await settle()
  expect(screen.getByText('issue 7')).toBeTruthy()
})

test('an object that no room speaks for says nothing of itself', async () => {
  await draw(<ObjectChip type="secret" id="7" />, { rooms: [notes] })
  expect(document.body.textContent).toBe('Unavailable')
})

test('panels appear for the types they are for, in their order', async () => {
  await draw(<ObjectPanels object={{ type: 'issue', id: '7' }} />, { rooms: [notes] })
  await settle()
  expect(screen.getAllByRole('heading').map(heading => heading.textContent)).toEqual(['Comments', 'Links'])
  expect(screen.getByText('said about 7')).toBeTruthy()
})

test('a panel for another type stays away', async () => {
  await draw(<ObjectPanels object={{ type: 'request', id: '7' }} />, { rooms: [notes] })
  await settle()
  expect(screen.getAllByRole('heading').map(heading => heading.textContent)).toEqual(['Links'])
})

function Opener() {
  const { open } = useOpenedObject()
  return (
    <button type="button" onClick={() => open({ type: 'issue', id: 'X-7' }, 'panel')}>
      open
    </button>
  )
}

test('what lies open is part of the address', async () => {
  const go = vi.fn()
  await draw(<Opener />, { navigation: { path: '/p/X', search: { label: 'a' }, go } })
  screen.getByRole('button').click()
  expect(go).toHaveBeenCalledWith('/p/X?label=a&panel=issue.X-7', { replace: false })
  expect(openedIn({ search: { panel: 'issue.X-7' } })).toEqual({
    object: { type: 'issue', id: 'X-7' },
    mode: 'panel',
  })
})
