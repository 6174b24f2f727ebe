import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { thingOf } from '../../../kernel/records.ts'
import { openRooms } from '../../testing/open-rooms.ts'
import { Comment } from '../objects.ts'
import { seed } from '../seed.ts'
import { addComment } from './add-comment.ts'
import { editComment } from './edit-comment.ts'

const house = await openRooms()
after(() => house.close())

const naming = (...people: readonly string[]) => ({
  type: 'doc' as const,
  content: [
    {
      type: 'paragraph' as const,
      content: people.map(id => ({ type: 'mention' as const, attrs: { id } })),
    },
  ],
})

test('a comment knows whom it names, also after it was changed', async () => {
  const world = await house.newWorld()
  const { chenLi, zhouTao, liNa, project } = seed
  const named = async () => (await world.row(Comment, comment))?.mentions
  const body = naming(zhouTao, liNa, zhouTao)
  const { comment } = await world.run(chenLi, addComment, { on: thingOf(project), body })
  assert.deepEqual(await named(), [zhouTao, liNa])
  await world.run(chenLi, editComment, { comment, body: naming(liNa) })
  assert.deepEqual(await named(), [liNa])
  await world.run(chenLi, editComment, { comment, body: '没有人' })
  assert.deepEqual(await named(), [])
})
