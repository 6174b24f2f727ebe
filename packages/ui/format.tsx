import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { addDays, type Day, dayIn, daysBetween, instantOf } from './day.ts'
import { type Language, language } from './language.ts'
import { useSignal } from './signal.ts'

/** How dates and numbers are written: by the language on screen, in the organisation's time zone. */
export interface Format {
  zone: string
  /** Today in the organisation's zone. */
  today(): Day
  daysFromToday(count: number): Day
  /** 3月12日 / Mar 12; the year only where it is not this one. */
  day(day: Day): string
  /** 3月12日 周四 / Mar 12 Thu. */
  weekday(day: Day): string
  /** 2026年3月 / March 2026. */
  month(day: Day): string
  /** 一 / M: the head of a calendar's column. */
  weekdayLetter(day: Day): string
  /** 今天, 明天, 昨天, else as `day`. */
  near(day: Day): string
  /** A moment, as briefly as it is clear: 09:20 today, else the day, with the year where needed. */
  moment(instant: string): string
  /** A moment in full, for a tooltip. */
  full(instant: string): string
  /** 4,914. */
  number(value: number): string
  /** 1.2万 / 12K: for places with little room. */
  short(value: number): string
  /** A count that was not carried further than `value`: 1,000+. */
  count(value: number, isCapped?: boolean): string
}

const ZoneContext = createContext<string | null>(null)

/** Sets the time zone of all dates below. */
export function ZoneProvider({ zone, children }: { zone: string | null; children: ReactNode }) {
  return <ZoneContext value={zone}>{children}</ZoneContext>
}

export function useFormat(): Format {
  const spoken = useSignal(language)
  const zone = useContext(ZoneContext) ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return useMemo(() => formatFor(spoken, zone), [spoken, zone])
}

export function formatFor(spoken: Language, zone: string, now: () => Date = () => new Date()): Format {
  const days = dayFormats(spoken)
  const inZone = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const time = new Intl.DateTimeFormat(spoken, inZone)
  const full = new Intl.DateTimeFormat(spoken, { ...inZone, ...long })
  const plain = new Intl.NumberFormat(spoken)
  const compact = new Intl.NumberFormat(spoken, { notation: 'compact', maximumFractionDigits: 1 })
  const relative = new Intl.RelativeTimeFormat(spoken, { numeric: 'auto' })
  const today = () => dayIn(zone, now())
  const day = (given: Day) =>
    (given.slice(0, 4) === today().slice(0, 4) ? days.short : days.year).format(instantOf(given))
  const near = (given: Day) => {
    const away = daysBetween(today(), given)
    return Math.abs(away) > 1 ? day(given) : capital(relative.format(away, 'day'))
  }
  return {
    zone,
    today,
    daysFromToday: count => addDays(today(), count),
    day,
    near,
    month: given => days.month.format(instantOf(given)),
    weekdayLetter: given => days.letter.format(instantOf(given)),
    weekday: given => `${day(given)} ${days.weekday.format(instantOf(given))}`,
    moment(instant) {
      const at = new Date(instant)
      const when = dayIn(zone, at)
      return when === today() ? time.format(at) : near(when)
    },
    full: instant => full.format(new Date(instant)),
    number: value => plain.format(value),
    short: value => compact.format(value),
    count: (value, isCapped = false) => plain.format(value) + (isCapped ? '+' : ''),
  }
}

const long = { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' } as const

// A day has no zone: it is formatted as the UTC day of the same name.
function dayFormats(spoken: Language) {
  const options = { timeZone: 'UTC', month: 'short', day: 'numeric' } as const
  return {
    short: new Intl.DateTimeFormat(spoken, options),
    year: new Intl.DateTimeFormat(spoken, { ...options, year: 'numeric' }),
    weekday: new Intl.DateTimeFormat(spoken, { timeZone: 'UTC', weekday: 'short' }),
    month: new Intl.DateTimeFormat(spoken, { timeZone: 'UTC', year: 'numeric', month: 'long' }),
    letter: new Intl.DateTimeFormat(spoken, { timeZone: 'UTC', weekday: 'narrow' }),
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
