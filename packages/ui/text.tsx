import { I18nProvider, useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import { i18n } from './language.ts'
import type english from './locales/en.json'

/** Values for the placeholders of a message. Dates come as text, written by `useFormat`. */
export type TextValues = Readonly<Record<string, string | number>>

/** `text('issues.moved', { key })` → the message in the language on screen. */
export type Text<Key extends string = string> = (id: Key, values?: TextValues) => string

/** Everything below speaks the language on screen, and again when it changes. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>
}

/** The messages of a module: `useText<keyof typeof english>()`, where `english` is its `locales/en.json`. */
export function useText<Key extends string = string>(): Text<Key> {
  const { i18n: current } = useLingui()
  return (id, values) => current._(id, values)
}

/** The messages of the design system itself. */
export function useUiText(): Text<keyof typeof english> {
  return useText<keyof typeof english>()
}
