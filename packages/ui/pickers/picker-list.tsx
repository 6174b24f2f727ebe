import { Command } from 'cmdk'
import { useState } from 'react'
import { Button, Spinner } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { useUiText } from '../text.tsx'
import { type Search, useSearch } from '../use-search.ts'
import type { PickerOption } from './picker.tsx'

interface Props {
  label: string
  chosen: string | null
  none?: string
  search: Search<PickerOption>
  onPick: (id: string | null) => void
}

const lineLook =
  'flex min-h-8 cursor-default select-none items-center gap-2 rounded-chip px-2 aria-disabled:opacity-50 data-[selected=true]:bg-hover max-md:min-h-11'

/** The open list of a `Picker`, in a chunk of its own with cmdk. */
export function PickerList({ label, chosen, none, search, onPick }: Props) {
  const text = useUiText()
  const [typed, setTyped] = useState('')
  const { found, state, retry } = useSearch(search, typed)
  return (
    <Command label={label} shouldFilter={false} loop className="flex min-h-0 flex-col">
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
          <PickerLine key={option.id} option={option} isChosen={option.id === chosen} onPick={onPick} />
        ))}
        {state === 'done' && found.length === 0 && (
          <div className="px-2 py-4 text-center text-mute">{text('ui.picker.none_found')}</div>
        )}
        {state === 'failed' && (
          <div className="grid justify-items-center gap-2 px-2 py-4 text-mute">
            {text('ui.picker.failed')}
            <Button size="small" icon="refresh" onClick={retry}>
              {text('ui.retry')}
            </Button>
          </div>
        )}
      </Command.List>
    </Command>
  )
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
