import { useEffect } from 'react'
import { Switch } from '../choice.tsx'
import { Kbd } from '../kbd.tsx'
import { loadCatalogue } from '../language.ts'
import { Dialog } from '../overlays/dialog.tsx'
import { singleKeys, switchSingleKeys } from '../preferences.ts'
import { useRooms } from '../rooms.tsx'
import { type Action, currentActions } from '../shortcuts/actions.ts'
import { useSignal } from '../signal.ts'
import { useUiText } from '../text.tsx'

/** Every shortcut that works here and now, and the switch for single keys. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const text = useUiText()
  const { all } = useRooms()
  const isOn = useSignal(singleKeys)
  useEffect(() => {
    for (const room of all) void loadCatalogue(room.locales)
  }, [all])
  const actions = distinct(currentActions().filter(action => action.keys !== undefined))
  const groups = [
    {
      id: 'here',
      name: text('ui.palette.here'),
      of: (action: Action) => (action.section ?? 'here') === 'here',
    },
    { id: 'go', name: text('ui.palette.go'), of: (action: Action) => action.section === 'go' },
    {
      id: 'general',
      name: text('ui.palette.general'),
      of: (action: Action) => action.section === 'general' || action.section === 'create',
    },
  ]
  return (
    <Dialog title={text('ui.help.title')} width="large" onClose={onClose}>
      <div className="gap-8 md:columns-2">
        {groups.map(group => (
          <ShortcutGroup key={group.id} name={group.name} actions={actions.filter(group.of)} />
        ))}
      </div>
      <div className="mt-4 border-line border-t pt-4">
        <Switch
          label={text('ui.help.single_keys')}
          hint={text('ui.help.single_keys_hint')}
          on={isOn}
          onSwitch={switchSingleKeys}
        />
      </div>
    </Dialog>
  )
}

function ShortcutGroup({ name, actions }: { name: string; actions: readonly Action[] }) {
  if (actions.length === 0) return null
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="mb-1 text-meta text-mute">{name}</h3>
      <dl>
        {actions.map(action => (
          <div key={action.id} className="flex h-8 items-center gap-4">
            <dt className="min-w-0 grow truncate">{action.label}</dt>
            <dd>{action.keys && <Kbd keys={action.keys} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

// A layer above may offer the same keys again; only the first one hears them.
function distinct(actions: readonly Action[]): readonly Action[] {
  const seen = new Set<string>()
  return actions.filter(({ id, keys = '' }) => {
    const isNew = !seen.has(keys) && !seen.has(id)
    seen.add(keys).add(id)
    return isNew
  })
}
