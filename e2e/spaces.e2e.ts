import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { checkAccessibility } from './a11y.ts'
import { type Company, foundCompany } from './company.ts'
import { journey } from './journey.ts'
import { card, letIn, said } from './people-steps.ts'
import type { Scene } from './scene.ts'

journey(
  'spaces and projects are made and renamed, and whoever sees them follows',
  async scene => {
    const { page } = scene
    const company = await foundCompany(scene.server.url, ['市场部', '技术部'])
    const hers = await scene.openPage()
    await (await company.join('李娜', '市场部')).enter(hers)
    await hers.goto('/work')
    await card(hers, '市场部').waitFor()
    await company.owner.enter(page)
    await page.goto('/work')

    await makeSpace(scene, '产品资料')
    await card(hers, '产品资料').waitFor()
    await makeProject(scene, { space: '产品资料', name: '参数表', key: 'DATA' })
    await page.waitForURL(/\/p\/[^/]+\/board/)
    await card(hers, '产品资料')
      .getByRole('link', { name: /参数表/ })
      .waitFor()
    await checkAccessibility(hers)

    await page.goto('/work')
    await rename(scene, '产品资料', '产品手册')
    await card(hers, '产品手册').waitFor()
    await rename(scene, '参数表', '参数总表')
    await card(hers, '产品手册')
      .getByRole('link', { name: /参数总表 *DATA/ })
      .waitFor()
    await checkAccessibility(page)
    assert.deepEqual(await projectsOf(company), ['产品手册: 参数总表 DATA'])

    await onlyForManagers(scene, hers)
    await card(hers, '产品手册')
      .getByRole('link', { name: /参数总表/ })
      .click()
    await hers.waitForURL(/\/p\/[^/]+\/board/)
  },
  { limit: 180 },
)

async function makeSpace({ page, say }: Scene, name: string): Promise<void> {
  await page
    .getByRole('button', { name: say('spaces.create_space') })
    .filter({ visible: true })
    .first()
    .click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: say('spaces.create_space') }).click()
  await form.getByText(say('spaces.name_missing')).waitFor()
  await form.getByLabel(say('spaces.name')).fill(name)
  await form.getByRole('radio', { name: say('spaces.for_everyone') }).check()
  await checkAccessibility(page)
  await form.getByRole('button', { name: say('spaces.create_space') }).click()
  await form.waitFor({ state: 'detached' })
  await card(page, name).waitFor()
}

interface NewProject {
  readonly space: string
  readonly name: string
  readonly key: string
}

async function makeProject({ page, say }: Scene, { space, name, key }: NewProject): Promise<void> {
  await card(page, space)
    .getByRole('button', { name: say('spaces.create_project_in', { space }) })
    .click()
  const form = page.getByRole('dialog')
  await form.getByLabel(say('spaces.name')).fill(name)
  await form.getByLabel(say('spaces.key')).fill('1')
  await form.getByRole('button', { name: say('spaces.create_project') }).click()
  await form.getByText(say('spaces.key_wrong')).waitFor()
  await form.getByLabel(say('spaces.key')).fill(key)
  await checkAccessibility(page)
  await form.getByRole('button', { name: say('spaces.create_project') }).click()
  await form.waitFor({ state: 'detached' })
}

async function rename({ page, say }: Scene, place: string, name: string): Promise<void> {
  await page.getByRole('button', { name: say('spaces.more', { space: place }) }).click()
  await page.getByRole('menuitem', { name: say('spaces.rename') }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(say('spaces.name')).fill(name)
  await checkAccessibility(page)
  await form.getByRole('button', { name: say('spaces.rename') }).click()
  await said(page, say('spaces.renamed', { place: name }))
}

/** Whoever only works in a place is shown why it can't be renamed, and who is named there. */
async function onlyForManagers({ say }: Scene, page: Page): Promise<void> {
  await page.getByRole('button', { name: say('spaces.more', { space: '产品手册' }) }).click()
  const entry = page.getByRole('menuitem', { name: say('spaces.rename') })
  await entry.getByText(say('spaces.managers_only')).waitFor()
  assert.equal(await entry.getAttribute('aria-disabled'), 'true')
  await page.keyboard.press('Escape')
}

async function projectsOf({ owner }: Company): Promise<string[]> {
  const { spaces } = JSON.parse(await owner.ask('space.list'))
  return spaces.flatMap(({ name: space, projects }: { name: string; projects: NewProject[] }) =>
    projects.map(({ name, key }) => `${space}: ${name} ${key}`),
  )
}

journey(
  'a role on a space is given and taken back, and its place comes and goes for whoever it is about',
  async scene => {
    const { page, say } = scene
    const company = await foundCompany(scene.server.url, ['市场部', '技术部'])
    const li = await company.join('李娜', '市场部')
    const hers = await scene.openPage()
    await li.enter(hers)
    await hers.goto('/work')
    await card(hers, '市场部').waitFor()
    await company.owner.enter(page)
    await page.goto('/work')
    await page.getByRole('button', { name: say('spaces.more', { space: '技术部' }) }).click()
    await page.getByRole('menuitem', { name: say('spaces.access') }).click()
    await page.getByRole('heading', { name: say('spaces.access_to', { place: '技术部' }) }).waitFor()

    await letIn(scene, '李娜', say('spaces.role_viewer'))
    await checkAccessibility(page)
    await card(hers, '技术部').waitFor()
    await roleOf(hers, '技术部', say('spaces.role_viewer')).waitFor()
    assert.equal(
      await card(hers, '技术部')
        .getByRole('button', { name: inIt(scene) })
        .count(),
      0,
    )

    await page.getByRole('button', { name: new RegExp(say('spaces.role_viewer')) }).click()
    await page.getByRole('menuitemcheckbox', { name: say('spaces.role_manager') }).click()
    await roleOf(hers, '技术部', say('spaces.role_manager')).waitFor()
    await card(hers, '技术部')
      .getByRole('button', { name: inIt(scene) })
      .waitFor()
    await checkAccessibility(hers)

    const line = page.getByRole('listitem').filter({ hasText: '李娜' })
    await line.getByRole('button', { name: say('spaces.take_role') }).click()
    await line.waitFor({ state: 'detached' })
    await card(hers, '技术部').waitFor({ state: 'detached' })
    assert.doesNotMatch(await li.ask('space.list'), /技术部/)
  },
  { limit: 180 },
)

const inIt = ({ say }: Scene): string => say('spaces.create_project_in', { space: '技术部' })
const roleOf = (page: Page, space: string, role: string) => card(page, space).getByText(role, { exact: true })
