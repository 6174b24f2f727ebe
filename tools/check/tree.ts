import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folders that hold what we write. Everything else is a dependency, a product or data. */
const tops = ['kernel', 'modules', 'packages', 'apps', 'e2e', 'bench', 'tools']
const skipped = new Set(['node_modules', 'dist', 'dist.new', '.git'])

/** Paths below our folders, relative to `root`, with forward slashes, sorted. */
export function listFiles(root: string): string[] {
  return tops.flatMap(top => filesBelow(root, top)).sort()
}

export function readText(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Line number (from 1) of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    if (skipped.has(entry.name)) return []
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(root, path)
    return entry.isFile() ? [path] : []
  })
}
