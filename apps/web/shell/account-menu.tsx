import { useAccount } from '../../../packages/ui/account.tsx'
import { Avatar } from '../../../packages/ui/avatar.tsx'
import { Icon } from '../../../packages/ui/icon.tsx'
import { chooseLanguage, type Language, language, languages } from '../../../packages/ui/language.ts'
import { useNavigation } from '../../../packages/ui/navigation.tsx'
import { Menu, type MenuSection } from '../../../packages/ui/overlays/menu.tsx'
import { chooseTheme, theme, themes } from '../../../packages/ui/preferences.ts'
import { useSignal } from '../../../packages/ui/signal.ts'
import { LineDot, useLineText } from './connection-mark.tsx'
import { openDialog } from './dialog-host.tsx'
import { useShellText } from './shell-text.ts'

/** The person at the foot of the rail: settings, theme, language, help, sign out. */
export function AccountMenu() {
  const text = useShellText()
  const { account } = useAccount()
  const sections = useAccountSections()
  const line = useLineText()
  const person = account?.kind === 'signed-in' ? account.person : null
  const name = person?.name ?? text('shell.account')
  return (
    <Menu
      label={name}
      side="right"
      align="end"
      sections={sections}
      trigger={
        <button
          type="button"
          aria-label={line ? `${name}, ${line}` : name}
          data-tip={line ?? name}
          className="grid h-9 w-10 place-items-center rounded-card text-mute hover:bg-hover aria-expanded:bg-hover"
        >
          <span className="relative">
            {person ? <Avatar person={person} size={24} /> : <Icon name="gear" size={18} />}
            <LineDot />
          </span>
        </button>
      }
    />
  )
}

const themeNames = {
  system: 'shell.theme.system',
  light: 'shell.theme.light',
  dark: 'shell.theme.dark',
} as const

const themeIcons = { system: 'screen', light: 'sun', dark: 'moon' } as const

/** The menu behind the avatar, in the rail and at the foot of a phone. */
export function useAccountSections(): readonly MenuSection[] {
  const text = useShellText()
  const { account, signOut } = useAccount()
  const { go } = useNavigation()
  const shownTheme = useSignal(theme)
  const spoken = useSignal(language)
  const person = account?.kind === 'signed-in' ? account : null
  const themeItems = themes.map(name => ({
    id: name,
    label: text(themeNames[name]),
    icon: themeIcons[name],
    checked: name === shownTheme,
    run: () => chooseTheme(name),
  }))
  const languageItems = languageEntries.map(([id, label]) => ({
    id,
    label,
    icon: 'globe' as const,
    checked: id === spoken,
    run: () => void chooseLanguage(id),
  }))
  const own = [
    { id: 'settings', label: text('shell.settings'), icon: 'gear', run: () => go('/settings') } as const,
    {
      id: 'help',
      label: text('shell.shortcuts'),
      icon: 'keyboard',
      keys: '?',
      run: () => openDialog('help'),
    } as const,
  ]
  const out = {
    id: 'out',
    label: text('shell.sign_out'),
    icon: 'exit',
    run: () => void signOut(),
  } as const
  return [
    { id: 'own', label: person ? `${person.person.name} · ${person.organisation}` : undefined, items: own },
    { id: 'theme', label: text('shell.theme'), items: themeItems },
    { id: 'language', label: text('shell.language'), items: languageItems },
    ...(person ? [{ id: 'out', items: [out] }] : []),
  ]
}

const languageEntries: readonly (readonly [Language, string])[] = [
  ['zh-CN', languages['zh-CN']],
  ['en', languages.en],
]
