import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { type Colleague, foundCompany } from './company.ts'
import { journey } from './journey.ts'
import type { Scene } from './scene.ts'

const script = '<img src=x onerror=alert(1)>'
const words = `"><script>alert(1)</script>${script}`
const link = { type: 'link', attrs: { href: ' java\tscript:alert(1)' } }

journey('names and texts that are made to do harm do none on any page', async scene => {
  const { page } = scene
  // Some addresses lead to what is not there, and an unsafe link is refused.
  scene.expectErrors(/status of (400|404)/)
  const alarms = watch(page)
  const { owner, places } = await company(scene)
  await owner.enter(page)
  for (const [address, shown] of places) {
    await page.goto(address)
    await page.getByText(shown).first().waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    assert.equal(await made(page), 0, address)
  }
  assert.deepEqual(alarms.dialogs, [])
  // What a browser keeps, whoever sits at it next may read.
  const kept = await page.evaluate(async () => [
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ])
  assert.equal(kept.length, 1, kept.join())
  assert.doesNotMatch(kept.join(), /alert|标题|请求|夏娃/)
})

journey('an address that climbs out of its place asks the server for nothing else', async scene => {
  const { page } = scene
  scene.expectErrors(/status of (400|404)/)
  const alarms = watch(page)
  const { owner } = await company(scene)
  await owner.enter(page)
  await page.goto('/work')
  alarms.asked.clear()
  const climbs = [
    '..%2f..%2fapi%2fv1%2fperson.list',
    '%2e%2e%2f%2e%2e%2fhealthz',
    '..%5c..%5cmetrics',
    '%2f%2fevil.example',
  ]
  for (const climb of climbs) {
    for (const before of ['/i/', '/r/', '/p/', '/browse/', '/o/issue/', '/p/X1/board?panel=issue.']) {
      await page.goto(`${before}${climb}${before === '/p/' ? '/board' : ''}`)
      await page.waitForLoadState('networkidle')
    }
  }
  const strange = [...alarms.asked].filter(path => !isOurs(path))
  assert.deepEqual(strange, [])
  assert.deepEqual(alarms.strangers, [])
})

/** Elements that names became. */
const made = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('img[src="x"], svg[onload], script:not([src])').length)

/** What a page of ours may ask for: itself, its files, and names of the API as they stand. */
function isOurs(path: string): boolean {
  if (/^\/(api\/v1\/[a-z-]+\.[a-z-]+|api\/[a-z-]+|live|healthz)$/.test(path))
    return !path.startsWith('/healthz')
  return !path.startsWith('/api') && !path.startsWith('/metrics')
}

interface Alarms {
  readonly dialogs: string[]
  /** Paths of our own server. */
  readonly asked: Set<string>
  readonly strangers: string[]
}

function watch(page: Page): Alarms {
  const alarms: Alarms = { dialogs: [], asked: new Set(), strangers: [] }
  page.on('dialog', dialog => {
    alarms.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', request => {
    const { hostname, pathname, protocol } = new URL(request.url())
    if (!/^(http|ws)s?:$/.test(protocol)) return
    if (request.isNavigationRequest()) return
    if (hostname === '127.0.0.1') alarms.asked.add(pathname)
    else alarms.strangers.push(request.url())
  })
  return alarms
}

/** A company in which everything bears such a name; the pages that show them, each with a text of its own. */
async function company({ server }: Scene): Promise<{ owner: Colleague; places: [string, string][] }> {
  const { owner, departments, join } = await foundCompany(server.url, [words, '技术部'])
  const eve = await join(`${script}夏娃`, words, { head: true })
  await owner.run('department.join', { department: departments.get('技术部'), person: owner.id })
  const issue = await issueFor(owner, eve)
  const { request } = await eve.run('request.send', {
    from: departments.get(words),
    to: departments.get('技术部'),
    title: `${words}请求`,
    why: words,
    due: '2027-03-09',
    lines: [words],
  })
  return {
    owner,
    places: [
      ['/', '请求'],
      ['/work', '空间'],
      ['/p/X1/board', '标题'],
      ['/p/X1/list', '标题'],
      [`/p/X1/board?panel=issue.${issue}`, '评论'],
      [`/i/${issue}`, '评论'],
      ['/requests', '请求'],
      [`/r/${request}`, '请求'],
      ['/settings/members', '夏娃'],
      ['/settings/departments', '技术部'],
    ],
  }
}

/** An issue in a project, a column and of a type with such names, and a comment on it; gives its id. */
async function issueFor(owner: Colleague, eve: Colleague): Promise<unknown> {
  const { space } = await owner.run('space.create', { name: `${words}空间`, everyone: true })
  const { project } = await owner.run('project.create', { space, name: `${words}项目`, key: 'X1' })
  const column = { project, name: '<svg onload=alert(1)>', category: 'active' }
  const { status } = await owner.run('status.create', column)
  const { type } = await owner.run('issue-type.create', { project, name: script, icon: 'bug' })
  const title = `${words}标题`
  // A phone shows the first column only.
  await owner.run('issue.create', { project, title })
  const description = `${words}\n\n[说明](javascript:alert(1))`
  const said = { project, title, type, status, assignee: eve.id, labels: [script], description }
  const { issue } = await owner.run('issue.create', said)
  const text = { type: 'text', text: 'x', marks: [link] }
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] }
  await assert.rejects(owner.run('comment.add', { on: issue, body }), /400/)
  await eve.run('comment.add', { on: issue, body: `${words}评论` })
  return issue
}
