import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build as buildServer } from 'rolldown'
import { build as buildWeb } from 'vite'
import { circleIn, type Manifest } from './check-bundle.ts'
import { viteOptions } from './vite-options.ts'

const repository = join(import.meta.dirname, '..')
const dist = join(repository, 'dist')
const draft = join(repository, 'dist.new')

const pathOf = (id: string) => relative(repository, id).replaceAll('\\', '/')

/**
 * What a page needs is few files, not as many as there are modules that rooms share: a browser asks for six at a time.
 * Each of these files needs only those before it and its own room's, so that none leads back to itself.
 */
const webChunks = [
  { name: 'shell', tags: ['$initial' as const], priority: 2 },
  {
    name: 'common',
    test: (id: string) => /^(kernel|packages\/(ui|client)|modules\/\w+\/\w+\.ts$)/.test(pathOf(id)),
    minShareCount: 2,
    priority: 1,
  },
  // What most pages of a room have in common; the gallery of all screens is one more than people see.
  { name: (id: string) => /^modules\/(\w+)\/web\//.exec(pathOf(id))?.[1] ?? null, minShareCount: 5 },
]

// Builds `dist/`, whole or not at all: `server/` with an entry for the server and one for the CLI, `web/`, and
// `build-id`, by which a page finds out that the server is a newer one.
await rm(draft, { recursive: true, force: true })
await Promise.all([bundleServer(), bundleWeb()])
await refuseCircles(join(draft, 'web'))
const buildId = await hashFolder(draft)
await writeFile(join(draft, 'build-id'), buildId)
await stampPage(join(draft, 'web/index.html'))
await compressFolder(join(draft, 'web'))
await replaceDist()

async function bundleServer(): Promise<void> {
  await buildServer({
    input: {
      main: join(repository, 'apps/server/main.ts'),
      cli: join(repository, 'apps/cli/main.ts'),
      // Runs in a thread of its own, so it is a file of its own.
      'jira-worker': join(repository, 'modules/issues/import/jira-worker.ts'),
    },
    platform: 'node',
    logLevel: 'warn',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    output: {
      dir: join(draft, 'server'),
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
      minify: false,
    },
  })
}

async function bundleWeb(): Promise<void> {
  const options = viteOptions()
  if (!existsSync(join(options.root ?? '', 'index.html'))) return
  const outDir = join(draft, 'web')
  await buildWeb({
    ...options,
    mode: 'production',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      manifest: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: { codeSplitting: { groups: webChunks } },
      },
    },
  })
}

/** A file that runs before what it needs fails in the browser, on some pages only. */
async function refuseCircles(web: string): Promise<void> {
  const path = join(web, '.vite/manifest.json')
  if (!existsSync(path)) return
  const manifest: Manifest = JSON.parse(await readFile(path, 'utf8'))
  const circle = circleIn(manifest)
  if (circle) throw new Error(`These files of the web build need each other: ${circle.join(', ')}`)
}

/** The page knows its own build, so that it can compare it with the one that the server greets with. */
async function stampPage(file: string): Promise<void> {
  if (!existsSync(file)) return
  const page = await readFile(file, 'utf8')
  await writeFile(file, page.replace(/(name="concord-build" content=")"/, `$1${buildId}"`))
}

/** Each text file also as `.br` and `.gz` beside it, so that the server never compresses. */
async function compressFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const files = (await listFiles(folder)).filter(file => /\.(js|css|html|svg|json)$/.test(file))
  await Promise.all(
    files.map(async file => {
      const content = await readFile(file)
      if (content.length < 1024) return
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
      await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality))
      await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
    }),
  )
}

async function hashFolder(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await listFiles(folder)) hash.update(file).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

async function replaceDist(): Promise<void> {
  const old = `${dist}.old`
  await rm(old, { recursive: true, force: true })
  if (existsSync(dist)) await rename(dist, old)
  await rename(draft, dist)
  await rm(old, { recursive: true, force: true })
}
