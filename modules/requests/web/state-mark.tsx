import { Chip, type ChipTone } from '../../../packages/ui/chip.tsx'
import { Icon } from '../../../packages/ui/icon.tsx'
import type { IconName } from '../../../packages/ui/icon-names.ts'
import type { RequestState } from '../shared.ts'
import { useRequestsText } from './requests-text.ts'

interface Look {
  icon: IconName
  colour: string
  tone: ChipTone
}

const looks: Readonly<Record<RequestState, Look>> = {
  sent: { icon: 'status-backlog', colour: 'text-mute', tone: 'plain' },
  offered: { icon: 'calendar', colour: 'text-warn', tone: 'warn' },
  promised: { icon: 'status-new', colour: 'text-accent', tone: 'accent' },
  in_progress: { icon: 'status-active', colour: 'text-warn', tone: 'warn' },
  delivered: { icon: 'status-review', colour: 'text-info', tone: 'info' },
  returned: { icon: 'undo', colour: 'text-danger', tone: 'danger' },
  kept: { icon: 'status-done', colour: 'text-ok', tone: 'ok' },
  declined: { icon: 'status-dropped', colour: 'text-mute', tone: 'plain' },
}

/** The figure of a state; its word stands beside it. */
export function StateIcon({ state, size = 16 }: { state: RequestState; size?: 14 | 16 }) {
  const { icon, colour } = looks[state]
  return <Icon name={icon} size={size} className={colour} />
}

/** The state of a request in a chip: figure and word. */
export function StateChip({ state }: { state: RequestState }) {
  const text = useRequestsText()
  const { icon, tone } = looks[state]
  return (
    <Chip icon={icon} tone={tone}>
      {text(`requests.state_${state}`)}
    </Chip>
  )
}
