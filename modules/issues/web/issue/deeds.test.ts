import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deedsOf } from './deeds.ts'

const common = { actor: 'zhou', name: 'issue.edit', at: '2026-11-24T08:00:00.000Z', veiled: [] }

test('the activity is told oldest first, one deed for each field, and nothing of what only orders cards', () => {
  const deeds = deedsOf([
    { ...common, seq: 9, op: 'update', fields: { rank: ['a1', 'a2'] } },
    {
      ...common,
      seq: 5,
      op: 'update',
      fields: { statusId: ['s1', 's2'], rank: ['a1', 'a2'], changedAt: ['x', 'y'] },
      veiled: ['description'],
    },
    { ...common, seq: 1, op: 'create', fields: { title: [null, 'Ageing test'] } },
  ])
  assert.deepEqual(
    deeds.map(({ field, before, after }) => [field, before, after]),
    [
      ['created', null, null],
      ['statusId', 's1', 's2'],
      ['description', null, null],
    ],
  )
})

test('who imported an issue has imported it; who reported it, and when, is told beside', () => {
  const [deed] = deedsOf([
    {
      ...common,
      seq: 1,
      op: 'create',
      name: 'issue.import',
      fields: {
        reporterId: [null, 'ada'],
        createdAt: [null, '2016-02-17T08:00:00.000Z'],
        changedAt: [null, '2018-01-01T08:00:00.000Z'],
      },
    },
  ])
  assert.deepEqual([deed?.field, deed?.actor], ['imported', 'zhou'])
  assert.deepEqual(deed?.facts, {
    reporterId: 'ada',
    createdAt: '2016-02-17T08:00:00.000Z',
    changedAt: '2018-01-01T08:00:00.000Z',
  })
})
