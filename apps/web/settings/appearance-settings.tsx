import type { ReactNode } from 'react'
import { Segments, Switch } from '../../../packages/ui/choice.tsx'
import { chooseLanguage, language, languages } from '../../../packages/ui/language.ts'
import { chooseTheme, singleKeys, switchSingleKeys, theme } from '../../../packages/ui/preferences.ts'
import { useSignal } from '../../../packages/ui/signal.ts'
import { useUiText } from '../../../packages/ui/text.tsx'
import { useShellText } from '../shell/shell-text.ts'

/** How this browser shows the product: theme, language, keys. */
export function AppearanceSettings() {
  const text = useShellText()
  const ui = useUiText()
  const shownTheme = useSignal(theme)
  const spoken = useSignal(language)
  const isOn = useSignal(singleKeys)
  return (
    <>
      <p className="mb-4 text-mute">{text('shell.appearance.hint')}</p>
      <div className="divide-y divide-line rounded-card border border-line bg-raised">
        <Line label={text('shell.theme')}>
          <Segments
            label={text('shell.theme')}
            name="theme"
            value={shownTheme}
            options={[
              { value: 'system', label: text('shell.theme.system') },
              { value: 'light', label: text('shell.theme.light') },
              { value: 'dark', label: text('shell.theme.dark') },
            ]}
            onChoose={chooseTheme}
          />
        </Line>
        <Line label={text('shell.language')}>
          <Segments
            label={text('shell.language')}
            name="language"
            value={spoken}
            options={[
              { value: 'zh-CN', label: languages['zh-CN'] },
              { value: 'en', label: languages.en },
            ]}
            onChoose={chosen => void chooseLanguage(chosen)}
          />
        </Line>
        <div className="px-4 py-3">
          <Switch
            label={ui('ui.help.single_keys')}
            hint={ui('ui.help.single_keys_hint')}
            on={isOn}
            onSwitch={switchSingleKeys}
          />
        </div>
      </div>
    </>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-13 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <span className="grow">{label}</span>
      {children}
    </div>
  )
}
