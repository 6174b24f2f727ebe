import { type Catalogue, type Entry, languages, readCatalogues } from './check/catalogue.ts'
import type { Finding } from './check/finding.ts'
import { readMessage } from './check/icu.ts'
import { checkJsxText } from './check/jsx-text.ts'
import { type Known, readUse, type Use } from './check/message-use.ts'
import { placeOf } from './check/place.ts'
import { readSources } from './check/source.ts'

/** Every word of the interface: in both languages, well formed, used, and nowhere but in a catalogue. */
export function checkLocales(root: string): Finding[] {
  const { catalogues, findings } = readCatalogues(root)
  const sources = readSources(root).filter(
    source => placeOf(source.path).zone !== 'free' && !isTest(source.path),
  )
  const known = knownKeys(catalogues)
  const use = readUse(sources, known)
  const keys = new Set(known.keys.keys())
  return [
    ...findings,
    ...catalogues.flatMap(catalogue => [...catalogue.findings, ...checkMessages(catalogue)]),
    ...checkParity(catalogues),
    ...checkUsed(catalogues, use),
    ...use.findings,
    ...sources.flatMap(source => checkJsxText(source, keys)),
  ]
}

function isTest(path: string): boolean {
  return placeOf(path).test
}

function knownKeys(catalogues: readonly Catalogue[]): Known {
  const english = catalogues.filter(({ language }) => language === 'en').flatMap(({ entries }) => entries)
  return {
    keys: new Map(english.map(({ key, message }) => [key, readMessage(message, 'en').placeholders])),
    prefixes: new Set(english.map(({ key }) => key.split('.')[0] ?? '')),
  }
}

function checkMessages({ file, prefix, language, entries }: Catalogue): Finding[] {
  return entries.flatMap(({ key, message, line }) => {
    const faults = [...readMessage(message, language).faults]
    if (prefix !== null && !key.startsWith(`${prefix}.`)) faults.push(`keys here begin with ${prefix}.`)
    return faults.map(fault => ({ file, line, message: `${key}: ${fault}` }))
  })
}

function checkParity(catalogues: readonly Catalogue[]): Finding[] {
  const findings: Finding[] = []
  for (const { folder, file, language, entries } of catalogues) {
    for (const other of languages.filter(each => each !== language)) {
      const twin = catalogues.find(each => each.folder === folder && each.language === other)
      const twins = new Map(twin?.entries.map(entry => [entry.key, entry]))
      for (const entry of entries) {
        const message = difference(entry, twins.get(entry.key), { language, other })
        if (message) findings.push({ file, line: entry.line, message })
      }
    }
  }
  return findings
}

function difference(
  entry: Entry,
  twin: Entry | undefined,
  { language, other }: Record<'language' | 'other', Catalogue['language']>,
): string | null {
  if (!twin) return `${entry.key} is missing in ${other}`
  if (language !== 'en') return null
  const here = readMessage(entry.message, language)
  const there = readMessage(twin.message, other)
  if (!isSame(here.placeholders, there.placeholders)) {
    return `${entry.key} has other placeholders in ${other}`
  }
  return isSame(here.tags, there.tags) ? null : `${entry.key} has other tags in ${other}`
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every(each => other.has(each))
}

function checkUsed(catalogues: readonly Catalogue[], use: Use): Finding[] {
  const isUsed = (key: string) =>
    use.written.has(key) ||
    use.holed.some(
      ({ start, end }) =>
        key.length > start.length + end.length && key.startsWith(start) && key.endsWith(end),
    )
  return catalogues
    .filter(({ language }) => language === 'en')
    .flatMap(({ file, entries }) =>
      entries
        .filter(({ key }) => !isUsed(key))
        .map(({ key, line }) => ({ file, line, message: `${key} is used nowhere` })),
    )
}
