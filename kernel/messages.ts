import { setupI18n } from '@lingui/core'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import english from './locales/en.json' with { type: 'json' }
import chinese from './locales/zh-CN.json' with { type: 'json' }

export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

/** ICU messages by key, in every language: a room's `locales/en.json` and `locales/zh-CN.json`. */
export type Catalogue = Readonly<Record<Language, Readonly<Record<string, string>>>>

/** The messages of the kernel itself. */
export const kernelCatalogue: Catalogue = { en: english, 'zh-CN': chinese }

export interface Messages {
  /** The message of `key`, its placeholders filled; the key itself where no catalogue holds it. */
  say(language: Language, key: string, values?: Readonly<Record<string, unknown>>): string
  /** The sentence for a problem's reason, in the best language for an Accept-Language header. */
  titleOf(reason: string, details: Readonly<Record<string, unknown>>, acceptLanguage?: string): string
}

/** Compiles messages, once at start: some 6 µs each. Throws on bad ICU syntax. */
export function openMessages(catalogues: readonly Catalogue[]): Messages {
  const open = (language: Language) => {
    const entries = catalogues.flatMap(catalogue => Object.entries(catalogue[language]))
    const compiled = entries.map(([key, message]) => [key, compileMessageOrThrow(message)] as const)
    return setupI18n({ locale: language, messages: { [language]: Object.fromEntries(compiled) } })
  }
  const spoken = { en: open('en'), 'zh-CN': open('zh-CN') }
  return {
    say: (language, key, values = {}) => spoken[language]._(key, values),
    titleOf: (reason, details, acceptLanguage) => spoken[languageOf(acceptLanguage)]._(reason, details),
  }
}

/** The first of our languages that an Accept-Language header asks for, by its weights; English without one. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const asked = (acceptLanguage ?? '').split(',').map(part => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters.map(one => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(found => found !== undefined)
    return { tag: tag.trim(), weight: Number(weight ?? 1) }
  })
  const best = asked
    .filter(({ tag, weight }) => weight > 0 && /^(en|zh)\b/.test(tag))
    .toSorted((a, b) => b.weight - a.weight)
  return best[0]?.tag.startsWith('zh') ? 'zh-CN' : 'en'
}
