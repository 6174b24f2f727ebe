import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { type Company, foundCompany } from './company.ts'
import { journey } from './journey.ts'
import type { TestServer } from './test-server.ts'

const root = join(import.meta.dirname, '..')
const arrow = join(root, '../shared/data/jira/arrow-rest-A.tar.gz')
const title = '产品参数表（X 系列）'

journey(
  'what one department promises another is the next issue on the live board of a real project',
  async scene => {
    const { say, server, page: li } = scene
    const company = await foundCompany(server.url, ['市场部', '技术部'])
    const next = await importProject(server)
    const asker = await company.join('李娜', '市场部', { head: true })
    const answerer = await company.join('周涛', '技术部', { head: true })
    await asker.enter(li)
    const zhou = await scene.openPage()
    await answerer.enter(zhou)
    await li.goto('/p/ARROW/board')
    await zhou.goto('/p/ARROW/board')
    await Promise.all([li, zhou].map(page => page.locator('[data-card]').first().waitFor()))
    const before = await countOf(li, 'Open')
    const nodes = await li.evaluate(() => document.querySelectorAll('*').length)
    assert.ok(nodes <= 2000, `the board has ${nodes} nodes`)

    const request = await send(company, asker)
    await zhou.goto(`/r/${request}`)
    await zhou.getByRole('heading', { name: title, level: 2 }).waitFor()
    await zhou
      .getByRole('main')
      .getByRole('button', { name: say('requests.take_on'), exact: true })
      .click()
    const form = zhou.getByRole('dialog')
    await form.getByRole('button', { name: say('requests.take_on'), exact: true }).click()
    await form.waitFor({ state: 'detached' })
    await zhou.getByRole('main').getByText(next).first().waitFor()

    await eventually(async () => (await countOf(li, 'Open')) === before + 1)
    await scrollTo(li, 'Open', next)
  },
  { limit: 300 },
)

/** Brings a project of thousands of issues in by the command line; gives the key that comes next. */
async function importProject(server: TestServer): Promise<string> {
  const isThere = existsSync(arrow)
  if (!isThere) console.error(`${arrow} is not here: a project of twelve issues takes its place.`)
  const source = isThere ? arrow : await smallProject(server.data)
  const env = { ...process.env, CONCORD_DATA: server.data, DATABASE_URL: server.databaseUrl ?? '' }
  const cli = ['dist/server/cli.mjs', 'import', 'jira', source, '--json']
  const { stdout } = await promisify(execFile)(process.execPath, cli, { cwd: root, env })
  const { source: inSource, imported } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
  assert.equal(imported.issues, inSource.issues)
  if (isThere) assert.equal(imported.issues, 4914)
  return isThere ? 'ARROW-5001' : 'ARROW-13'
}

async function smallProject(data: string): Promise<string> {
  const folder = join(data, 'small-project')
  await mkdir(folder)
  for (let number = 1; number <= 12; number++) {
    const key = `ARROW-${number}`
    const fields = {
      summary: `Bearing ${number}`,
      status: { name: 'Open', statusCategory: { key: 'new' } },
      issuetype: { name: 'Bug' },
      priority: { name: 'Major' },
      reporter: { name: 'ada', displayName: 'Ada Lovelace' },
      created: '2020-01-02T03:04:05.000+0800',
      updated: '2020-02-02T03:04:05.000+0000',
    }
    const self = `https://jira.example/rest/api/2/issue/${key}`
    await writeFile(join(folder, `${key}.json`), JSON.stringify({ key, self, fields }))
  }
  return folder
}

async function send(company: Company, asker: Company['owner']): Promise<unknown> {
  const { request } = await asker.run('request.send', {
    from: company.departments.get('市场部'),
    to: company.departments.get('技术部'),
    title,
    why: '产品页 3月15日 上线，参数表最晚 3月9日 要。',
    due: '2027-03-09',
    lines: ['覆盖 X1、X1 Pro 两款', '每项参数注明测试条件'],
  })
  return request
}

/** The number beside a column's name; on a phone it stands on the column's tab. */
async function countOf(page: Page, column: string): Promise<number> {
  const isPhone = page.viewportSize()?.width === 390
  const head = isPhone
    ? page.getByRole('button', { name: new RegExp(`^${column}`) })
    : page.getByRole('region', { name: column, exact: true }).locator('header')
  return Number(/\d+/.exec((await head.textContent()) ?? '')?.[0])
}

/** What was made last stands last: down the column, as far as it takes. */
async function scrollTo(page: Page, column: string, key: string): Promise<void> {
  const region = page.getByRole('region', { name: column, exact: true })
  const card = region.locator('[data-card]', { hasText: key })
  await eventually(async () => {
    await region.evaluate(element => {
      const list = element.lastElementChild
      if (list) list.scrollTop = list.scrollHeight
    })
    return (await card.count()) > 0
  })
  assert.ok((await card.textContent())?.includes(title))
}

async function eventually(look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await look()) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('it did not come')
}
