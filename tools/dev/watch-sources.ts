import { createHash } from 'node:crypto'
import { existsSync, type FSWatcher, readdirSync, readFileSync, watch } from 'node:fs'
import { join, relative } from 'node:path'

const skipped = new Set(['node_modules', 'dist', '.git'])
const settleMs = 40

export interface WatchOptions {
  readonly root: string
  readonly folders: readonly string[]
  /** Whether a file matters, by its path from `root`. */
  readonly isOurs: (path: string) => boolean
  /** Told of the files whose content changed, also of new and removed ones. */
  readonly onChange: (paths: readonly string[]) => void
}

/**
 * Watches source folders. One watch a folder: a recursive one, like `node --watch`, loses a file for good when an
 * editor saves by renaming over it. Content decides, so a save that changed nothing is none.
 */
export function watchSources(options: WatchOptions): { stop(): void } {
  const watches = new Map<string, FSWatcher>()
  const contents = new Map<string, string>()
  const stirred = new Set<string>()
  let timer: NodeJS.Timeout | null = null

  const settle = () => {
    timer = null
    const changed = [...stirred].flatMap(folder => look(folder))
    stirred.clear()
    if (changed.length > 0) options.onChange(changed)
  }
  const stir = (folder: string) => {
    stirred.add(folder)
    timer ??= setTimeout(settle, settleMs)
  }
  /** Takes in what a folder holds now; gives what differs from before. */
  const look = (folder: string): string[] => {
    const found = readFolder(folder)
    if (!found) {
      watches.get(folder)?.close()
      watches.delete(folder)
    } else if (!watches.has(folder)) {
      watches.set(
        folder,
        watch(folder, () => stir(folder)).on('error', () => stir(folder)),
      )
    }
    const here = new Map((found?.files ?? []).map(file => [file, digestOf(file)] as const))
    const isDirect = (file: string) =>
      file.startsWith(`${folder}/`) && !file.slice(folder.length + 1).includes('/')
    const known = [...contents.keys()].filter(isDirect)
    const changed = [...new Set([...known, ...here.keys()])].filter(
      file => contents.get(file) !== here.get(file),
    )
    for (const file of changed) setOrDelete(contents, file, here.get(file))
    const lost = found ? [] : [...watches.keys()].filter(each => each.startsWith(`${folder}/`))
    const fresh = (found?.folders ?? []).filter(each => !watches.has(each))
    const ours = changed.map(file => relative(options.root, file)).filter(options.isOurs)
    return [...ours, ...[...fresh, ...lost].flatMap(look)]
  }
  for (const folder of options.folders) look(join(options.root, folder))
  return {
    stop() {
      if (timer) clearTimeout(timer)
      for (const one of watches.values()) one.close()
    },
  }
}

function readFolder(folder: string): { files: string[]; folders: string[] } | null {
  if (!existsSync(folder)) return null
  const entries = readdirSync(folder, { withFileTypes: true }).filter(entry => !skipped.has(entry.name))
  const paths = (kept: typeof entries) => kept.map(entry => join(folder, entry.name))
  return {
    files: paths(entries.filter(entry => entry.isFile())),
    folders: paths(entries.filter(entry => entry.isDirectory())),
  }
}

function digestOf(file: string): string | undefined {
  // Between the listing and the reading it may have been renamed away.
  if (!existsSync(file)) return undefined
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function setOrDelete(map: Map<string, string>, key: string, value: string | undefined): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}
