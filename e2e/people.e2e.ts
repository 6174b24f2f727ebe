import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { checkAccessibility } from './a11y.ts'
import { type Colleague, foundCompany } from './company.ts'
import { journey } from './journey.ts'
import { card, choose, said } from './people-steps.ts'
import type { Scene } from './scene.ts'

journey(
  'departments get heads and members and lie below each other, and their people see it come and go',
  async scene => {
    const { page, say } = scene
    const company = await foundCompany(scene.server.url, ['市场部', '技术部'])
    const wang = await company.join('王敏', '技术部')
    const hers = await scene.openPage()
    await wang.enter(hers)
    await hers.goto('/work')
    await card(hers, '技术部').waitFor()
    await company.owner.enter(page)
    await page.goto('/settings/departments')

    await addBelow(scene, '品牌部', '市场部')
    await checkAccessibility(page)
    await fold(page, '品牌部').click()
    await members(scene, '品牌部')
      .getByRole('button', { name: say('people.add_member') })
      .click()
    await page.getByRole('option', { name: /王敏/ }).click()
    await said(page, say('people.joined_department', { person: '王敏', department: '品牌部' }))
    // Who is in a department below another holds the roles of both.
    await card(hers, '品牌部').waitFor()
    await card(hers, '市场部').waitFor()

    await choose(page, say('people.more', { person: '王敏' }), say('people.head_make'))
    await members(scene, '品牌部').getByText(say('people.head'), { exact: true }).waitFor()
    assert.deepEqual(await headOf(wang), ['品牌部'])
    await checkAccessibility(page)

    await noCircle(scene)
    await moveToTop(scene, '品牌部')
    await card(hers, '市场部').waitFor({ state: 'detached' })
    await card(hers, '品牌部').waitFor()

    await choose(page, say('people.more', { person: '王敏' }), say('people.leave_department'))
    await card(hers, '品牌部').waitFor({ state: 'detached' })
    assert.deepEqual(await headOf(wang), [])
    await checkAccessibility(hers)
  },
  { limit: 180 },
)

async function addBelow({ page, say }: Scene, name: string, parent: string): Promise<void> {
  await page.getByRole('button', { name: say('people.department_add') }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: say('people.department_add') }).click()
  await form.getByText(say('people.department_name_missing')).waitFor()
  await form.getByLabel(say('people.department_name')).fill(name)
  await form.getByRole('button', { name: new RegExp(`^${say('people.department_parent')}`) }).click()
  await page.getByRole('option', { name: parent }).click()
  await form.getByRole('button', { name: say('people.department_add') }).click()
  await form.waitFor({ state: 'detached' })
  await fold(page, name).waitFor()
}

/** A department that lies below another is not offered as its parent. */
async function noCircle({ page, say }: Scene): Promise<void> {
  await page.getByRole('button', { name: say('people.department_edit', { name: '市场部' }) }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: new RegExp(`^${say('people.department_parent')}`) }).click()
  await page.getByRole('option', { name: '技术部' }).waitFor()
  assert.equal(await page.getByRole('option', { name: '品牌部' }).count(), 0)
  await page.keyboard.press('Escape')
  await checkAccessibility(page)
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
}

async function moveToTop({ page, say }: Scene, name: string): Promise<void> {
  await page.getByRole('button', { name: say('people.department_edit', { name }) }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: new RegExp(`^${say('people.department_parent')}`) }).click()
  await page.getByRole('option', { name: say('people.department_at_top'), exact: true }).click()
  await form.getByRole('button', { name: say('people.save') }).click()
  await form.waitFor({ state: 'detached' })
}

async function headOf(person: Colleague): Promise<string[]> {
  const { departments } = JSON.parse(await person.ask('person.me'))
  const heads = departments.filter(({ head }: { head: boolean }) => head)
  return heads.map(({ name }: { name: string }) => name)
}

const fold = (page: Page, department: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${department}`) })
const members = ({ page, say }: Scene, department: string): Locator =>
  page.getByRole('list', { name: say('people.members_of', { department }) })
