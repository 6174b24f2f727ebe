import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useAccount } from '../../../packages/ui/account.tsx'
import {
  type Account,
  defineWeb,
  type ObjectPageProps,
  type PageProps,
  type WebModule,
} from '../../../packages/ui/contributions.ts'
import type { Connection, ConnectionState } from './connection.ts'
import { startShell } from './start-shell.tsx'
import { openEmptyPage } from './testing/empty-page.ts'

const words = (name: string) => ({
  en: async () => ({ default: { [`${name}.nav`]: [name] } }),
  'zh-CN': async () => ({ default: { [`${name}.nav`]: [name] } }),
})

function room(name: string, more: Partial<WebModule> = {}): WebModule {
  return defineWeb({
    name,
    locales: words(name),
    nav: { path: `/${name}`, icon: 'box', label: `${name}.nav` },
    routes: { [name]: async () => () => <p>{`page of ${name}`}</p> },
    ...more,
  })
}

function Project({ params }: PageProps) {
  return <p>{`project ${params.project}`}</p>
}

function Broken(): null {
  throw new Error('broken')
}

function Issue({ id, mode }: ObjectPageProps) {
  return <p>{`${mode} of ${id}`}</p>
}

let now: Account = { kind: 'signed-out' }
let stop: () => void = () => {
  // Nothing is open yet.
}

beforeEach(openEmptyPage)

