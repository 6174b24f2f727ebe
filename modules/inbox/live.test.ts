import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Id, newId } from '../../kernel/ids.ts'
import { thingOf } from '../../kernel/records.ts'
import { type LiveServer, openLive } from '../../kernel/testing/live/open-live.ts'
import { addComment } from '../comments/index.ts'
import { type OpenRooms, openRooms, type World } from '../testing/open-rooms.ts'
import { seed } from './seed.ts'

const { chenLi, zhouTao, project } = seed

let house: OpenRooms
let world: World
let server: LiveServer
before(async () => {
  house = await openRooms()
  world = await house.newWorld()
  server = await openLive(house.kernel)
})
after(async () => {
  await server.close()
  await house.close()
})

/** The browser of this person, which follows zhouTao's own stream. */
async function follow(actor: Id<'person'>) {
  const token = newId()
  const { workspace } = world
  server.sessions.set(token, { workspace, actor, via: 'web', scopes: null, session: token })
  const listener = await server.connect(token)
  listener.subscribe(zhouTao, await house.kernel.head(workspace, zhouTao))
  return listener
}

test('an open browser hears of an entry at once, and nobody else does', async () => {
  const [his, hers] = [await follow(zhouTao), await follow(chenLi)]
  await his.until(() => his.isLive(zhouTao))
  await hers.until(({ heard }) => heard.some(frame => frame.t === 'gone'))

  const mention = { type: 'mention' as const, attrs: { id: zhouTao } }
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [mention] }] }
  await world.run(chenLi, addComment, { on: thingOf(project), body })

  await his.until(() => his.changes(zhouTao).some(({ type }) => type === 'inbox-entry'))
  assert.deepEqual(hers.changes(zhouTao), [])
})
