import { act, cleanup, render, screen } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { expect, test } from 'vitest'
import type { GroupedAnswer } from '../../kernel/wire.ts'
import { Questions } from './queries.ts'
import { ClientProvider, createHooks } from './react.ts'
import type { Card } from './testing/card-world.ts'
import type { SimClient } from './testing/sim-client.ts'
import { SimWorld } from './testing/sim-world.ts'

interface Cards {
  commands: { 'card.edit': { input: { card: string; set: Partial<Card> }; output: { card: string } } }
  queries: {
    'card.board': { input: { board: string; group?: string; limit: number }; output: GroupedAnswer }
  }
  objects: { card: Card }
}
const { useRow, useView, useGroup, useQuery, useMutate, useConnection } = createHooks<Cards>()

const input = { board: 'board-a', group: 'status', limit: 50 }
const spec = { in: 'board-a', type: 'card', query: 'card.board', group: 'status', input } as const
const renders = new Map<string, number>()

function Board() {
  const { view, status } = useView(spec)
  return status === 'ready' ? <Column view={view} g="todo" /> : <p>{status}</p>
}

function Column({ view, g }: { view: ReturnType<typeof useView>['view']; g: string }) {
  const { ids, count } = useGroup(view, g)
  const mutate = useMutate()
  const first = ids[0] ?? ''
  const rename = () => {
    const set = { title: 'renamed' }
    mutate('card.edit', { card: first, set }, { patches: [{ op: 'update', id: first, set }] })
  }
  return (
    <section>
      <h2>{count}</h2>
      {ids.map(id => (
        <CardLine key={id} id={id} />
      ))}
      <button type="button" onClick={rename}>
        rename
      </button>
    </section>
  )
}

function CardLine({ id }: { id: string }) {
  const card = useRow('card', id)
  renders.set(id, (renders.get(id) ?? 0) + 1)
  return <p data-testid={id}>{card?.title}</p>
}

/** One person's page over a simulated server; `pass` lets virtual time go by inside `act`. */
async function page(
  children: ReactNode,
): Promise<{ world: SimWorld; ana: SimClient; pass(ms: number): Promise<void> }> {
  const world = new SimWorld({ seed: 3, clients: 1, cards: 60 })
  const [ana] = world.clients
  if (!ana) throw new Error('one client was asked for')
  const pass = (ms: number) => act(() => world.time.pass(ms))
  await pass(200)
  const client = { live: ana.live, questions: new Questions(ana.live) }
  render(
    <StrictMode>
      <ClientProvider client={client}>{children}</ClientProvider>
    </StrictMode>,
  )
  await pass(500)
  return { world, ana, pass }
}

test('a board shows its cards, and a change renders its card alone', async () => {
  const { world, pass } = await page(<Board />)
  const todo =
    world.server.shared.groups('card', { board: 'board-a', group: 'status', limit: 50 }).get('todo') ?? []
  expect(screen.getByRole('heading').textContent).toBe(String(todo.length))
  renders.clear()
  world.server.addPerson('cleo')
  const id = todo[2]?.id ?? ''
  world.server.call('cleo', 'card.edit', { id: 'c', input: { card: id, set: { title: 'from afar' } } })
  await pass(200)
  expect(screen.getByTestId(id).textContent).toBe('from afar')
  expect([...renders.keys()]).toEqual([id])
})

test('a command is on screen before anything is sent', async () => {
  const { world, ana } = await page(<Board />)
  const at = world.server.shared.at
  act(() => screen.getByRole('button').click())
  const [first] = ana.live.view(spec).shown('todo').ids
  expect(screen.getByTestId(first ?? '').textContent).toBe('renamed')
  expect(world.server.shared.at).toBe(at)
})

test('what a person may not see any more says so', async () => {
  const { world, ana, pass } = await page(<Board />)
  world.server.hide(ana.person, 'board-a')
  await pass(500)
  expect(screen.getByText('gone')).toBeTruthy()
})

function Total({ board }: { board: string | null }) {
  const { data } = useQuery('card.board', board === null ? null : { board, limit: 1 }, {
    ...{ in: board === null ? [] : [board], types: ['card'] },
  })
  const { state, unsent } = useConnection()
  return <p>{`${data?.groups[0]?.n ?? '-'} ${state} ${unsent}`}</p>
}

test('a query follows its container, and a null input asks nothing', async () => {
  const { world, pass } = await page(<Total board="board-b" />)
  const total = world.server.shared.groups('card', { board: 'board-b', limit: 1 }).get('')?.length ?? 0
  expect(screen.getByText(`${total} up 0`)).toBeTruthy()
  world.server.addPerson('cleo')
  world.server.call('cleo', 'card.create', { id: 'c', input: { card: 'new', set: { board: 'board-b' } } })
  await pass(500)
  expect(screen.getByText(`${total + 1} up 0`)).toBeTruthy()
})

test('a null input has no answer', async () => {
  await page(<Total board={null} />)
  expect(screen.getByText('- up 0')).toBeTruthy()
})

test('an unmounted page lets its containers go', async () => {
  const { ana, pass } = await page(<Board />)
  screen.getByRole('heading')
  cleanup()
  await pass(120_000)
  expect([...ana.live.replica.cursors.all()]).toEqual([])
  expect(ana.live.replica.store.size).toBe(0)
})
