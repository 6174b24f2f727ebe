import assert from 'node:assert/strict'
import { newId } from '../ids.ts'
import type { LogChange } from '../log.ts'
import { type AnyObject, containerOf } from '../object.ts'
import type { LawHouse } from './house.ts'
import { differences, Replay, readState, readVersions, type State } from './replay.ts'
import { perform, type Scene } from './scene.ts'

/**
 * Law 1. State before + logged changes = state after, and the reverse patch leads back; readers are told live what
 * the log keeps; no log row names a person; another workspace with the same ids stays as it is.
 */
export async function replays(house: LawHouse, scene: Scene): Promise<void> {
  const workspace = await house.clone(scene.workspace)
  const bystander = await house.clone(scene.workspace)
  const asideBefore = await house.imprint(bystander)
  const types = new Map([...house.kernel.registry.types].filter(([name]) => name !== 'object'))
  const before = await readState(house.owner, types.values(), workspace)
  const { live, stored } = await performAndListen(house, scene, workspace)
  const after = await readState(house.owner, types.values(), workspace)
  const versions = await readVersions(house.owner, workspace)
  const forward = new Replay(before, types, versions).forward(stored)
  assert.deepEqual(differences(after, forward.state), [], 'the log does not lead from before to after')
  const back = new Replay(after, types, versions).back(stored)
  assert.deepEqual(differences(before, back.state), [], 'the reverse of the log does not lead back')
  assert.deepEqual(
    live.map(change => visibly(change, types)),
    stored.map(change => visibly(change, types)),
  )
  await namesNobody(house, workspace, [before, after])
  await hasThinRows(house, workspace, after)
  assert.equal(await house.imprint(bystander), asideBefore, 'another workspace was written to')
}

async function performAndListen(
  house: LawHouse,
  scene: Scene,
  workspace: Scene['workspace'],
): Promise<{ live: LogChange[]; stored: LogChange[] }> {
  const id = newId()
  const live: LogChange[] = []
  const end = house.kernel.onCommit(entries => {
    for (const entry of entries) if (entry.command === id) live.push(...entry.changes)
  })
  const outcome = await perform(house, scene, { workspace, actor: scene.actor, input: scene.input, id })
  end()
  assert.ok(outcome.kind === 'done' && 'stream' in outcome.answer, 'the example was refused')
  const { stream, seq } = outcome.answer
  const entries = await house.kernel.readEntries({ workspace, stream, after: seq - 1 })
  const stored = entries.find(entry => entry.command === id)?.changes ?? []
  assert.ok(stored.length > 0, 'nothing was logged')
  assert.deepEqual(
    stored.map(change => change.seq),
    stored.map((_, index) => seq - stored.length + 1 + index),
    'the numbers have a gap',
  )
  return { live, stored: [...stored] }
}

/** Without what only the live row may carry: names of persons. */
function visibly(change: LogChange, types: ReadonlyMap<string, AnyObject>): unknown {
  const fields = types.get(change.type)?.fields ?? {}
  const entries = Object.entries(change.row ?? {})
  const plain = entries.filter(([field]) => !fields[field]?.personal)
  const { seq, object, type, container, op, patch } = change
  const row = change.row === null ? null : Object.fromEntries(plain)
  return JSON.parse(JSON.stringify({ seq, object, type, container, op, patch, row }))
}

async function namesNobody(house: LawHouse, workspace: string, states: readonly State[]): Promise<void> {
  const names = personalValues(house.kernel.registry.types, states)
  const rows = await house.owner.ask<{ text: string }>(
    `select concat_ws(' ', name, input, output) as text from kernel.log_command where workspace_id = $1::uuid
     union all select concat_ws(' ', patch, row) from kernel.log_change where workspace_id = $1::uuid`,
    [workspace],
  )
  for (const { text } of rows) {
    const told = names.find(name => text.includes(JSON.stringify(name).slice(1, -1)))
    assert.equal(told, undefined, `the log names a person: ${text.slice(0, 300)}`)
  }
}

function personalValues(types: ReadonlyMap<string, AnyObject>, states: readonly State[]): string[] {
  const values = new Set<string>()
  for (const [key, row] of states.flatMap(state => [...state])) {
    const fields = types.get(key.slice(0, key.indexOf(' ')))?.fields ?? {}
    for (const [field, { personal }] of Object.entries(fields)) {
      const value = row[field]
      if (personal && typeof value === 'string' && value.length > 1) values.add(value)
    }
  }
  return [...values]
}

/** What links, search and chips know of an object follows from its row. */
async function hasThinRows(house: LawHouse, workspace: string, state: State): Promise<void> {
  const { types } = house.kernel.registry
  const wanted = [...state].flatMap(([key, row]) => {
    const type = types.get(key.slice(0, key.indexOf(' ')))
    if (!type?.title) return []
    const shown = type.key === null ? null : row[type.key]
    return [JSON.stringify([row.id, type.name, containerOf(type, row), shown, row[type.title]])]
  })
  const found = await house.owner.ask<{
    id: string
    type: string
    container: string
    key: string
    title: string
  }>(
    'select id, type, container_id as container, key, title from kernel.object where workspace_id = $1::uuid',
    [workspace],
  )
  assert.deepEqual(
    found
      .map(({ id, type, container, key, title }) => JSON.stringify([id, type, container, key, title]))
      .toSorted(),
    wanted.toSorted(),
    'kernel.object does not tell what the rows say',
  )
}
