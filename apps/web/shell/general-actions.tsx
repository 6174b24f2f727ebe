import { useAccount } from '../../../packages/ui/account.tsx'
import type { PaletteContext } from '../../../packages/ui/contributions.ts'
import { useNavigation } from '../../../packages/ui/navigation.tsx'
import { focusedObject } from '../../../packages/ui/objects/focused-object.ts'
import { showToast } from '../../../packages/ui/overlays/toast.ts'
import { type RoomPalette, useRooms } from '../../../packages/ui/rooms.tsx'
import { type Action, useActions } from '../../../packages/ui/shortcuts/actions.ts'
import { useSignal } from '../../../packages/ui/signal.ts'
import { useProblemText } from '../../../packages/ui/states/error-state.tsx'
import { type Text, useText } from '../../../packages/ui/text.tsx'
import { useAccountSections } from './account-menu.tsx'
import { openDialog } from './dialog-host.tsx'
import { useNavs } from './navs.ts'
import { useShellText } from './shell-text.ts'

/** What can be done from anywhere: the shell's own actions, going to each room, and what the rooms contribute. */
export function GeneralActions() {
  const { account } = useAccount()
  const own = useOwnActions()
  const going = useGoing()
  const contributed = useContributed()
  // Nobody without an account is offered what it takes one for.
  useActions(account && account.kind !== 'signed-in' ? own : [...contributed, ...going, ...own])
  return null
}

function useOwnActions(): readonly Action[] {
  const text = useShellText()
  const sections = useAccountSections()
  const choices = sections
    .filter(section => section.id === 'theme' || section.id === 'language')
    .flatMap(section =>
      section.items.map((item): Action => {
        const label = `${section.label ?? ''}: ${item.label}`
        return {
          id: `${section.id} ${item.id}`,
          label,
          icon: item.icon ?? 'globe',
          section: 'general',
          run: item.run,
        }
      }),
    )
  return [
    {
      id: 'palette',
      label: text('shell.search'),
      icon: 'search',
      keys: 'mod+k',
      keysOnly: true,
      section: 'general',
      run: () => openDialog('palette'),
    },
    {
      id: 'help',
      label: text('shell.shortcuts'),
      icon: 'keyboard',
      keys: '?',
      section: 'general',
      run: () => openDialog('help'),
    },
    ...choices,
  ]
}

function useGoing(): readonly Action[] {
  const text = useText()
  const own = useShellText()
  const { go } = useNavigation()
  const rooms = useNavs().map(
    (nav): Action => ({
      id: `go ${nav.room.name}`,
      label: text(nav.label),
      icon: nav.icon,
      keys: nav.key ? `g ${nav.key}` : undefined,
      section: 'go',
      run: () => go(nav.path),
    }),
  )
  return [
    ...rooms,
    {
      id: 'go settings',
      label: own('shell.settings'),
      icon: 'gear',
      section: 'go',
      run: () => go('/settings'),
    },
  ]
}

function useContributed(): readonly Action[] {
  const text = useText()
  const explain = useProblemText()
  const { palette } = useRooms()
  const { go } = useNavigation()
  const object = useSignal(focusedObject)
  const context = { object, go }
  return palette
    .filter(entry => entry.on === undefined || entry.on === object?.type)
    .map(entry => actionOf(entry, { context, text, explain }))
}

interface Tools {
  context: PaletteContext
  text: Text
  explain: (problem: unknown) => string
}

function actionOf(entry: RoomPalette, { context, text, explain }: Tools): Action {
  const off = entry.off?.(context) ?? null
  return {
    id: entry.command,
    label: text(entry.label),
    icon: entry.icon,
    keys: entry.key,
    section: entry.section ?? 'here',
    off: off === null ? null : text(off),
    run() {
      if (entry.go) context.go(entry.go)
      if (entry.Dialog) openDialog(entry.Dialog)
      if (entry.run) {
        void run(entry.run, context).catch((error: unknown) => showToast(explain(error), { tone: 'danger' }))
      }
    },
  }
}

async function run(load: NonNullable<RoomPalette['run']>, context: PaletteContext): Promise<void> {
  const act = await load()
  await act(context)
}
