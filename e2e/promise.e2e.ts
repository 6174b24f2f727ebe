import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { checkAccessibility } from './a11y.ts'
import { type Colleague, type Company, foundCompany } from './company.ts'
import { journey } from './journey.ts'
import type { Scene } from './scene.ts'

const wish = {
  title: '产品参数表（X 系列）',
  why: '产品页 3月15日 上线，参数表最晚 3月9日 要。',
  lines: ['覆盖 X1、X1 Pro 两款', '每项参数注明测试条件', '单位统一，中英文一致'],
}

journey(
  'two departments keep a promise, and a third sees nothing of it',
  async scene => {
    const { say, page: li } = scene
    const company = await foundCompany(scene.server.url, ['市场部', '技术部', '销售部'])
    const { asker, answerer, third } = await staff(company)
    const zhou = await scene.openPage()
    await asker.enter(li)
    await answerer.enter(zhou)
    await li.goto('/requests')
    await zhou.goto('/requests')
    await zhou.getByText(say('requests.empty_title')).waitFor()

    await send(scene, li)
    await rowIn(zhou).waitFor() // told by the own stream: the place of the two is new to this side
    await checkAccessibility(zhou)
    await openRow(zhou)
    await openRow(li)

    await offerAnotherDay(scene, zhou)
    await press(li, say('requests.agree', { day: dayAfter(scene, 9) }))
    await confirm(li, say('requests.agree', { day: dayAfter(scene, 9) }))
    await stateIn(zhou, say('requests.state_promised')).waitFor()
    await bothDays(scene, zhou)

    await makeIssue(scene, zhou)
    await begin(answerer)
    await stateIn(li, say('requests.state_in_progress')).waitFor()

    await deliver(scene, zhou, '放在项目文件夹')
    await returnIt(scene, li)
    await stateIn(zhou, say('requests.state_returned')).waitFor()
    await zhou.getByText(say('requests.failed')).first().waitFor()
    await deliver(scene, zhou, '补上了测试条件')
    await li.getByText('补上了测试条件').first().waitFor()
    await checkAccessibility(li)
    await press(li, say('requests.accept'))
    await confirm(li, say('requests.accept'))
    await stateIn(zhou, say('requests.state_kept')).waitFor()
    await bothDays(scene, li)

    await nothingFor(scene, third, idIn(li))
  },
  { limit: 180 },
)

async function staff(company: Company) {
  const asker = await company.join('李娜', '市场部', { head: true })
  const answerer = await company.join('周涛', '技术部', { head: true })
  const third = await company.join('刘强', '销售部', { head: true })
  const space = await eventually(async () => {
    const { spaces } = JSON.parse(await answerer.ask('space.list'))
    return spaces.find(({ name }: { name: string }) => name === '技术部')
  })
  await answerer.run('project.create', { space: space.id, name: '新产品 X', key: 'X1' })
  return { asker, answerer, third }
}

async function send(scene: Scene, page: Page): Promise<void> {
  const { say } = scene
  await page
    .getByRole('button', { name: say('requests.new') })
    .first()
    .click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: say('requests.send') }).click()
  await form.getByText(say('requests.need_what')).waitFor()
  await form.getByRole('textbox', { name: say('requests.what'), exact: true }).fill(wish.title)
  await form.getByRole('textbox', { name: say('requests.why_field'), exact: true }).fill(wish.why)
  await form.getByRole('button', { name: new RegExp(`^${say('requests.to')}`) }).click()
  await page.getByRole('option', { name: '技术部' }).click()
  await form.getByRole('button', { name: new RegExp(`^${say('requests.due')}`) }).click()
  await pickDay(scene, page, 6)
  await form.getByLabel(say('requests.line', { number: 1 }), { exact: true }).fill(wish.lines[0] ?? '')
  for (const [index, line] of wish.lines.slice(1).entries()) {
    await page.keyboard.press('Enter')
    const next = form.getByLabel(say('requests.line', { number: index + 2 }), { exact: true })
    await next.waitFor()
    await eventually(() => next.evaluate(input => input === document.activeElement))
    await page.keyboard.type(line)
  }
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
}

async function offerAnotherDay(scene: Scene, page: Page): Promise<void> {
  const { say } = scene
  await press(page, say('requests.offer_date'))
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: new RegExp(`^${say('requests.new_day')}`) }).click()
  await pickDay(scene, page, 9)
  await form.getByRole('textbox', { name: say('requests.reason'), exact: true }).fill('等老化测试结果')
  await confirm(page, say('requests.offer_date'))
  await stateIn(page, say('requests.state_offered')).waitFor()
}

