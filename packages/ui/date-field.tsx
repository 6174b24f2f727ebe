import { type ReactNode, Suspense } from 'react'
import { classNames } from './class-names.ts'
import type { Day } from './day.ts'
import type { FieldLook } from './field-button.tsx'
import { useFormat } from './format.tsx'
import { Icon } from './icon.tsx'
import { lazyView } from './lazy-view.tsx'
import { FieldPopover } from './overlays/field-popover.tsx'

export interface DateFieldProps {
  /** Its name for a screen reader: 'Due date'. */
  label: string
  value: Day | null
  onPick: (day: Day | null) => void
  /** Offers to empty it. */
  clearable?: boolean
  /** Earlier days cannot be chosen. */
  min?: Day | null
  placeholder?: string
  look?: FieldLook
  /** Why it cannot be changed now. */
  off?: string | null
}

const Calendar = lazyView(() => import('./calendar.tsx').then(file => file.Calendar))

/** A date without time. Shown by the language, typed or chosen from a month. */
export function DateField(props: DateFieldProps) {
  const { label, value, onPick, clearable = false, min = null, placeholder, look = 'control' } = props
  const format = useFormat()
  const shown = value && format.weekday(value)
  return (
    <FieldPopover
      label={label}
      look={look}
      off={props.off ?? null}
      face={<DateFace look={look} shown={shown} empty={placeholder ?? label} />}
      box="w-64 p-3"
    >
      {close => (
        <Suspense fallback={null}>
          <Calendar
            label={label}
            value={value}
            min={min}
            clearable={clearable && value !== null}
            onPick={day => {
              close()
              onPick(day)
            }}
          />
        </Suspense>
      )}
    </FieldPopover>
  )
}

function DateFace({ look, shown, empty }: { look: FieldLook; shown: string | null; empty: string }) {
  return (
    <>
      {(look === 'control' || shown === null) && <Icon name="calendar" className="text-mute" />}
      <span
        className={classNames(
          'min-w-0 truncate text-left',
          look === 'control' && 'grow',
          shown === null && 'text-mute',
        )}
      >
        {shown ?? empty}
      </span>
    </>
  )
}

export interface DueDateProps {
  day: Day
  /** Done things are never late. */
  done?: boolean
  /** A word before it: 原定, 现约. */
  word?: ReactNode
}

/** A due date where there is little room: 今天 and 明天 by name, amber when near, red when past. */
export function DueDate({ day, done = false, word }: DueDateProps) {
  const format = useFormat()
  const isLate = !done && day < format.today()
  const isSoon = !done && !isLate && day <= format.daysFromToday(2)
  return (
    <span
      data-tip={format.weekday(day)}
      className={classNames(
        'numeric inline-flex items-center gap-1 whitespace-nowrap text-meta',
        isLate ? 'text-danger' : isSoon ? 'text-warn' : 'text-mute',
      )}
    >
      <Icon name={done ? 'check' : isLate ? 'alert' : 'calendar'} size={12} className="stroke-2" />
      {word}
      {format.near(day)}
    </span>
  )
}
