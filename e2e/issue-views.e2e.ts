import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { cardIn } from './cards.ts'
import { type Colleague, foundCompany } from './company.ts'
import { journey } from './journey.ts'
import type { Scene } from './scene.ts'

const titles = ['老化测试', '固件签名']

journey('an issue is looked at beside the board and the list, and on a page of its own', async scene => {
  const { page } = scene
  const { owner, ids } = await company(scene)
  await owner.enter(page)

  await page.goto('/p/X1/board')
  await cardIn(page, '待办', '老化测试').waitFor()
  await cardIn(page, '待办', '老化测试').focus()
  await looksAround(scene, ids)

  await page.goto('/p/X1/list')
  await page.getByText('固件签名').first().waitFor()
  await page.keyboard.press('j')
  await looksAround(scene, ids)

  await page.goto(`/i/${ids.get('固件签名')}`)
  await page.getByRole('main').getByText('固件签名').first().waitFor()
  await page.goto('/browse/X1-1')
  await page.getByRole('main').getByText('老化测试').first().waitFor()
  assert.equal(new URL(page.url()).pathname, `/i/${ids.get('老化测试')}`)
})

/** A peek that follows the focus, a panel that stays, and an address that shows the same to whoever has it. */
async function looksAround(scene: Scene, ids: ReadonlyMap<string, string>): Promise<void> {
  const { page } = scene
  const titleOf = (id: string | null) => titles.find(title => ids.get(title) === id) ?? ''
  await page.keyboard.press('Space')
  const first = titleOf(await openedAs(page, 'peek'))
  await inPanel(scene, first).waitFor()
  await page.keyboard.press('j')
  const second = titles.find(title => title !== first) ?? ''
  await inPanel(scene, second).waitFor()
  assert.equal(titleOf(await openedAs(page, 'peek')), second)
  await page.keyboard.press('Space')
  await panel(scene).waitFor({ state: 'detached' })

  await page.keyboard.press('Enter')
  await inPanel(scene, second).waitFor()
  assert.equal(titleOf(await openedAs(page, 'panel')), second)
  await page.reload()
  await inPanel(scene, second).waitFor()
  await page.keyboard.press('Escape')
  await panel(scene).waitFor({ state: 'detached' })
}

const panel = ({ page, say }: Scene): Locator => page.getByRole('complementary', { name: say('shell.panel') })
const inPanel = (scene: Scene, title: string): Locator => panel(scene).getByText(title).first()

/** The id of what lies beside the page, as the address says. */
async function openedAs(page: Page, mode: 'peek' | 'panel'): Promise<string | null> {
  await page.waitForURL(url => url.searchParams.has(mode))
  return new URL(page.url()).searchParams.get(mode)?.replace('issue.', '') ?? null
}

async function company(scene: Scene): Promise<{ owner: Colleague; ids: ReadonlyMap<string, string> }> {
  const { owner } = await foundCompany(scene.server.url, [])
  const { space } = await owner.run('space.create', { name: '研发', everyone: true })
  const { project } = await owner.run('project.create', { space, name: '新产品 X', key: 'X1' })
  const ids = new Map<string, string>()
  for (const title of titles) {
    const { issue } = await owner.run('issue.create', { project, title })
    ids.set(title, String(issue))
  }
  return { owner, ids }
}
