import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One budget, in bytes after gzip, and what is there. */
export interface Weighed {
  readonly name: string
  readonly bytes: number
  readonly limit: number
  /** The heaviest files, first the heaviest. */
  readonly files: readonly { readonly file: string; readonly bytes: number }[]
}

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>

const shellLimit = 150_000
const boardLimit = 180_000
/** The page of the board, as the manifest names it. */
export const board = 'modules/issues/web/board/board-page.tsx'

/** Weighs what a browser must load for the shell, and for the board with it, as the build's manifest tells. */
export function weighBundle(web: string): Weighed[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8'))
  const entries = entriesOf(manifest, web)
  const boards = Object.keys(manifest).filter(key => key.endsWith(board))
  const shell = weigh(web, filesOf(manifest, entries), { name: 'shell', limit: shellLimit })
  if (boards.length === 0) return [shell]
  const both = filesOf(manifest, [...entries, ...boards])
  return [shell, weigh(web, both, { name: 'board route', limit: boardLimit })]
}

/** A page whose entry is in one chunk with all that it needs at first has no entry of its own in the manifest. */
function entriesOf(manifest: Manifest, web: string): string[] {
  const entries = Object.keys(manifest).filter(key => manifest[key]?.isEntry)
  if (entries.length > 0) return entries
  const page = readFileSync(join(web, 'index.html'), 'utf8')
  const loaded = Object.keys(manifest).filter(key => page.includes(`"/${manifest[key]?.file}"`))
  if (loaded.length === 0) throw new Error('index.html loads nothing that the manifest knows.')
  return loaded
}

/** Scripts and styles that the chunks load without being asked again. */
function filesOf(manifest: Manifest, roots: readonly string[]): string[] {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    chunk.imports?.forEach(visit)
  }
  roots.forEach(visit)
  return [...files]
}

function weigh(web: string, files: readonly string[], budget: Pick<Weighed, 'name' | 'limit'>): Weighed {
  const weighed = files.map(file => ({
    file,
    bytes: gzipSync(readFileSync(join(web, file)), { level: 9 }).length,
  }))
  const bytes = weighed.reduce((sum, one) => sum + one.bytes, 0)
  return { ...budget, bytes, files: weighed.toSorted((a, b) => b.bytes - a.bytes) }
}

/** Files that need each other in a circle: one of them would run before what it needs. Null where there is none. */
export function circleIn(manifest: Manifest): readonly string[] | null {
  const done = new Set<string>()
  const follow = (key: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(key)) return path.slice(path.indexOf(key)).map(one => manifest[one]?.file ?? one)
    if (done.has(key)) return null
    for (const next of manifest[key]?.imports ?? []) {
      const circle = follow(next, [...path, key])
      if (circle) return circle
    }
    done.add(key)
    return null
  }
  for (const key of Object.keys(manifest)) {
    const circle = follow(key, [])
    if (circle) return circle
  }
  return null
}

export function describeWeight({ name, bytes, limit, files }: Weighed): string {
  const kilo = (value: number) => `${(value / 1000).toFixed(1)} kB`
  const line = `${name}: ${kilo(bytes)} of ${kilo(limit)} after gzip`
  if (bytes < limit) return line
  return [line, ...files.slice(0, 12).map(one => `  ${kilo(one.bytes).padStart(9)}  ${one.file}`)].join('\n')
}

// By hand: node tools/check-bundle.ts
if (import.meta.main) {
  const web = join(import.meta.dirname, '../dist/web')
  if (!existsSync(web)) console.log('There is no dist/web: npm run concord -- --help builds it.')
  else console.log(weighBundle(web).map(describeWeight).join('\n'))
}