async function makeIssue({ say }: Scene, page: Page): Promise<void> {
  await press(page, say('requests.make_issue'))
  // The only project there is stands in the form once it has been asked for.
  await page.getByRole('dialog').getByText('新产品 X').first().waitFor()
  await confirm(page, say('requests.take_on'))
  await eventually(async () => (await page.getByText('X1-1').count()) > 0)
}

/** The issue of the request is begun on its board. */
async function begin(answerer: Colleague): Promise<void> {
  const { spaces } = JSON.parse(await answerer.ask('space.list'))
  const [project] = spaces.flatMap(({ projects }: { projects: { id: string }[] }) => projects)
  const { statuses } = JSON.parse(await answerer.ask('status.list', { project: project.id }))
  const { issues } = JSON.parse(await answerer.ask('issue.find', { text: 'X1-1' }))
  const active = statuses.find(({ category }: { category: string }) => category === 'active')
  await answerer.run('issue.move', { issue: issues[0].id, status: active.id })
}

async function deliver({ say }: Scene, page: Page, note: string): Promise<void> {
  await press(page, say('requests.deliver'))
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: say('requests.deliver_note') })
    .fill(note)
  await confirm(page, say('requests.deliver'))
  await stateIn(page, say('requests.state_delivered')).waitFor()
}

async function returnIt({ say }: Scene, page: Page): Promise<void> {
  await press(page, say('requests.return'))
  const form = page.getByRole('dialog')
  await form.getByText(wish.lines[1] ?? '', { exact: true }).click()
  await form.getByRole('textbox', { name: say('requests.reason'), exact: true }).fill('缺测试条件')
  await confirm(page, say('requests.return'))
}

/** The original day stays beside the one that holds. */
async function bothDays(scene: Scene, page: Page): Promise<void> {
  const { say } = scene
  const shown = requestOn(page)
  await shown.getByText(dayAfter(scene, 6), { exact: true }).first().waitFor()
  await shown.getByText(dayAfter(scene, 9), { exact: true }).first().waitFor()
  await shown.getByText(say('requests.original'), { exact: true }).first().waitFor()
  await shown.getByText(say('requests.current'), { exact: true }).first().waitFor()
}

async function nothingFor(scene: Scene, third: Colleague, request: string): Promise<void> {
  const page = await scene.openPage()
  await third.enter(page)
  await page.goto('/requests')
  await page.getByText(scene.say('requests.empty_title')).waitFor()
  scene.expectErrors(/404/)
  await page.goto(`/r/${request}`)
  await page.getByText(scene.say('ui.not_found.title')).waitFor()
  for (const query of ['pair.list', 'request.list', 'inbox.list']) {
    const answer = await third.ask(query, query === 'request.list' ? { ended: 'true' } : {})
    assert.ok(!answer.includes('参数表') && !answer.includes(request), `${query}: ${answer}`)
  }
}

const rowIn = (page: Page): Locator => page.getByRole('link', { name: /产品参数表/ }).first()
const requestOn = (page: Page): Locator => page.getByRole('main')
const stateIn = (page: Page, state: string): Locator =>
  requestOn(page).getByText(state, { exact: true }).first()
const idIn = (page: Page): string => /\/r\/([^?]+)/.exec(page.url())?.[1] ?? ''

/** As a page of its own, which looks alike on both widths. */
async function openRow(page: Page): Promise<void> {
  const href = await rowIn(page).getAttribute('href')
  await page.goto(href ?? '')
  await page.getByRole('heading', { name: wish.title, level: 2 }).waitFor()
}

async function press(page: Page, verb: string): Promise<void> {
  await requestOn(page).getByRole('button', { name: verb, exact: true }).click()
}

async function confirm(page: Page, verb: string): Promise<void> {
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: verb, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

/** Types the day so many days from today. */
async function pickDay({ say }: Scene, page: Page, days: number): Promise<void> {
  await page.getByRole('textbox', { name: say('ui.date.type') }).fill(isoDay(days))
  await page.keyboard.press('Enter')
}

function isoDay(days: number): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
  return format.format(new Date(Date.now() + days * 86_400_000))
}

/** As the interface writes it. */
function dayAfter({ lang }: Scene, days: number): string {
  const iso = isoDay(days)
  const isThisYear = iso.slice(0, 4) === isoDay(0).slice(0, 4)
  const year = isThisYear ? {} : { year: 'numeric' as const }
  const format = new Intl.DateTimeFormat(lang, { ...year, month: 'short', day: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${iso}T00:00:00Z`))
}

async function eventually<Found>(look: () => Promise<Found>): Promise<NonNullable<Found>> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await look()
    if (found) return found
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('it did not come')
}
