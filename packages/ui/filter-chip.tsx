import type { ReactElement, ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Menu, type MenuSection } from './overlays/menu.tsx'
import { Popover } from './overlays/popover.tsx'
import { useUiText } from './text.tsx'

export type FilterChoices = readonly MenuSection[] | ((close: () => void) => ReactNode)

export interface FilterChipProps {
  /** What is filtered: 'Status'. */
  field: string
  /** How: 'is', 'is not'. */
  relation: string
  value: ReactNode
  /** What else could stand there, as a menu or as what is inside of a popover; pressing the value opens it. */
  choices: FilterChoices
  onRemove: () => void
}

/** One condition of a filter: field, relation, value; the value can be changed, the whole taken away. */
export function FilterChip({ field, relation, value, choices, onRemove }: FilterChipProps) {
  const text = useUiText()
  const label = `${field} ${relation}`
  const trigger = (
    <button type="button" className="flex min-w-0 max-w-60 items-center px-2 hover:text-accent">
      <span className="hidden-text">{`${label} `}</span>
      <span className="truncate">{value}</span>
    </button>
  )
  return (
    <span className="inline-flex h-7 shrink-0 items-stretch divide-x divide-bg rounded-control bg-hover max-md:h-9">
      <span className="flex items-center px-2 text-mute">{field}</span>
      <span className="flex items-center px-2 text-mute">{relation}</span>
      <FilterOpener
        label={label}
        choices={choices}
        trigger={trigger}
        className="relative inline-flex min-w-0"
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
export function AddFilter({ choices }: { choices: FilterChoices }) {
  const text = useUiText()
  return (
    <FilterOpener
      label={text('ui.filter.add')}
      className="relative inline-flex first:-ml-2.5"
      choices={choices}
      trigger={
        <Button look="quiet" icon="filter" keys="/">
          {text('ui.filter.add')}
        </Button>
      }
    />
  )
}

interface OpenerProps {
  label: string
  choices: FilterChoices
  trigger: ReactElement<object>
  className: string
}

function FilterOpener({ label, choices, trigger, className }: OpenerProps) {
  if (typeof choices !== 'function')
    return <Menu label={label} className={className} sections={choices} trigger={trigger} />
  return (
    <Popover label={label} className={className} look="w-72" trigger={trigger}>
      {choices}
    </Popover>
  )
}
