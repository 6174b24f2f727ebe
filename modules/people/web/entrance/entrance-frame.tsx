import type { ReactNode } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { classNames } from '../../../../packages/ui/class-names.ts'
import { useWindowTitle } from '../../../../packages/ui/frame/page.tsx'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { chooseLanguage, language, languages } from '../../../../packages/ui/language.ts'
import { chooseTheme, theme } from '../../../../packages/ui/preferences.ts'
import { useSignal } from '../../../../packages/ui/signal.ts'
import { usePeopleText } from '../people-text.ts'

interface Props {
  title: string
  /** One line below the title. */
  lead?: ReactNode
  /** For the wizard, which has its steps beside it. */
  wide?: boolean
  children: ReactNode
}

/** The pages before there is a session: the name of the product, one card, and where the data stays. */
export function EntranceFrame({ title, lead, wide = false, children }: Props) {
  const text = usePeopleText()
  useWindowTitle(title)
  return (
    <div className="scroll-thin flex min-h-0 grow flex-col overflow-y-auto bg-bg">
      <header className="flex h-14 shrink-0 items-center gap-2 px-6 max-md:px-4">
        <Icon name="boat" size={24} className="text-accent" />
        <span className="grow font-semibold text-doc">{text('people.product')}</span>
        <LanguageButton />
        <ThemeButton />
      </header>
      <main
        className={classNames(
          'mx-auto flex w-full grow flex-col px-4 pt-[8vh] pb-10 max-md:pt-4',
          wide ? 'max-w-180' : 'max-w-100',
        )}
      >
        <h1 className="text-pretty font-semibold text-head">{title}</h1>
        {lead && <p className="mt-1 text-pretty text-body text-mute">{lead}</p>}
        <div className="mt-6">{children}</div>
      </main>
      <footer className="flex shrink-0 items-center gap-1.5 px-6 py-4 text-meta text-mute max-md:px-4">
        <Icon name="shield" size={14} />
        {text('people.data_stays')}
      </footer>
    </div>
  )
}

function LanguageButton() {
  const spoken = useSignal(language)
  const other = spoken === 'en' ? 'zh-CN' : 'en'
  return (
    <Button look="quiet" icon="globe" lang={other} onClick={() => void chooseLanguage(other)}>
      {languages[other]}
    </Button>
  )
}

function ThemeButton() {
  const text = usePeopleText()
  const chosen = useSignal(theme)
  const isDark =
    chosen === 'dark' || (chosen === 'system' && window.matchMedia?.('(prefers-color-scheme: dark)').matches)
  return (
    <IconButton
      icon={isDark ? 'sun' : 'moon'}
      label={text(isDark ? 'people.theme_light' : 'people.theme_dark')}
      onClick={() => chooseTheme(isDark ? 'light' : 'dark')}
    />
  )
}
