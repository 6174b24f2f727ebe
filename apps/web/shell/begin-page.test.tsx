import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Account, type AskAhead, defineWeb } from '../../../packages/ui/contributions.ts'
import { startShell } from './start-shell.tsx'
import { openEmptyPage } from './testing/empty-page.ts'

const noWords = async () => ({ default: {} })
const ana: Account = {
  kind: 'signed-in',
  person: { id: 'a', name: 'Ana Lopez' },
  organisation: 'Galaxy',
  zone: 'Asia/Shanghai',
  isAdministrator: false,
}

let stop: () => void = () => undefined

beforeEach(openEmptyPage)

afterEach(() => {
  act(() => stop())
  vi.unstubAllGlobals()
})

type Coming = <T>(what: string, part: T) => Promise<T>

/** Two rooms of which each part says when it is asked for. */
function roomsOf(coming: Coming) {
  const people = defineWeb({
    name: 'people',
    locales: { en: noWords, 'zh-CN': noWords },
    asks: ['person.me'],
    routes: { 'sign-in': { load: async () => () => <p>sign in</p>, layout: 'bare', open: true } },
    account: {
      load: () => coming('the account', async () => ana),
      signOut: async () => async () => undefined,
      paths: { signedOut: '/sign-in', setup: '/setup' },
    },
    around: () => coming('what is around', ({ children }) => children),
  })
  const work = defineWeb({
    name: 'work',
    locales: { en: () => coming('the words', { default: {} }), 'zh-CN': noWords },
    nav: {
      path: '/p',
      icon: 'box',
      label: 'work.nav',
      sidebar: () => coming('the tree', () => <p>tree</p>),
      badge: () => coming('the badge', () => null),
    },
    routes: {
      'p/:project': {
        load: () => coming('the page', () => <p>board</p>),
        ahead: async () => (place, ask) => ask.begin('board.get', { ...place.params, ...place.search }),
      },
    },
  })
  return [people, work]
}

/** A house whose parts come only once `arrive` is called; what was asked for until then is in `begun`. */
async function open(path: string) {
  window.history.replaceState(null, '', path)
  const begun = new Set<string>()
  let arrive: () => void = () => undefined
  const arriving = new Promise<void>(resolve => {
    arrive = resolve
  })
  const coming = async <T,>(what: string, part: T): Promise<T> => {
    begun.add(what)
    await arriving
    return part
  }
  const ask: AskAhead = {
    begin: (query, input = {}) => begun.add(`${query} ${JSON.stringify(input)}`),
    fetch: async () => new Response(''),
  }
  const started = startShell({ rooms: roomsOf(coming), ask })
  await new Promise(resolve => setTimeout(resolve, 50))
  const draw = async () => {
    arrive()
    stop = await act(() => started)
  }
  return { begun, draw }
}

test('nothing that the first page needs waits for another part of it', async () => {
  const { begun, draw } = await open('/p/X1?status=open')
  expect([...begun].toSorted()).toEqual([
    'board.get {"project":"X1","status":"open"}',
    'person.me {}',
    'the account',
    'the badge',
    'the page',
    'the tree',
    'the words',
    'what is around',
  ])
  await draw()
  expect(screen.getByText('board')).toBeTruthy()
  expect(screen.getByText('tree')).toBeTruthy()
})

test('a page that stands alone asks nothing of what is around others', async () => {
  const { begun, draw } = await open('/sign-in')
  expect([...begun].toSorted()).toEqual(['the account', 'the words'])
  await draw()
})
