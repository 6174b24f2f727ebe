import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { promisify } from 'node:util'
import { inTree } from '../tools/check/fixture-tree.ts'
import { findChromium } from './chromium.ts'

const skip = findChromium() ? false : 'no chromium on the PATH; apt-get install chromium'
const head = `import { journey } from ${JSON.stringify(join(import.meta.dirname, 'journey.ts'))}\n`
const audit = `import { checkAccessibility } from ${JSON.stringify(join(import.meta.dirname, 'a11y.ts'))}\n`
const bad = `${head}${audit}
const show = (page, html, headers = {}) => page.route('**/*', route => route.fulfill({ contentType: 'text/html', headers, body: html }))
journey('goes well', async ({ page, server }) => {
  const answer = await page.goto('/healthz')
  if (answer?.url() !== server.url + '/healthz') throw new Error('elsewhere')
})
journey('throws in the page', async ({ page }) => {
  await show(page, '<script>setTimeout(() => { throw new Error("page fell") })</script>')
  await page.goto('/')
  await page.waitForTimeout(100)
})
journey('is refused by the policy', async ({ page }) => {
  await show(page, '<script>document.title = "x"</script>', { 'content-security-policy': "script-src 'none'" })
  await page.goto('/')
  await page.waitForTimeout(100)
})
journey('breaks a policy that only reports', async ({ page }) => {
  const policy = { 'content-security-policy-report-only': "img-src 'none'" }
  await show(page, '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', policy)
  await page.goto('/')
  await page.waitForTimeout(100)
})
journey('expects an error', async ({ page, expectErrors }) => {
  expectErrors(/meant to be/)
  await show(page, '<script>console.error("meant to be")</script>')
  await page.goto('/')
})
journey('fails in a second page', async ({ openPage }) => {
  const other = await openPage()
  await show(other, '<script>console.error("second fell")</script>')
  await other.goto('/')
})
journey('cannot be read aloud', async ({ page }) => {
  await show(page, '<html lang="en"><title>x</title><main><h1>x</h1><img src="data:,"></main>')
  await page.goto('/')
  await checkAccessibility(page)
})
journey('loses its server', async ({ server }) => {
  process.kill(server.pid, 'SIGKILL')
  while (server.pid !== null) await new Promise(resolve => setTimeout(resolve, 20))
})
journey('takes too long', () => new Promise(() => {}), { limit: 1 })
`

let output = ''
before(async () => {
  if (skip) return
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const files = {
    'bad.e2e.ts': bad,
    'empty.e2e.ts': 'export const nothing = 1\n',
    'package.json': '{"type":"module"}',
  }
  output = await inTree(files, async root => {
    const args = [join(import.meta.dirname, 'run.ts'), join(root, 'bad.e2e.ts'), join(root, 'empty.e2e.ts')]
    const ran = await promisify(execFile)(process.execPath, args, { env }).catch(
      (error: { stdout: string }) => error,
    )
    return ran.stdout
  })
})

const expected: readonly (readonly [string, RegExp])[] = [
  ['a journey that goes well passes', /^passed: goes well \((en|zh-CN), (1440|390)\)$/m],
  ['an error that it expects passes', /^passed: expects an error/m],
  ['an error in a page fails it', /throws in the page.*\n.*page error: Error: page fell/],
  [
    'a refusal by the content security policy fails it',
    /is refused by the policy.*\n.*console error: .*[Cc]ontent [Ss]ecurity [Pp]olicy/,
  ],
  ['a policy that only reports fails it', /breaks a policy that only reports.*\n(.*\n)*?.*img-src/],
  ['an error in another page fails it', /fails in a second page.*\n.*second fell/],
  [
    'what axe finds fails it, in light and dark',
    /cannot be read aloud.*\n.*axe finds at(.*\n)*?.*light: image-alt(.*\n)*?.*dark: image-alt/,
  ],
  ['a server that ends by itself fails it', /loses its server.*\n.*the server ended by itself/],
  ['a journey that takes too long fails', /takes too long.*\n.*it took longer than 1 s/],
  ['a file without journeys fails', /empty\.e2e\.ts\n.*the file itself\n.*it has no journeys/],
  ['the last line counts', /^2 passed, 8 failed$/m],
]
for (const [what, pattern] of expected) {
  test(what, { skip }, () => assert.match(output, pattern))
}
