import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFiltered, readFilter, toggled, valueIn, without, writeFilter, writtenIn } from './issue-filter.ts'

const person = '01234567-89ab-7cde-8f01-23456789abcd'

test('a filter written into an address is read back as it was', () => {
  const filter = { assigneeId: [person, null], priority: [0, 4], labels: ['固件', 'a,b', '100%', '%2C'] }
  const written = Object.entries(writeFilter(filter)).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  )
  assert.deepEqual(readFilter(Object.fromEntries(written)), filter)
})

test('what an address says wrongly is left out', () => {
  assert.deepEqual(readFilter({ assignee: 'x', type: 'drop table', priority: '7,2,-1', status: '' }), {
    priority: [2],
  })
})

test('a value is put in and taken out, and a field without values goes', () => {
  const once = toggled({}, 'assigneeId', null)
  assert.deepEqual(once, { assigneeId: [null] })
  assert.deepEqual(toggled(once, 'assigneeId', person), { assigneeId: [null, person] })
  assert.equal(isFiltered(toggled(once, 'assigneeId', null)), false)
  assert.deepEqual(without({ priority: [1], labels: ['a'] }, 'labels'), { priority: [1] })
})

test('what a picker says and what a filter holds are the same values', () => {
  const filter = { assigneeId: [person, null], priority: [0], labels: ['a,b', 'none'] }
  assert.deepEqual(writtenIn(filter, 'assigneeId'), [person, 'none'])
  assert.deepEqual(writtenIn(filter, 'labels'), ['a,b', 'none'])
  assert.equal(valueIn('assigneeId', 'none'), null)
  assert.equal(valueIn('labels', 'none'), 'none')
  assert.deepEqual(toggled(filter, 'priority', valueIn('priority', '0')), {
    assigneeId: [person, null],
    labels: ['a,b', 'none'],
  })
})
