import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { addDays, addMonths, type Day, monthGrid, readDay } from './day.ts'
import { useFormat } from './format.tsx'
import { IconButton } from './icon-button.tsx'
import { Input } from './input.tsx'
import { useUiText } from './text.tsx'

interface CalendarProps {
  label: string
  value: Day | null
  min: Day | null
  clearable: boolean
  onPick: (day: Day | null) => void
}

/** A month to choose from, Monday first, and a line to type in. In a chunk of its own. */
export function Calendar({ label, value, min, clearable, onPick }: CalendarProps) {
  const text = useUiText()
  const format = useFormat()
  const today = format.today()
  const [focused, setFocused] = useState<Day>(value ?? today)
  const [typed, setTyped] = useState('')
  const read = readDay(typed, today)
  const pick = (day: Day) => {
    if (min === null || day >= min) onPick(day)
  }
  return (
    <div className="grid grid-cols-1 gap-2">
      <Input
        aria-label={text('ui.date.type')}
        placeholder={text('ui.date.type')}
        height="small"
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          const day = readDay(event.target.value, today)
          if (day) setFocused(day)
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && read) pick(read)
        }}
      />
      <Month label={label} value={value} focused={focused} min={min} onFocus={setFocused} onPick={pick} />
      <div className="flex flex-wrap gap-1">
        <Button size="small" onClick={() => pick(today)}>
          {text('ui.date.today')}
        </Button>
        <Button size="small" onClick={() => pick(addDays(today, 1))}>
          {text('ui.date.tomorrow')}
        </Button>
        <Button size="small" onClick={() => pick(addDays(today, 7))}>
          {text('ui.date.in_a_week')}
        </Button>
        {clearable && (
          <Button size="small" look="quiet" className="ml-auto" onClick={() => onPick(null)}>
            {text('ui.clear')}
          </Button>
        )}
      </div>
    </div>
  )
}

interface MonthProps {
  label: string
  value: Day | null
  focused: Day
  min: Day | null
  onFocus: (day: Day) => void
  onPick: (day: Day) => void
}

function Month({ label, value, focused, min, onFocus, onPick }: MonthProps) {
  const grid = useRef<HTMLTableElement>(null)
  const [byKey, setByKey] = useState(false)
  useEffect(() => {
    if (byKey) grid.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus()
  }, [byKey, focused])
  const move = (event: KeyboardEvent) => {
    const next = afterKey(event.key, focused)
    if (!next) return
    event.preventDefault()
    setByKey(true)
    onFocus(next)
  }
  const days = monthGrid(focused)
  return (
    <div>
      <MonthHead focused={focused} onFocus={onFocus} />
      <table ref={grid} aria-label={label} className="w-full table-fixed" onKeyDown={move}>
        <WeekdayHead days={days.slice(0, 7)} />
        <tbody>
          {[0, 7, 14, 21, 28, 35].map(start => (
            <tr key={days[start]}>
              {days.slice(start, start + 7).map(day => (
                <td key={day} className="p-0 text-center">
                  <DayButton
                    day={day}
                    isOutside={day.slice(0, 7) !== focused.slice(0, 7)}
                    isChosen={day === value}
                    isFocused={day === focused}
                    isOff={min !== null && day < min}
                    onPick={onPick}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MonthHead({ focused, onFocus }: Pick<MonthProps, 'focused' | 'onFocus'>) {
  const text = useUiText()
  const format = useFormat()
  return (
    <div className="mb-1 flex items-center">
      <span aria-live="polite" className="grow font-medium">
        {format.month(focused)}
      </span>
      <IconButton
        icon="left"
        size="small"
        label={text('ui.date.month_before')}
        onClick={() => onFocus(addMonths(focused, -1))}
      />
      <IconButton
        icon="right"
        size="small"
        label={text('ui.date.month_after')}
        onClick={() => onFocus(addMonths(focused, 1))}
      />
    </div>
  )
}

function WeekdayHead({ days }: { days: readonly Day[] }) {
  const format = useFormat()
  return (
    <thead>
      <tr>
        {days.map(day => (
          <th key={day} scope="col" className="h-6 font-normal text-meta text-mute">
            {format.weekdayLetter(day)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface DayButtonProps {
  day: Day
  isOutside: boolean
  isChosen: boolean
  isFocused: boolean
  isOff: boolean
  onPick: (day: Day) => void
}

function DayButton({ day, isOutside, isChosen, isFocused, isOff, onPick }: DayButtonProps) {
  const format = useFormat()
  const isToday = day === format.today()
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={isFocused ? 0 : -1}
      aria-label={format.weekday(day)}
      aria-current={isToday ? 'date' : undefined}
      aria-pressed={isChosen}
      disabled={isOff}
      onClick={() => onPick(day)}
      className={classNames(
        'numeric inline-grid size-8 place-items-center rounded-control disabled:opacity-40',
        isChosen ? 'bg-accent font-medium text-on-accent' : 'hover:bg-hover',
        !isChosen && isToday && 'font-semibold text-accent',
        !isChosen && !isToday && isOutside && 'text-mute',
      )}
    >
      {Number(day.slice(8))}
    </button>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

function afterKey(key: string, day: Day): Day | null {
  if (key === 'PageUp') return addMonths(day, -1)
  if (key === 'PageDown') return addMonths(day, 1)
  const step = steps[key]
  return step === undefined ? null : addDays(day, step)
}
