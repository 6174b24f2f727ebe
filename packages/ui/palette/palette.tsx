import { Command, useCommandState } from 'cmdk'
import * as Dialog from 'radix-ui/dialog'
import { type ReactNode, useEffect, useState } from 'react'
import { Spinner } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { Kbd } from '../kbd.tsx'
import { loadCatalogue } from '../language.ts'
import { useRooms } from '../rooms.tsx'
import { type Action, currentActions } from '../shortcuts/actions.ts'
import { pauseShortcuts } from '../shortcuts/shortcuts.ts'
import { useUiText } from '../text.tsx'
import { type Finding, FoundObjects } from './found-objects.tsx'

const sections = ['here', 'create', 'go', 'general'] as const

const sectionNames = {
  here: 'ui.palette.here',
  create: 'ui.palette.create',
  go: 'ui.palette.go',
  general: 'ui.palette.general',
} as const

/** Everything that can be done or reached from here, found by typing. In a chunk of its own with cmdk. */
export function Palette({ onClose }: { onClose: () => void }) {
  const text = useUiText()
  const { all } = useRooms()
  const [typed, setTyped] = useState('')
  const [finding, setFinding] = useState<Finding>({ isWaiting: false, hasFound: false })
  useEffect(pauseShortcuts, [])
  useEffect(() => {
    for (const room of all) void loadCatalogue(room.locales)
  }, [all])
  const actions = currentActions().filter(action => !action.keysOnly)
  return (
    <PaletteBox label={text('ui.palette.title')} onClose={onClose}>
      <Command label={text('ui.palette.title')} loop className="flex min-h-0 flex-col">
        <div className="flex h-13 shrink-0 items-center gap-3 border-line border-b px-4">
          <Icon name="search" size={18} className="text-mute" />
          <Command.Input
            autoFocus
            value={typed}
            onValueChange={setTyped}
            placeholder={text('ui.palette.placeholder')}
            className="min-w-0 grow bg-transparent text-doc outline-none"
          />
          {finding.isWaiting && <Spinner size={14} />}
          <Dialog.Close
            className="md:hidden-text grid size-11 place-items-center text-mute"
            aria-label={text('ui.close')}
          >
            <Icon name="close" />
          </Dialog.Close>
        </div>
        <Command.List label={text('ui.palette.title')} className="scroll-thin min-h-0 overflow-y-auto p-2">
          {sections.map(section => (
            <ActionGroup
              key={section}
              heading={text(sectionNames[section])}
              actions={actions.filter(action => (action.section ?? 'here') === section)}
              onClose={onClose}
            />
          ))}
          <FoundObjects typed={typed} onFinding={setFinding} onClose={onClose} />
          <NothingFound typed={typed} finding={finding} />
        </Command.List>
      </Command>
    </PaletteBox>
  )
}

/** What the rooms find does not count among cmdk's own lines, so that its own sign would stand above it. */
function NothingFound({ typed, finding }: { typed: string; finding: Finding }) {
  const text = useUiText()
  const hasActions = useCommandState(state => state.filtered.count > 0)
  if (hasActions || finding.hasFound) return null
  return (
    <p role="presentation" className="px-2 py-8 text-center text-mute">
      {finding.isWaiting ? text('ui.loading') : text('ui.palette.none_found', { typed })}
    </p>
  )
}

function PaletteBox({
  label,
  onClose,
  children,
}: {
  label: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Dialog.Root open onOpenChange={open => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-30 animate-in bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed z-30 flex animate-in flex-col overflow-hidden bg-raised shadow-overlay max-md:inset-0 md:top-[12vh] md:left-1/2 md:max-h-[64vh] md:w-160 md:max-w-[calc(100vw-32px)] md:-translate-x-1/2 md:rounded-dialog"
        >
          <Dialog.Title className="hidden-text">{label}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** How a line of the palette looks; the chosen one is marked by cmdk. */
export const paletteLine =
  'flex min-h-9 cursor-default select-none items-center gap-2.5 whitespace-nowrap rounded-control px-2 aria-disabled:opacity-50 data-[selected=true]:bg-hover max-md:min-h-11'

/** How a heading between the lines looks. */
export const paletteGroup =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-mute'

function ActionGroup({
  heading,
  actions,
  onClose,
}: {
  heading: string
  actions: readonly Action[]
  onClose: () => void
}) {
  if (actions.length === 0) return null
  return (
    <Command.Group heading={heading} className={paletteGroup}>
      {actions.map(action => (
        <Command.Item
          key={action.id}
          value={`${action.label} ${action.id}`}
          disabled={Boolean(action.off)}
          className={paletteLine}
          onSelect={() => {
            onClose()
            action.run()
          }}
        >
          <Icon name={action.icon ?? 'arrow'} className="text-mute" />
          <span className="truncate">{action.label}</span>
          {action.off && <span className="truncate text-meta text-mute">{action.off}</span>}
          {action.keys && <Kbd keys={action.keys} className="ml-auto pl-4 max-md:hidden" />}
        </Command.Item>
      ))}
    </Command.Group>
  )
}
