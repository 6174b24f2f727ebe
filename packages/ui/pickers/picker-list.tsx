import { Command } from 'cmdk'
import { useState } from 'react'
import { Button, Spinner } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { useUiText } from '../text.tsx'
import { type Search, type SearchState, useSearch } from '../use-search.ts'
import type { PickerOption } from './picker.tsx'

interface Props {
  label: string
  /** One, none, or several: a list of several stays open, and picking one of them again takes it away. */
  chosen: string | null | readonly string[]
  none?: string
  search: Search<PickerOption>
  onPick: (id: string | null) => void
}

const lineLook =
  'flex min-h-8 cursor-default select-none items-center gap-2 rounded-chip px-2 aria-disabled:opacity-50 data-[selected=true]:bg-hover max-md:min-h-11'

/** The open list of a `Picker`, in a chunk of its own with cmdk. */
export function PickerList({ label, chosen, none, search, onPick }: Props) {
  const [typed, setTyped] = useState('')
  const { found, state, retry } = useSearch(search, typed)
  const [pointed, setPointed] = useState('')
  const values = [...(none && typed === '' ? ['none'] : []), ...found.map(option => option.id)]
  // What was found last replaces what the mark stood on; it then goes to the first line.
  const marked = values.includes(pointed) ? pointed : (values[0] ?? '')
  return (
    <Command
      label={label}
      shouldFilter={false}
      loop
      value={marked}
      onValueChange={setPointed}
      className="flex min-h-0 flex-col"
    >
      <div className="flex items-center gap-2 border-line border-b px-3">
        <Icon name="search" className="text-mute" />
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          placeholder={label}
          className="h-9 min-w-0 grow bg-transparent text-ui outline-none max-md:h-11 max-md:text-doc"
        />
        {state === 'waiting' && typed !== '' && <Spinner size={12} />}
      </div>
      <Command.List label={label} className="scroll-thin max-h-72 min-h-0 overflow-y-auto p-1">
        {none && typed === '' && (
          <Command.Item value="none" onSelect={() => onPick(null)} className={lineLook}>
            <Icon name="minus" className="text-mute" />
            <span className="grow">{none}</span>
            {chosen === null && <Icon name="check" className="text-accent" />}
          </Command.Item>
        )}
        {found.map(option => (
          <PickerLine
            key={option.id}
            option={option}
            isChosen={Array.isArray(chosen) ? chosen.includes(option.id) : option.id === chosen}
            onPick={onPick}
          />
        ))}
      </Command.List>
      <PickerEnd state={state} isEmpty={found.length === 0} onRetry={retry} />
    </Command>
  )
}

/** What stands where nothing was found, or where the search failed. */
function PickerEnd({
  state,
  isEmpty,
  onRetry,
}: {
  state: SearchState<PickerOption>['state']
  isEmpty: boolean
  onRetry: () => void
}) {
  const text = useUiText()
  if (state === 'failed') {
    return (
      <div className="grid justify-items-center gap-2 px-3 pt-3 pb-5 text-mute">
        {text('ui.picker.failed')}
        <Button size="small" icon="refresh" onClick={onRetry}>
          {text('ui.retry')}
        </Button>
      </div>
    )
  }
  if (state === 'waiting' || !isEmpty) return null
  return <p className="px-3 pt-3 pb-5 text-center text-mute">{text('ui.picker.none_found')}</p>
}

function PickerLine({
  option,
  isChosen,
  onPick,
}: {
  option: PickerOption
  isChosen: boolean
  onPick: Props['onPick']
}) {
  const off = option.off ?? null
  return (
    <Command.Item
      value={option.id}
      disabled={off !== null}
      onSelect={() => onPick(option.id)}
      className={lineLook}
    >
      {option.mark}
      <span className="min-w-0 grow truncate">
        {option.name}
        {(off ?? option.note) && <span className="ml-2 text-meta text-mute">{off ?? option.note}</span>}
      </span>
      {isChosen && <Icon name="check" className="text-accent" />}
    </Command.Item>
  )
}
