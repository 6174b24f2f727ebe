import { Picker } from '../../../packages/ui/pickers/picker.tsx'
import { usePeopleText } from './people-text.ts'

interface Props {
  value: string | null
  /** Offers to choose none, under this name. */
  none?: string
  onPick: (zone: string | null) => void
}

/** One of the world's time zones, found by typing. */
export function TimeZonePicker({ value, none, onPick }: Props) {
  const text = usePeopleText()
  return (
    <Picker
      label={text('people.time_zone')}
      none={none}
      value={value === null ? null : { id: value, name: value, note: offsetOf(value) }}
      search={async typed => findZones(typed, value)}
      onPick={picked => onPick(picked?.id ?? null)}
    />
  )
}

const most = 30

function findZones(typed: string, current: string | null) {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, '_')
  const all = [
    ...new Set([...(current === null ? [] : [current]), ...Intl.supportedValuesOf('timeZone'), 'UTC']),
  ]
  return all
    .filter(zone => zone.toLowerCase().includes(wanted))
    .slice(0, most)
    .map(zone => ({ id: zone, name: zone, note: offsetOf(zone) }))
}

/** GMT+8. */
function offsetOf(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts()
  return parts.find(part => part.type === 'timeZoneName')?.value ?? ''
}
