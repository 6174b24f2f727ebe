import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Menu, type MenuSection } from './overlays/menu.tsx'
import { useUiText } from './text.tsx'

export interface FilterChipProps {
  /** What is filtered: 'Status'. */
  field: string
  /** How: 'is', 'is not'. */
  relation: string
  value: string
  /** What else could stand there; pressing the value opens it. */
  choices: readonly MenuSection[]
  onRemove: () => void
}

/** One condition of a filter: field, relation, value; the value can be changed, the whole taken away. */
export function FilterChip({ field, relation, value, choices, onRemove }: FilterChipProps) {
  const text = useUiText()
  return (
    <span className="inline-flex h-7 shrink-0 items-stretch divide-x divide-bg rounded-control bg-hover max-md:h-9">
      <span className="flex items-center px-2 text-mute">{field}</span>
      <span className="flex items-center px-2 text-mute">{relation}</span>
      <Menu
        label={`${field} ${relation}`}
        sections={choices}
        trigger={
          <button
            type="button"
            aria-label={`${field} ${relation} ${value}`}
            className="max-w-60 truncate px-2 hover:text-accent"
          >
            {value}
          </button>
        }
      />
      <button
        type="button"
        aria-label={text('ui.filter.remove', { field })}
        onClick={onRemove}
        className="grid w-7 place-items-center text-mute hover:text-ink max-md:w-9"
      >
        <Icon name="close" size={14} />
      </button>
    </span>
  )
}

/** The button at the end of the filter bar: a menu of the fields that can be filtered by. */
export function AddFilter({ sections }: { sections: readonly MenuSection[] }) {
  const text = useUiText()
  return (
    <Menu
      label={text('ui.filter.add')}
      className="relative inline-flex first:-ml-2.5"
      sections={sections}
      trigger={
        <Button look="quiet" icon="filter" keys="/">
          {text('ui.filter.add')}
        </Button>
      }
    />
  )
}
