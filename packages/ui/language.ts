import { type Messages, setupI18n } from '@lingui/core'
import { recall, remember } from './remember.ts'
import { signal } from './signal.ts'

/** The languages of the product, the first one first. Each is named in itself. */
export const languages = { 'zh-CN': '中文', en: 'English' } as const
export type Language = keyof typeof languages

/** The compiled messages of one module, a lazy chunk per language. */
export type Catalogue = Readonly<Record<Language, () => Promise<{ default: unknown }>>>

export const i18n = setupI18n()

/** The language on screen. */
export const language = signal<Language>(recalledLanguage())

const wanted = new Set<Catalogue>()
const loading = new Map<Catalogue, Map<Language, Promise<void>>>()

/** Loads the messages of a module in the language on screen; once. Await it before showing its views. */
export function loadCatalogue(catalogue: Catalogue): Promise<void> {
  wanted.add(catalogue)
  return load(catalogue, language.get())
}

/** Changes the language of the whole product, once the messages of all that was shown so far are here. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  await speak(chosen)
  remember('language', chosen)
}

/** Speaks the language of the person who is here, where none was chosen in this browser; null: the browser's own. */
export async function followLanguage(theirs: Language | null): Promise<void> {
  const chosen = theirs ?? recalledLanguage()
  if (recall('language') === null && chosen !== language.get()) await speak(chosen)
}

/** Forgets what was chosen in this browser: from now on it follows the person. */
export function forgetLanguage(): void {
  remember('language', null)
}

async function speak(chosen: Language): Promise<void> {
  await Promise.all([...wanted].map(catalogue => load(catalogue, chosen)))
  showLanguage(chosen)
}

/** Makes `chosen` the language on screen and of <html lang>. */
export function showLanguage(chosen: Language): void {
  document.documentElement.lang = chosen
  if (i18n.locale !== chosen) i18n.load(chosen, {})
  i18n.activate(chosen)
  language.set(chosen)
}

function load(catalogue: Catalogue, chosen: Language): Promise<void> {
  const known = loading.get(catalogue) ?? new Map<Language, Promise<void>>()
  loading.set(catalogue, known)
  const started = known.get(chosen)
  if (started) return started
  const begun = catalogue[chosen]().then(
    module => i18n.load(chosen, messagesOf(module.default)),
    (error: unknown) => {
      known.delete(chosen)
      throw error
    },
  )
  known.set(chosen, begun)
  return begun
}

// The build compiles locales/*.json to a record of messages; the compiler sees the JSON as it lies on disk.
function messagesOf(compiled: unknown): Messages {
  return isMessages(compiled) ? compiled : {}
}

function isMessages(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null
}

function recalledLanguage(): Language {
  const chosen = recall('language') ?? (typeof navigator === 'undefined' ? 'en' : navigator.language)
  return chosen.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
