import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { pino } from 'pino'
import { openHttp } from '../../kernel/http/open-http.ts'
import { markGallery, serveWeb, wantsGallery } from './serve-web.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const pageWith = (gallery: string) =>
  `<!doctype html><meta name="concord-gallery" content="${gallery}"><title>page</title>`
const root = temporaryFolder('web')
mkdirSync(join(root, 'assets'))
mkdirSync(join(root, '.vite'))
writeFileSync(join(root, 'index.html'), pageWith(''))
writeFileSync(join(root, 'assets/app-a1b2.js'), 'app()')
writeFileSync(join(root, 'assets/app-a1b2.js.gz'), gzipSync('app()'))
writeFileSync(join(root, '.vite/manifest.json'), '{}')
writeFileSync(join(root, '../outside.txt'), 'outside')

const app = await openHttp({ url: null, logger: pino({ enabled: false }), titleOf: reason => reason })
await serveWeb(app, root, { hasGallery: false })
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

test('only where it is on, each page is told of the gallery', async () => {
  const withGallery = await openHttp({
    url: null,
    logger: pino({ enabled: false }),
    titleOf: reason => reason,
  })
  await serveWeb(withGallery, root, { hasGallery: true })
  for (const url of ['/', '/gallery', '/p/ARROW/board']) {
    const answer = await withGallery.inject({ url, headers: page })
    assert.equal(answer.body, pageWith('on'))
    assert.match(`${answer.headers['content-type']}`, /^text\/html/)
    assert.equal(answer.headers['cache-control'], 'no-cache')
    assert.match(`${answer.headers['content-security-policy']}`, /script-src 'self';/)
    assert.equal((await get(url, page)).body, pageWith(''))
  }
  await withGallery.close()
})

test('the gallery is on by one word and by nothing else', () => {
  assert.deepEqual(
    ['on', '', 'off', '1', 'ON', undefined].map(CONCORD_GALLERY => wantsGallery({ CONCORD_GALLERY })),
    [true, false, false, false, false, false],
  )
})

test('the page of the app has a place for the mark', () => {
  const built = readFileSync(join(import.meta.dirname, '../web/index.html'), 'utf8')
  assert.match(markGallery(built), /<meta name="concord-gallery" content="on" \/>/)
})
