import { createReadStream, createWriteStream } from 'node:fs'
import { access, lstat, mkdir, open, readdir, rename } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'

/**
 * Keeps a copy of an import's source in `imports/` of the data folder, named by the digest: a later version takes
 * from it what this one left out. A folder becomes a .tar.gz. It is there whole or not at all.
 */
export async function keepImport(data: string, path: string, digest: string): Promise<void> {
  const isFolder = (await lstat(path)).isDirectory()
  const folder = join(data, 'imports')
  const kept = join(folder, `${digest}${isFolder || !path.endsWith('.json') ? '.tar.gz' : '.json'}`)
  if (await isThere(kept)) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${kept}.new`
  const out = createWriteStream(draft, { mode: 0o600 })
  if (isFolder) await packFolder(path, out)
  else await pipeline(createReadStream(path), out)
  const file = await open(draft, 'r')
  await file.sync()
  await file.close()
  await rename(draft, kept)
}

async function packFolder(folder: string, out: NodeJS.WritableStream): Promise<void> {
  const archive = pack()
  const packed = pipeline(archive, createGzip(), out)
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  for (const entry of entries.filter(each => each.isFile() && each.name.endsWith('.json'))) {
    const path = join(entry.parentPath, entry.name)
    const { size } = await lstat(path)
    await pipeline(createReadStream(path), archive.entry({ name: relative(folder, path), size }))
  }
  archive.finalize()
  await packed
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
