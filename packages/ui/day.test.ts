import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, dayIn, daysBetween, monthGrid, readDay, weekdayOf } from './day.ts'

test('a day is what the wall calendar of the zone shows', () => {
  const instant = new Date('2026-03-09T17:00:00Z')
  assert.equal(dayIn('Asia/Shanghai', instant), '2026-03-10')
  assert.equal(dayIn('America/New_York', instant), '2026-03-09')
})

test('days are counted across the change of clocks', () => {
  assert.equal(addDays('2026-03-28', 2), '2026-03-30')
  assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
})

test('a month later is never in the month after that', () => {
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28')
  assert.equal(addMonths('2026-03-31', -1), '2026-02-28')
  assert.equal(addMonths('2026-12-05', 1), '2027-01-05')
})

test('the month begins on a Monday and has six weeks', () => {
  const days = monthGrid('2026-03-15')
  assert.equal(days.length, 42)
  assert.equal(days[0], '2026-02-23')
  assert.equal(weekdayOf(days[0] ?? ''), 0)
})

const today = '2026-03-10'
const read: readonly (readonly [string, string | null])[] = [
  ['2026-03-12', '2026-03-12'],
  ['2026/3/12', '2026-03-12'],
  ['3/12', '2026-03-12'],
  ['3月12日', '2026-03-12'],
  ['3/9', '2027-03-09'],
  ['12', '2026-03-12'],
  ['9', '2026-04-09'],
  ['2/30', null],
  ['13/1', null],
  ['X-142', null],
  ['', null],
  ['1/2/3/4', null],
]
for (const [typed, day] of read) {
  test(`"${typed}" is read as ${day ?? 'no day'}`, () => {
    assert.equal(readDay(typed, today), day)
  })
}
