import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, type Messages, openMessages } from '../kernel/messages.ts'

const root = join(import.meta.dirname, '..')
let messages: Messages | null = null

/** A message of the interface as it stands on the screen, so that a journey finds it in both languages. */
export function words(language: Language, key: string, values?: Readonly<Record<string, unknown>>): string {
  messages ??= openMessages([{ en: readAll('en'), 'zh-CN': readAll('zh-CN') }])
  const said = messages.say(language, key, values)
  if (said === key) throw new Error(`${key} is in no catalogue`)
  return said
}

function readAll(language: Language): Record<string, string> {
  const files = globSync(`{kernel,modules/*,packages/*,apps/*}/locales/${language}.json`, { cwd: root })
  return Object.assign({}, ...files.map(file => JSON.parse(readFileSync(join(root, file), 'utf8'))))
}
