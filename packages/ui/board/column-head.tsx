import { classNames } from '../class-names.ts'
import { useFormat } from '../format.tsx'
import { IconButton } from '../icon-button.tsx'
import { useUiText } from '../text.tsx'
import type { BoardGroup, GroupState } from './board-source.ts'

interface Props {
  group: BoardGroup
  state: GroupState
  isFolded: boolean
  onFold: (folded: boolean) => void
  onCreate: (() => void) | null
}

/** Name and count of a column, and what can be done with it; upright on the spine of a folded one. */
export function ColumnHead({ group, state, isFolded, onFold, onCreate }: Props) {
  const text = useUiText()
  const format = useFormat()
  return (
    <header
      className={classNames(
        'flex shrink-0 items-center gap-1.5 max-md:hidden',
        isFolded ? 'grow flex-col py-2.5' : 'group/head h-9',
      )}
    >
      {group.mark}
      <h2
        className={classNames('font-semibold', isFolded ? '[writing-mode:vertical-rl]' : 'min-w-0 truncate')}
      >
        {group.name}
      </h2>
      <span className="numeric text-meta text-mute">{format.count(state.count, state.capped)}</span>
      <span className="grow" />
      <IconButton
        icon={isFolded ? 'right' : 'left'}
        size="small"
        label={text(isFolded ? 'ui.board.unfold' : 'ui.board.fold', { group: group.name })}
        onClick={() => onFold(!isFolded)}
        className={classNames(
          !isFolded && 'opacity-0 focus-visible:opacity-100 group-hover/head:opacity-100',
        )}
      />
      {onCreate && !isFolded && (
        <IconButton
          icon="plus"
          size="small"
          label={text('ui.board.create_in', { group: group.name })}
          onClick={onCreate}
        />
      )}
    </header>
  )
}
