import { classNames } from '../../../../packages/ui/class-names.ts'
import { type Day, dayIn, daysBetween } from '../../../../packages/ui/day.ts'
import { type Format, useFormat } from '../../../../packages/ui/format.tsx'
import type { RequestRow } from '../hooks.ts'
import { colourOf, deliveredOn, verdictOn } from '../lateness.ts'
import { useRequestsText } from '../requests-text.ts'

/** Both days, the first one always; the bar is solid up to the original day, and hatched after it. */
export function Dates({ request }: { request: RequestRow }) {
  const text = useRequestsText()
  const format = useFormat()
  const isMoved = request.currentDueOn !== request.dueOn
  const original = verdictOn(request.dueOn, request, format)
  const current = isMoved ? verdictOn(request.currentDueOn, request, format) : null
  return (
    <div className="mt-5">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-1 max-md:justify-between">
        <p className="mr-auto grid max-md:w-full">
          {original && (
            <span className={classNames('font-semibold text-body', colourOf(original))}>
              {text(`requests.original_${original.kind}`, { count: original.count })}
            </span>
          )}
          {current && (
            <span className="text-mute">
              {text(`requests.current_${current.kind}`, { count: current.count })}
            </span>
          )}
        </p>
        <DueDay word={text('requests.original')} day={request.dueOn} isMain />
        {isMoved && <DueDay word={text('requests.current')} day={request.currentDueOn} />}
        {request.offeredDueOn !== null && (
          <DueDay word={text('requests.offered')} day={request.offeredDueOn} isOpen />
        )}
      </div>
      <Bar request={request} />
    </div>
  )
}

function DueDay({
  word,
  day,
  isMain = false,
  isOpen = false,
}: {
  word: string
  day: Day
  isMain?: boolean
  isOpen?: boolean
}) {
  const format = useFormat()
  return (
    <p className={classNames('numeric flex items-baseline gap-1.5', isOpen && 'text-warn')}>
      <span className={classNames('text-meta', !isOpen && 'text-mute')}>{word}</span>
      <span className={isMain ? 'font-semibold text-head' : 'text-title'}>{format.day(day)}</span>
    </p>
  )
}

const hatch = 'repeating-linear-gradient(135deg, var(--warn) 0 2px, transparent 2px 5px), var(--warn-soft)'

/** Nearer to the beginning, in percent, the second word would stand on the first. */
const roomForTwo = 40

function Bar({ request }: { request: RequestRow }) {
  const text = useRequestsText()
  const format = useFormat()
  const { asked, end, now } = spanOf(request, format)
  const length = Math.max(1, daysBetween(asked, end))
  const at = (day: Day) => Math.min(100, Math.max(0, (daysBetween(asked, day) / length) * 100))
  const due = at(request.dueOn)
  const isDelivered = deliveredOn(request, format) !== null
  const said = text('requests.bar', {
    asked: format.day(asked),
    original: format.day(request.dueOn),
    current: format.day(request.currentDueOn),
  })
  return (
    <div className="mt-2">
      <div role="img" aria-label={said} className="relative h-3 rounded-chip bg-hover">
        <span
          className="absolute inset-y-0 left-0 rounded-l-chip bg-accent"
          style={{ width: `${Math.min(due, at(now))}%` }}
        />
        {at(now) > due && (
          <span
            className="absolute inset-y-0"
            style={{ left: `${due}%`, width: `${at(now) - due}%`, background: hatch }}
          />
        )}
        <span className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: `calc(${due}% - 1px)` }} />
      </div>
      <p className="numeric relative mt-1 text-meta text-mute">
        <span>{text('requests.bar_asked', { day: format.day(asked) })}</span>
        {at(now) >= roomForTwo && (
          <span
            className={
              at(now) > 85
                ? 'absolute right-0 whitespace-nowrap'
                : 'absolute -translate-x-1/2 whitespace-nowrap'
            }
            style={at(now) > 85 ? undefined : { left: `${at(now)}%` }}
          >
            {text(isDelivered ? 'requests.bar_delivered' : 'requests.bar_today', { day: format.day(now) })}
          </span>
        )}
      </p>
    </div>
  )
}

/** From the day it was asked for to the last day that matters, with some air behind it. */
function spanOf(request: RequestRow, format: Format): { asked: Day; end: Day; now: Day } {
  const asked = dayIn(format.zone, new Date(request.createdAt))
  const now = deliveredOn(request, format) ?? format.today()
  const days = [asked, request.dueOn, request.currentDueOn, request.offeredDueOn ?? request.dueOn, now]
  const end = days.toSorted().at(-1) ?? asked
  return { asked, end, now: request.state === 'declined' ? asked : now }
}
