import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { checkAccessibility } from './a11y.ts'
import { type Colleague, type Company, foundCompany } from './company.ts'
import { journey } from './journey.ts'
import type { Scene } from './scene.ts'

journey(
  'two browsers follow each other over a board',
  async scene => {
    const { page: mine } = scene
    const { zhou, li } = await staff(scene)
    const theirs = await scene.openPage()
    await zhou.enter(mine)
    await li.enter(theirs)
    await mine.goto('/p/X1/board')
    await theirs.goto('/p/X1/board')
    await cardIn(mine, '待办', '老化测试').waitFor()

    await create(scene, mine, '样机外观检查')
    await (await shownIn(theirs, '待办', '样机外观检查')).waitFor()

    await (await shownIn(mine, '待办', '样机外观检查')).focus()
    await mine.keyboard.press(']')
    await (await shownIn(theirs, '进行中', '样机外观检查')).waitFor()
    assert.equal(await focusedCard(mine), await idOf(cardIn(theirs, '进行中', '样机外观检查')))

    if (scene.width === 1440) await dragBack(mine, theirs)
    await checkAccessibility(mine)

    await (await shownIn(theirs, scene.width === 1440 ? '待办' : '进行中', '样机外观检查')).click()
    await mention(scene, theirs, zhou.name)
    await mine
      .getByText(scene.say('ui.badge', { count: 1 }))
      .first()
      .waitFor({ state: 'attached' })
    await checkAccessibility(theirs)
  },
  { limit: 180 },
)

journey(
  'what is done without a line is sent later, and what is refused then is shown with its text kept',
  async scene => {
    const { page } = scene
    const { company, zhou, li } = await staff(scene)
    scene.expectErrors(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|status of (409|503)|WebSocket/)
    await zhou.enter(page)
    await page.goto('/p/X1/board')
    await cardIn(page, '待办', '老化测试').waitFor()

    await scene.server.stop()
    await cardIn(page, '待办', '老化测试').focus()
    await page.keyboard.press(']')
    await (await shownIn(page, '进行中', '老化测试')).waitFor()
    await scene.server.start()
    await eventually(async () => (await statusOf(zhou, '老化测试')) === '进行中')

    await assignOffline(scene, li)
    await company.owner.run('department.leave', membership(company, li))
    await page.context().setOffline(false)
    await refusedWithText(scene)

    await openRejected(scene)
    await checkAccessibility(page)
    await company.owner.run('department.join', membership(company, li))
    await retryRejected(scene)
    await eventually(async () => (await statusOf(zhou, '给李娜的活')) === '待办')
  },
  { limit: 180 },
)

journey('a place comes, is renamed and goes before the eyes of whom it concerns', async scene => {
  const { page: theirs } = scene
  const { company, zhou, li } = await staff(scene)
  await li.enter(theirs)
  await theirs.goto('/work')
  await theirs.getByText('新产品 X').first().waitFor()

  const { spaces } = JSON.parse(await zhou.ask('space.list'))
  const space = spaces.find(({ name }: { name: string }) => name === '技术部')
  const { project } = await zhou.run('project.create', { space: space.id, name: '电机 Y', key: 'Y1' })
  await theirs.getByText('电机 Y').first().waitFor()
  await company.owner.run('project.rename', { project, name: '电机 Z' })
  await theirs.getByText('电机 Z').first().waitFor()
  await theirs.getByText('电机 Y').first().waitFor({ state: 'detached' })

  await company.owner.run('department.leave', membership(company, li))
  await theirs.getByText('电机 Z').first().waitFor({ state: 'detached' })
})

async function assignOffline({ page, say }: Scene, person: Colleague): Promise<void> {
  const form = await openForm({ say }, page)
  await form.getByRole('button', { name: new RegExp(say('issues.field_assignee')) }).click()
  await page.getByRole('option', { name: person.name }).click()
  await form.getByLabel(say('issues.title'), { exact: true }).fill('给李娜的活')
  await page.context().setOffline(true)
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
}

async function refusedWithText({ page, say }: Scene): Promise<void> {
  await page.getByText(say('issues.cannot_be_assigned')).waitFor()
  await page.locator('[data-card]', { hasText: '给李娜的活' }).waitFor({ state: 'detached' })
  const form = await openForm({ say }, page)
  const title = form.getByLabel(say('issues.title'), { exact: true })
  await title.waitFor()
  assert.equal(await title.inputValue(), '给李娜的活')
  await page.keyboard.press('Escape')
}

async function openRejected({ page, say }: Scene): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(`^${say('inbox.short')}`) })
    .first()
    .click()
  await page.getByRole('button', { name: say('shell.rejected', { count: 1 }) }).click()
  const kept = page.getByRole('dialog').getByRole('listitem')
  await kept.getByText('给李娜的活').waitFor()
  await kept.getByText(say('issues.cannot_be_assigned')).waitFor()
}

