import { comparePlaces, placeOf } from '../place.ts'
import type { View } from '../view.ts'
import { type BoardInput, type Card, countCap } from './card-world.ts'
import type { SimClient } from './sim-client.ts'
import type { SimServer } from './sim-server.ts'

/** All in which a client at rest differs from what the server would answer now, and what it did wrong on the way. */
export function differences(server: SimServer, client: SimClient): string[] {
  return [
    ...client.failures,
    ...client.views.flatMap(view => viewDifferences(server, client, view)),
    ...client.records.flatMap(record => recordDifferences(server, client, record)),
    ...leftovers(client),
  ].map(line => `${client.person}: ${line}`)
}

function viewDifferences(server: SimServer, client: SimClient, view: View): string[] {
  const input: BoardInput = JSON.parse(JSON.stringify(view.spec.input))
  const name = `${JSON.stringify(input)}`
  if (!server.maySee(client.person, input.board))
    return view.state.status === 'ready' ? [`${name} still shows what is hidden`] : []
  if (view.state.status !== 'ready') return [`${name} is ${view.state.status}`]
  const truth = server.logOf(input.board).groups(view.spec.type, input)
  const names = new Set([...truth.keys(), ...view.groups.keys()])
  return [...names].flatMap(g =>
    groupDifferences(client, view, { g, rows: truth.get(g) ?? [] }).map(line => `${name} ${g}: ${line}`),
  )
}

function groupDifferences(client: SimClient, view: View, { g, rows }: { g: string; rows: Card[] }): string[] {
  const shown = view.groups.get(g)?.shown
  if (!shown) return rows.length === 0 ? [] : [`is missing, has ${rows.length}`]
  const found: string[] = []
  const nearCap = shown.capped && rows.length > countCap - 20
  if (shown.count !== rows.length && !nearCap) found.push(`counts ${shown.count}, has ${rows.length}`)
  const expected = rows.slice(0, shown.ids.length).map(row => row.id)
  if (JSON.stringify(expected) !== JSON.stringify(shown.ids))
    found.push(`shows ${shown.ids.length} rows in another order or of another kind`)
  if (shown.end !== (shown.ids.length === rows.length) && shown.end) found.push('says that nothing follows')
  if (shown.ids.length < Math.min(25, view.limit() / 2, rows.length)) found.push(`holds ${shown.ids.length}`)
  for (const row of rows.slice(0, shown.ids.length)) {
    const held = client.live.replica.store.get(row.id)?.row
    if (canonical(held) !== canonical(row))
      found.push(`row ${row.id}: ${canonical(held)} instead of ${canonical(row)}`)
  }
  return found
}

const canonical = (row: object | null | undefined): string =>
  JSON.stringify(Object.entries(row ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Every change once, in order, none left out. */
function recordDifferences(
  server: SimServer,
  client: SimClient,
  record: SimClient['records'][number],
): string[] {
  if (!server.maySee(client.person, record.s)) return []
  const told = server.logOf(record.s).since(record.s, record.from)
  const expected = told.filter(change => change.type === 'card').map(change => change.seq)
  if (JSON.stringify(expected) === JSON.stringify(record.heard)) return []
  const missed = expected.filter(seq => !record.heard.includes(seq))
  const doubled = record.heard.filter((seq, i) => record.heard.indexOf(seq) !== i)
  return [
    `${record.s} since ${record.from}: missed ${missed}, doubled ${doubled}, heard ${record.heard.length}`,
  ]
}

function leftovers(client: SimClient): string[] {
  const { store } = client.live.replica
  const found: string[] = []
  if (client.live.connection.unsent > 0) found.push(`${client.live.connection.unsent} commands unsent`)
  for (const entry of store.all()) {
    if (entry.patches.length > 0) found.push(`row ${entry.id} still has patches`)
  }
  return found
}

/** What must hold at any moment: windows without gaps, in order, each row once and in its group. */
export function brokenWindows(client: SimClient): string[] {
  const found: string[] = []
  const { store } = client.live.replica
  for (const view of client.views) {
    for (const group of view.groups.values()) {
      const { ids } = group.shown
      const rows = ids.map(id => store.get(id)?.row)
      if (new Set(ids).size !== ids.length) found.push(`${group.g}: a row twice`)
      rows.forEach((row, i) => {
        const before = rows[i - 1]
        if (!row) found.push(`${group.g}: ${ids[i]} has no row`)
        else if (before && comparePlaces(placeOf('rank', before), placeOf('rank', row), false) >= 0)
          found.push(`${group.g}: ${ids[i]} out of order`)
      })
    }
  }
  return found
}
