import { expect, test } from 'vitest'
import { formatFor } from './format.tsx'

const now = () => new Date('2026-03-10T08:00:00Z')
const chinese = formatFor('zh-CN', 'Asia/Shanghai', now)
const english = formatFor('en', 'Asia/Shanghai', now)

test('a day says its year only where it is another one', () => {
  expect(chinese.day('2026-03-12')).toBe('3月12日')
  expect(chinese.day('2027-03-12')).toBe('2027年3月12日')
  expect(english.day('2026-03-12')).toBe('Mar 12')
})

test('the days around today have names', () => {
  expect(chinese.near('2026-03-10')).toBe('今天')
  expect(chinese.near('2026-03-11')).toBe('明天')
  expect(english.near('2026-03-09')).toBe('Yesterday')
  expect(chinese.near('2026-03-13')).toBe('3月13日')
})

test('a moment of today is a time, an older one a day, both by the clock of the organisation', () => {
  expect(chinese.moment('2026-03-10T01:20:00Z')).toBe('09:20')
  expect(chinese.moment('2026-03-09T15:59:00Z')).toBe('昨天')
})

test('a day is written with its weekday behind a space', () => {
  expect(chinese.weekday('2026-03-12')).toBe('3月12日 周四')
})

test('counts are grouped, capped and shortened by the language', () => {
  expect(english.count(1000, true)).toBe('1,000+')
  expect(chinese.short(12_000)).toBe('1.2万')
  expect(english.short(12_000)).toBe('12K')
})