async function retryRejected(scene: Scene): Promise<void> {
  const kept = scene.page.getByRole('dialog').getByRole('listitem')
  await kept.getByRole('button', { name: new RegExp(scene.say('shell.rejected.retry')) }).click()
  await kept.waitFor({ state: 'detached' })
}

function membership(company: Company, person: Colleague) {
  return { department: company.departments.get('技术部'), person: person.id }
}

async function staff(scene: Scene): Promise<{ company: Company; zhou: Colleague; li: Colleague }> {
  const company = await foundCompany(scene.server.url, ['技术部'])
  const zhou = await company.join('周涛', '技术部', { head: true })
  const li = await company.join('李娜', '技术部')
  const space = await eventually(async () => {
    const { spaces } = JSON.parse(await zhou.ask('space.list'))
    return spaces.find(({ name }: { name: string }) => name === '技术部')
  })
  const { project } = await zhou.run('project.create', { space: space.id, name: '新产品 X', key: 'X1' })
  for (const title of ['老化测试', '固件签名']) await zhou.run('issue.create', { project, title })
  return { company, zhou, li }
}

/** The form of a new issue. */
async function openForm({ say }: Pick<Scene, 'say'>, page: Page): Promise<Locator> {
  await page
    .getByRole('button', { name: say('issues.create') })
    .first()
    .click()
  return page.getByRole('dialog')
}

async function create({ say }: Scene, page: Page, title: string): Promise<void> {
  const form = await openForm({ say }, page)
  await form.getByLabel(say('issues.title'), { exact: true }).fill(title)
  await page.keyboard.press('Enter')
}

/** By the pointer, back to the first column. */
async function dragBack(mine: Page, theirs: Page): Promise<void> {
  const from = await boxOf(cardIn(mine, '进行中', '样机外观检查'))
  const to = await boxOf(cardIn(mine, '待办', '固件签名'))
  await mine.mouse.move(from.x + 40, from.y + 20)
  await mine.mouse.down()
  await mine.mouse.move(to.x + 40, to.y + 60, { steps: 8 })
  await nextFrame(mine)
  await mine.mouse.move(to.x + 40, to.y + 4, { steps: 4 })
  await nextFrame(mine)
  await mine.mouse.up()
  await cardIn(theirs, '待办', '样机外观检查').waitFor()
  const titles = await theirs.getByRole('region', { name: '待办' }).locator('[data-card]').allInnerTexts()
  assert.deepEqual(
    titles.map(text => ['老化测试', '样机外观检查', '固件签名'].find(title => text.includes(title))),
    ['老化测试', '样机外观检查', '固件签名'],
  )
}

// The place where a card would land follows the pointer frame by frame.
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  )
}

async function mention({ say }: Scene, page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: say('comments.write') }).click()
  const box = page.getByRole('textbox', { name: say('comments.write') })
  await box.click()
  await page.keyboard.type(`@${name}`)
  await page.getByRole('option', { name }).waitFor()
  await eventually(async () => (await page.getByRole('option').count()) === 1)
  await page.keyboard.press('Enter')
  await page.keyboard.type('请看一下')
  await page.keyboard.press('Control+Enter')
  await page.getByText('请看一下').waitFor()
}

function cardIn(page: Page, column: string, title: string): Locator {
  return page.getByRole('region', { name: column }).locator('[data-card]', { hasText: title })
}

/** The same, once its column is on screen: a phone shows one at a time. */
async function shownIn(page: Page, column: string, title: string): Promise<Locator> {
  if (page.viewportSize()?.width === 390)
    await page.getByRole('button', { name: new RegExp(`^${column}`) }).click()
  const card = cardIn(page, column, title)
  await card.waitFor()
  return card
}

const idOf = (card: Locator) => card.getAttribute('data-card')

const focusedCard = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-card') ?? null)

async function boxOf(card: Locator): Promise<{ x: number; y: number }> {
  const box = await card.boundingBox()
  assert.ok(box, 'the card is not on screen')
  return box
}

async function statusOf(person: Colleague, title: string): Promise<string | null> {
  const { spaces } = JSON.parse(await person.ask('space.list'))
  const [project] = spaces.flatMap(({ projects }: { projects: { id: string }[] }) => projects)
  const { statuses } = JSON.parse(await person.ask('status.list', { project: project.id }))
  const { groups } = JSON.parse(await person.ask('issue.list', { project: project.id }))
  const issue = groups[0].rows.find((row: { title: string }) => row.title === title)
  return statuses.find(({ id }: { id: string }) => id === issue.statusId)?.name ?? null
}

async function eventually<Found>(look: () => Promise<Found>): Promise<NonNullable<Found>> {
  for (let tries = 0; tries < 200; tries++) {
    const found = await look()
    if (found) return found
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('it did not come')
}
