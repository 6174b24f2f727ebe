import { type ESTree, parseSync, Visitor } from 'rolldown/utils'
import type { Finding } from './finding.ts'
import { keyName, stringOf } from './source.ts'
import { lineAt, listFiles, readText } from './tree.ts'

export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

export interface Entry {
  readonly key: string
  readonly message: string
  readonly line: number
}

/** One `locales/<language>.json`. */
export interface Catalogue {
  readonly file: string
  readonly folder: string
  /** What every key of this folder begins with, such as `issues`; null in the kernel, whose parts have one each. */
  readonly prefix: string | null
  readonly language: Language
  readonly entries: readonly Entry[]
  readonly findings: readonly Finding[]
}

const pattern = /^((?:kernel|(?:modules|packages|apps)\/([^/]+))\/locales)\/(en|zh-CN)\.json$/

/** Every catalogue below `root`; a file in a locales folder that is none is a finding of its own. */
export function readCatalogues(root: string): { catalogues: Catalogue[]; findings: Finding[] } {
  const files = listFiles(root).filter(file => file.includes('/locales/') && !file.includes('/testing/'))
  const catalogues = files.flatMap(file => {
    const match = pattern.exec(file)
    return match ? [readCatalogue(file, match, readText(root, file))] : []
  })
  const strange = files.filter(file => !pattern.test(file))
  return {
    catalogues,
    findings: strange.map(file => ({
      file,
      line: 1,
      message: 'a locales folder holds en.json and zh-CN.json',
    })),
  }
}

function readCatalogue(file: string, match: RegExpExecArray, text: string): Catalogue {
  const [, folder = '', name = null, last] = match
  const prefix = folder === 'apps/web/locales' ? 'shell' : name
  const language: Language = last === 'en' ? 'en' : 'zh-CN'
  return { file, folder, prefix, language, ...readEntries(file, text) }
}

// Read as code, for JSON.parse keeps silent about a key that stands twice.
function readEntries(file: string, text: string): { entries: Entry[]; findings: Finding[] } {
  const entries: Entry[] = []
  const findings: Finding[] = []
  const add = (message: string, line: number) => findings.push({ file, line, message })
  const source = `(${text}\n)`
  const parsed = parseSync(`${file}.ts`, source)
  for (const error of parsed.errors)
    add(`does not parse: ${error.message}`, lineAt(source, error.labels[0]?.start ?? 0))
  const read = (property: ESTree.ObjectPropertyKind) => {
    const line = lineAt(source, property.start)
    const key = keyName(property)
    const message = property.type === 'Property' ? stringOf(property.value) : null
    if (key === null || message === null) add('a catalogue is flat: one key, one message', line)
    else if (entries.some(entry => entry.key === key)) add(`${key} stands here twice`, line)
    else entries.push({ key, message, line })
  }
  new Visitor({ ObjectExpression: node => node.properties.forEach(read) }).visit(parsed.program)
  return { entries, findings }
}
