import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { checkAccessibility } from './a11y.ts'
import { type Colleague, foundCompany } from './company.ts'
import { journey } from './journey.ts'
import { asProgram, makeToken, said, signIn } from './people-steps.ts'
import type { Scene } from './scene.ts'

const password = 'a long enough password'

journey(
  'a person looks after their own name, language, password and tokens, by plain http on a name too',
  async scene => {
    const { page, say, server } = scene
    scene.expectErrors(/status of 40[13]|no valid credentials/)
    const company = await foundCompany(server.url, ['市场部'])
    const li = await company.join('李娜', '市场部')
    const { email } = JSON.parse(await li.ask('person.me'))
    await li.enter(page)
    const other = await scene.openPage({ url: `http://concord.test:${server.port}` })
    await other.goto('/settings/tokens')
    await signIn(scene, other, { email, password: company.password })
    await other.getByText(say('people.tokens_none')).waitFor()

    await stripShowsTokens(scene, other)
    const token = await makeToken(scene, other)
    assert.equal(await asProgram(scene, token), 200)
    assert.equal(await asProgram(scene, token, 'person.list'), 403, 'it reaches further than its scope')
    await other.getByRole('button', { name: say('people.token_revoke') }).click()
    const question = other.getByRole('dialog')
    await question.getByRole('button', { name: say('people.token_revoke') }).click()
    await other.getByText(say('people.token_is_revoked'), { exact: true }).waitFor()
    assert.equal(await asProgram(scene, token), 401)
    await checkAccessibility(other)

    await changeProfile(scene, li)
    await changePassword(scene, { password: company.password, next: password })
    await other.getByRole('heading', { name: say('people.sign_in') }).waitFor()
    await page.reload()
    await page.getByLabel(say('people.password_current')).waitFor()
    await signIn(scene, other, { email, password })
    await other
      .getByRole('heading', { level: 1 })
      .filter({ hasText: say('people.tokens') })
      .waitFor()
    await page.getByRole('button', { name: say('people.others_end') }).click()
    await other.getByRole('heading', { name: say('people.sign_in') }).waitFor()
  },
  { limit: 180 },
)

/** On a phone the pages of the settings stand in a strip, which shows the one that is open. */
async function stripShowsTokens({ say, width }: Scene, page: Page): Promise<void> {
  if (width !== 390) return
  const tab = page.getByRole('button', { name: say('people.tokens'), exact: true })
  const box = await tab.boundingBox()
  assert.ok(box && box.x >= 0 && box.x + box.width <= width, 'the open page is out of sight in the strip')
}

async function changeProfile({ page, say, lang }: Scene, li: Colleague): Promise<void> {
  await page.goto('/settings/profile')
  const name = page.getByLabel(say('people.name'))
  await name.fill('')
  await page.getByRole('button', { name: say('people.save') }).click()
  await page.getByText(say('people.name_missing')).waitFor()
  await checkAccessibility(page)
  await name.fill('李娜娜')
  await page.getByRole('button', { name: new RegExp(`^${say('people.time_zone')}`) }).click()
  await page.getByPlaceholder(say('people.time_zone')).fill('berlin')
  await page.getByRole('option', { name: /Europe\/Berlin/ }).click()
  await page.getByRole('button', { name: new RegExp(`^${say('people.language')}`) }).click()
  await page.getByRole('menuitemcheckbox', { name: lang === 'en' ? 'English' : '中文' }).click()
  await page.getByRole('button', { name: say('people.save') }).click()
  await said(page, say('people.saved'))
  const me = JSON.parse(await li.ask('person.me'))
  assert.deepEqual([me.name, me.own], ['李娜娜', { language: lang, timeZone: 'Europe/Berlin' }])
  await page.reload()
  assert.equal(await page.getByLabel(say('people.name')).inputValue(), '李娜娜')
}

async function changePassword(
  { page, say }: Scene,
  { password: held, next }: { password: string; next: string },
): Promise<void> {
  await page.goto('/settings/security')
  const change = page.getByRole('button', { name: say('people.password_change') })
  await page.getByLabel(say('people.password_current')).fill('not this one')
  await page.getByLabel(say('people.password_next')).fill('short')
  await change.click()
  await page.getByText(say('people.password_short', { min: 10 })).waitFor()
  await page.getByLabel(say('people.password_next')).fill(next)
  await change.click()
  await page.getByText(say('people.password_wrong')).waitFor()
  await checkAccessibility(page)
  await page.getByLabel(say('people.password_current')).fill(held)
  await change.click()
  await said(page, say('people.password_changed'))
}
