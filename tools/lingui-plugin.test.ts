import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { build, createServer } from 'vite'
import { inTree } from './check/fixture-tree.ts'
import { lingui } from './lingui-plugin.ts'

const entry = "export const load = () => import('./locales/en.json', { with: { type: 'json' } })\n"

const built = (message: string) =>
  inTree({ 'main.ts': entry, 'locales/en.json': JSON.stringify({ 'issues.more': message }) }, async root => {
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      plugins: [lingui()],
      build: { lib: { entry: 'main.ts', formats: ['es'], fileName: () => 'main.mjs' }, minify: false },
    })
    const { load } = await import(pathToFileURL(join(root, 'dist/main.mjs')).href)
    const { default: messages } = await load()
    return messages
  })

test('the build turns messages into what lingui runs', async () => {
  assert.deepEqual(await built('{count, plural, one {# issue} other {# issues}}'), {
    'issues.more': [['count', 'plural', { one: ['#', ' issue'], other: ['#', ' issues'] }]],
  })
})

test('a message of bad syntax stops the build', async () => {
  await assert.rejects(built('{count, plural, one {'))
})

test('the dev server asks the browser for a script, not for JSON', async () => {
  const code = await inTree({ 'main.ts': entry, 'locales/en.json': '{}' }, async root => {
    const server = { middlewareMode: true, ws: false, watch: null } as const
    const vite = await createServer({
      configFile: false,
      root,
      logLevel: 'silent',
      plugins: [lingui()],
      server,
    })
    const answer = await vite.transformRequest('/main.ts')
    await vite.close()
    return answer?.code ?? ''
  })
  assert.match(code, /import\("\/locales\/en\.json\?import"\s*\)/)
})
