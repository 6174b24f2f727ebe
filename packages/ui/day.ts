/** A date without time, 'YYYY-MM-DD': what a due date is. Days compare as text. */
export type Day = string

const msPerDay = 86_400_000
const shape = /^\d{4}-\d{2}-\d{2}$/

/** Midnight UTC of the day of that name: for arithmetic and for formatters set to UTC. */
export function instantOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10)
}

/** The date on the wall of `zone` at that instant. */
export function dayIn(zone: string, instant: Date): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return parts.format(instant)
}

export function addDays(day: Day, count: number): Day {
  return dayOf(new Date(instantOf(day).getTime() + count * msPerDay))
}

export function addMonths(day: Day, count: number): Day {
  const from = instantOf(day)
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(from.getUTCDate(), last))
  return dayOf(first)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((instantOf(to).getTime() - instantOf(from).getTime()) / msPerDay)
}

/** 0 for Monday … 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (instantOf(day).getUTCDay() + 6) % 7
}

/** The six weeks, Monday first, that show the month of `day`. */
export function monthGrid(day: Day): readonly Day[] {
  const first = `${day.slice(0, 7)}-01`
  const start = addDays(first, -weekdayOf(first))
  return Array.from({ length: 42 }, (_, index) => addDays(start, index))
}

/**
 * Reads what a person types: 2026-03-12, 2026/3/12, 3-12, 3/12, 3月12日, 12.
 * Without a year, or without a month, it is the next such day from `today` on. Null when it names no day.
 */
export function readDay(typed: string, today: Day): Day | null {
  if (/[a-z]/i.test(typed)) return null
  const [first, second, third, more] = typed.match(/\d+/g)?.map(Number) ?? []
  if (first === undefined || more !== undefined) return null
  const year = Number(today.slice(0, 4))
  if (second === undefined) {
    const here = existing(year, Number(today.slice(5, 7)), first)
    return here !== null && here >= today ? here : dayInMonth(addMonths(`${today.slice(0, 7)}-01`, 1), first)
  }
  if (third !== undefined) return existing(first, second, third)
  const soon = existing(year, first, second)
  return soon !== null && soon >= today ? soon : existing(year + 1, first, second)
}

function dayInMonth(month: Day, date: number): Day | null {
  return existing(Number(month.slice(0, 4)), Number(month.slice(5, 7)), date)
}

function existing(year: number, month: number, date: number): Day | null {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  if (!shape.test(day)) return null
  const instant = instantOf(day)
  return Number.isNaN(instant.getTime()) || dayOf(instant) !== day ? null : day
}
