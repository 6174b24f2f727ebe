import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTree } from './department-tree.ts'

const drawn = (departments: Parameters<typeof inTree>[0]) =>
  inTree(departments).map(({ department, level }) => `${'-'.repeat(level)}${department.id}`)

test('each department is followed by those below it', () => {
  const departments = [
    { id: 'sales', parent: null },
    { id: 'brand', parent: 'marketing' },
    { id: 'marketing', parent: null },
    { id: 'video', parent: 'brand' },
    { id: 'press', parent: 'marketing' },
  ]
  assert.deepEqual(drawn(departments), ['sales', 'marketing', '-brand', '--video', '-press'])
})

test('a department whose parent is not shown stands at the top', () => {
  assert.deepEqual(drawn([{ id: 'brand', parent: 'hidden' }]), ['brand'])
})
