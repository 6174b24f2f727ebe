import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, posix, relative } from 'node:path'
import { pipeline, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { problem } from '../../../kernel/problem.ts'

/** One file of a source. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Buffer
}

export const sourceLimits = {
  files: 200_000,
  fileBytes: 32 * 1024 * 1024,
  allBytes: 4 * 1024 ** 3,
  /** An archive that grows more than so many times is no export but a bomb. */
  growth: 200,
} as const

/** The JSON files of a folder, of a .tar.gz, or one .json file. Throws `invalid` for what no export looks like. */
export async function* openSource(path: string): AsyncGenerator<SourceFile> {
  const found = await lstat(path).catch(() => null)
  if (found === null) throw problem.invalid('issues.import_no_file', { path })
  if (found.isDirectory()) yield* readFolder(path)
  else if (!found.isFile()) throw problem.invalid('issues.import_no_file', { path })
  else if (path.endsWith('.json')) yield { name: path, bytes: await readOne(path, found.size) }
  else yield* readArchive(path, found.size)
}

async function* readFolder(folder: string): AsyncGenerator<SourceFile> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  // A link could lead anywhere on the machine: only plain files are read.
  const files = entries.filter(entry => entry.isFile() && entry.name.endsWith('.json'))
  if (files.length > sourceLimits.files) throw tooLarge()
  let all = 0
  for (const path of files.map(entry => join(entry.parentPath, entry.name)).sort()) {
    const { size } = await lstat(path)
    all += size
    if (all > sourceLimits.allBytes) throw tooLarge()
    yield { name: relative(folder, path), bytes: await readOne(path, size) }
  }
}

async function readOne(path: string, size: number): Promise<Buffer> {
  if (size > sourceLimits.fileBytes) throw tooLarge()
  return readFile(path)
}

async function* readArchive(path: string, size: number): AsyncGenerator<SourceFile> {
  const archive = extract()
  const file = createReadStream(path)
  // An error of any of them ends the archive with it, and so the loop below.
  pipeline(file, createGunzip(), growthGuard(size), archive, () => undefined)
  const names = new Set<string>()
  let count = 0
  try {
    for await (const entry of archive) {
      const { name, type, size: bytes = 0 } = entry.header
      refuseHostile(name, type)
      if (type === 'file') refuseTwice(names, name)
      count += 1
      if (count > sourceLimits.files || bytes > sourceLimits.fileBytes) throw tooLarge()
      const parts: Uint8Array[] = []
      for await (const part of entry) if (part instanceof Uint8Array) parts.push(part)
      if (type === 'file' && name.endsWith('.json')) yield { name, bytes: Buffer.concat(parts) }
    }
  } catch (error) {
    throw isOurs(error) ? error : problem.invalid('issues.import_broken_archive', { path })
  } finally {
    file.destroy()
  }
}

/** Counts what really comes out: what a header says is not all that an archive may hold. */
function growthGuard(size: number): Transform {
  const most = Math.max(size, 65_536) * sourceLimits.growth
  let all = 0
  return new Transform({
    transform(part: Uint8Array, _encoding, done) {
      all += part.byteLength
      if (all > sourceLimits.allBytes) done(tooLarge())
      else if (all > most) done(problem.invalid('issues.import_bomb'))
      else done(null, part)
    },
  })
}

/** Two files of one name: what is read would hang on who reads. */
function refuseTwice(names: Set<string>, name: string): void {
  const plain = posix.normalize(name)
  if (names.has(plain)) throw problem.invalid('issues.import_hostile', { name: name.slice(0, 200) })
  names.add(plain)
}

function isOurs(error: unknown): boolean {
  return error instanceof Error && error.name === 'Problem'
}

/** An export holds plain files with plain names; everything else was made to do harm. */
function refuseHostile(name: string, type: string | null | undefined): void {
  const parts = name.split(/[\\/]/)
  const isPlain =
    type === 'file' || type === 'directory' || type === 'pax-header' || type === 'pax-global-header'
  if (
    !isPlain ||
    name.startsWith('/') ||
    /^[A-Za-z]:/.test(name) ||
    parts.includes('..') ||
    name.includes('\0')
  ) {
    throw problem.invalid('issues.import_hostile', { name: name.slice(0, 200) })
  }
}

function tooLarge() {
  return problem.invalid('issues.import_too_large')
}

/** SHA-256 of a source: of the file's bytes, or of names and bytes of a folder's files. */
export async function digestOfSource(path: string): Promise<string> {
  const hash = createHash('sha256')
  if ((await lstat(path)).isDirectory()) {
    for await (const { name, bytes } of readFolder(path))
      hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  } else {
    for await (const part of createReadStream(path)) hash.update(part)
  }
  return hash.digest('hex')
}
