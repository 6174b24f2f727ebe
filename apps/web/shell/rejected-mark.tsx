import { Icon } from '../../../packages/ui/icon.tsx'
import { useConnection } from './connection-mark.tsx'
import { openDialog } from './dialog-host.tsx'
import { useShellText } from './shell-text.ts'

/**
 * How many changes were not taken; nothing where all were. At the foot of the rail, or at the head of a phone, whose foot
 * the messages of the moment cover.
 */
export function RejectedMark({ in: place }: { in: 'rail' | 'phone' }) {
  const text = useShellText()
  const count = useConnection()?.rejected.length ?? 0
  if (count === 0) return null
  const said = text('shell.rejected', { count })
  if (place === 'phone') {
    return (
      <button
        type="button"
        onClick={() => openDialog('rejected')}
        className="flex min-h-11 shrink-0 items-center gap-2 border-line border-b bg-warn-soft px-4 text-warn md:hidden"
      >
        <Icon name="alert" />
        {said}
      </button>
    )
  }
  return (
    <button
      type="button"
      aria-label={said}
      data-tip={said}
      onClick={() => openDialog('rejected')}
      className="flex h-9 w-10 shrink-0 items-center justify-center gap-0.5 rounded-card text-warn hover:bg-hover"
    >
      <Icon name="alert" size={18} />
      <span className="numeric text-meta">{count}</span>
    </button>
  )
}
