import { useFormat } from '../format.tsx'
import { Icon } from '../icon.tsx'
import { IconButton } from '../icon-button.tsx'
import { useUiText } from '../text.tsx'
import type { ListSection } from './list-view.tsx'

interface Props {
  section: ListSection
  isClosed: boolean
  onToggle: () => void
  onCreate: (() => void) | null
}

/** The heading over the rows of a section; it can be closed. */
export function ListHead({ section, isClosed, onToggle, onCreate }: Props) {
  const text = useUiText()
  const format = useFormat()
  const name = section.name ?? ''
  return (
    <div className="mx-1 flex h-full items-center gap-1 rounded-control bg-panel pr-2 pl-1">
      <button
        type="button"
        aria-expanded={!isClosed}
        onClick={onToggle}
        className="tap flex h-full min-w-0 grow items-center gap-2"
      >
        <Icon name={isClosed ? 'right' : 'down'} size={14} className="text-mute" />
        {section.mark}
        <span className="truncate font-medium">{name}</span>
        <span className="numeric text-meta text-mute">{format.count(section.count, section.capped)}</span>
      </button>
      {onCreate && (
        <IconButton
          icon="plus"
          size="small"
          label={text('ui.board.create_in', { group: name })}
          onClick={onCreate}
        />
      )}
    </div>
  )
}