afterEach(() => {
  act(() => stop())
  document.head.querySelector('meta')?.remove()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function open(path: string, rooms: readonly WebModule[], connection?: Connection) {
  window.history.replaceState(null, '', path)
  await act(async () => {
    stop = await startShell({ rooms, connection })
  })
}

const rail = () => within(screen.getAllByRole('navigation', { name: 'Modules' })[0] ?? document.body)

test('the rail shows the rooms that exist, and home is the first of them', async () => {
  await open('/', [room('inbox'), room('work')])
  expect(await screen.findByText('page of inbox')).toBeTruthy()
  expect(rail().getByRole('link', { name: 'inbox' }).getAttribute('aria-current')).toBe('page')
  expect(rail().getByRole('link', { name: 'work' }).getAttribute('aria-current')).toBeNull()
})

test('what does not fit into the rail stands under More', async () => {
  await open(
    '/r0',
    Array.from({ length: 9 }, (_, n) => room(`r${n}`)),
  )
  expect(rail().getAllByRole('link').length).toBe(1 + 7)
  fireEvent.click(rail().getByRole('button', { name: 'More' }))
  const menu = await screen.findByRole('menu', {}, { timeout: 10_000 })
  expect(
    within(menu)
      .getAllByRole('menuitem')
      .map(item => item.textContent),
  ).toEqual(['r7', 'r8'])
})

test('an address leads to the page of a room, with its parameters as text', async () => {
  await open('/p/007/board', [room('work', { routes: { 'p/:project/board': async () => Project } })])
  expect(await screen.findByText('project 007')).toBeTruthy()
})

test('a bare page stands alone in the window', async () => {
  const bare = { load: async () => () => <p>alone</p>, layout: 'bare' as const }
  await open('/setup', [room('people', { routes: { setup: bare } })])
  expect(await screen.findByText('alone')).toBeTruthy()
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('an address that leads nowhere says so, inside of the frame', async () => {
  await open('/nowhere', [room('inbox')])
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeTruthy()
})

test('a page that fails leaves the rail standing', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await open('/work', [room('work', { routes: { work: async () => Broken } })])
  expect(await screen.findByText('This could not be loaded')).toBeTruthy()
  expect(rail().getByRole('link', { name: 'work' })).toBeTruthy()
})

function peopleRoom(account: Account) {
  now = account
  return room('people', {
    routes: { 'sign-in': { load: async () => SignIn, layout: 'bare', open: true } },
    account: {
      load: async () => async () => now,
      signOut: async () => async () => undefined,
      paths: { signedOut: '/sign-in', setup: '/setup' },
    },
  })
}

function SignIn() {
  const { reload } = useAccount()
  const signIn = () => {
    now = ana
    void reload()
  }
  return (
    <button type="button" onClick={signIn}>
      sign in
    </button>
  )
}

const ana: Account = {
  kind: 'signed-in',
  person: { id: 'a', name: 'Ana Lopez' },
  organisation: 'Galaxy',
  zone: 'Asia/Shanghai',
  isAdministrator: false,
}

test('whoever is signed out signs in first, and then comes to where they wanted', async () => {
  await open('/work?label=a', [peopleRoom({ kind: 'signed-out' }), room('work')])
  fireEvent.click(await screen.findByText('sign in'))
  expect(await screen.findByText('page of work')).toBeTruthy()
  expect(window.location.search).toBe('?label=a')
  expect(rail().getByRole('button', { name: 'Ana Lopez' })).toBeTruthy()
})

test('a destination on another host is not followed', async () => {
  await open('/sign-in?to=//evil.test/x', [room('work'), peopleRoom(ana)])
  expect(await screen.findByText('page of work')).toBeTruthy()
})

test('an object lies open beside the page as the address says, until Escape', async () => {
  const issues = room('work', {
    objects: {
      issue: { icon: 'task', label: 'work.nav', chip: async () => () => null, page: async () => Issue },
    },
  })
  await open('/work?panel=issue.X-7', [issues])
  expect(await screen.findByText('panel of X-7')).toBeTruthy()
  await act(async () => {
    fireEvent.keyDown(document.body, { key: 'Escape' })
  })
  expect(screen.queryByText('panel of X-7')).toBeNull()
  expect(window.location.search).toBe('')
})

test('a page of the settings that is not for this person says for whom it is', async () => {
  const closed = room('work', {
    settings: [
      {
        id: 'members',
        label: 'work.nav',
        icon: 'users',
        of: 'organisation',
        shown: account => account.isAdministrator,
        view: async () => () => <p>all members</p>,
      },
    ],
  })
  await open('/settings/members', [closed, peopleRoom(ana)])
  expect(await screen.findByText(/Only administrators of the organisation/)).toBeTruthy()
  expect(screen.queryByText('all members')).toBeNull()
})

test('an object has a page of its own', async () => {
  const issues = room('work', {
    objects: {
      issue: { icon: 'task', label: 'work.nav', chip: async () => () => null, page: async () => Issue },
    },
  })
  await open('/o/issue/X-7', [issues])
  expect(await screen.findByText('page of X-7')).toBeTruthy()
})

test('a line that stays down is told, with what waits to be sent', async () => {
  let state: ConnectionState = { state: 'up', unsent: 0, rejected: [], isStale: false }
  const listeners = new Set<() => void>()
  const connection: Connection = {
    now: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    retry: () => undefined,
    discard: () => undefined,
  }
  const become = (next: ConnectionState) =>
    act(() => {
      state = next
      for (const listener of listeners) listener()
    })
  await open('/inbox', [room('inbox')], connection)
  vi.useFakeTimers()
  become({ state: 'down', unsent: 2, rejected: [], isStale: false })
  expect(screen.queryByText(/The line is down/)).toBeNull()
  act(() => vi.advanceTimersByTime(2100))
  expect(screen.getByText('The line is down. 2 changes will be sent once it is back.')).toBeTruthy()
  become({ state: 'up', unsent: 0, rejected: [], isStale: true })
  expect(screen.queryByText(/The line is down/)).toBeNull()
  expect(screen.getByText('A new version is ready.')).toBeTruthy()
})

test('there is no gallery unless the server says so', async () => {
  await open('/gallery', [room('inbox')])
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeTruthy()
  act(() => stop())
  document.head.innerHTML += '<meta name="concord-gallery" content="on">'
  document.body.innerHTML = '<div id="root"></div>'
  await open('/gallery', [room('inbox')])
  expect(await screen.findByRole('heading', { name: 'Gallery' }, { timeout: 20_000 })).toBeTruthy()
})
