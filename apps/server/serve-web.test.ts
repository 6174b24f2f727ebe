import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { pino } from 'pino'
import { openHttp } from '../../kernel/http/open-http.ts'
import { serveWeb } from './serve-web.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const root = temporaryFolder('web')
mkdirSync(join(root, 'assets'))
mkdirSync(join(root, '.vite'))
writeFileSync(join(root, 'index.html'), '<!doctype html><title>page</title>')
writeFileSync(join(root, 'assets/app-a1b2.js'), 'app()')
writeFileSync(join(root, 'assets/app-a1b2.js.gz'), gzipSync('app()'))
writeFileSync(join(root, '.vite/manifest.json'), '{}')
writeFileSync(join(root, '../outside.txt'), 'outside')

const app = await openHttp({ url: null, logger: pino({ enabled: false }), titleOf: reason => reason })
await serveWeb(app, root)
after(() => app.close())

const page = { accept: 'text/html,application/xhtml+xml' }
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

test('a file with a hash in its name is kept for ever', async () => {
  const answer = await get('/assets/app-a1b2.js')
  assert.equal(answer.body, 'app()')
  assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.match(`${answer.headers['content-type']}`, /javascript/)
})

test('a browser that takes it gets the compressed file', async () => {
  const answer = await get('/assets/app-a1b2.js', { 'accept-encoding': 'gzip, deflate' })
  assert.equal(answer.headers['content-encoding'], 'gzip')
  assert.match(`${answer.headers['content-type']}`, /javascript/)
  assert.match(`${answer.headers.vary}`, /accept-encoding/i)
})

for (const path of ['/', '/p/ARROW/board', '/people/jan.de', '/requests?open=1']) {
  test(`the page is answered at ${path}, and asked for each time`, async () => {
    const answer = await get(path, page)
    assert.equal(answer.statusCode, 200)
    assert.match(answer.body, /<title>page/)
    assert.equal(answer.headers['cache-control'], 'no-cache')
    assert.match(`${answer.headers['content-security-policy']}`, /script-src 'self';/)
  })
}

test('a page that was not changed is not sent again', async () => {
  const { etag } = (await get('/', page)).headers
  assert.equal((await get('/', { ...page, 'if-none-match': `${etag}` })).statusCode, 304)
})

for (const path of [
  '/assets/app-older.js',
  '/api/v1/nothing',
  '/healthz/x',
  '/operator/status',
  '/.vite/manifest.json',
  '/../outside.txt',
  '/%2e%2e/outside.txt',
  '/..%2foutside.txt',
  '/assets/..%5c..%5coutside.txt',
  '//outside.txt',
  '/%00',
  '/%zz',
  '/assets',
]) {
  test(`what a program asks for at ${path} is not found`, async () => {
    const answer = await get(path)
    assert.equal(answer.statusCode, 404)
    assert.match(`${answer.headers['content-type']}`, /^application\/problem\+json/)
  })
}

test('a page is only read', async () => {
  const answer = await app.inject({ url: '/p/ARROW/board', method: 'POST', headers: page })
  assert.equal(answer.statusCode, 404)
})
