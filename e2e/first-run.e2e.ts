import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { checkAccessibility } from './a11y.ts'
import { journey } from './journey.ts'
import type { Scene } from './scene.ts'

const password = 'a long enough password'

journey(
  'a new organisation is set up, and a colleague comes in by a link and sees what is hers',
  async scene => {
    const { page, say } = scene
    // Before there is a session the page asks once who is here.
    scene.expectErrors(/status of 401/)
    const strangers = watchForStrangers(scene, page)
    await setUp(scene)
    await page.getByText(say('inbox.empty')).waitFor()
    await checkAccessibility(page)
    const link = await inviteToMarketing(scene)

    const hers = await scene.openPage()
    const hersStrangers = watchForStrangers(scene, hers)
    await hers.goto(link)
    await hers
      .getByRole('heading', { name: say('people.invitation_to', { organisation: '星河科技' }) })
      .waitFor()
    await hers.getByLabel(say('people.password_new')).fill(password)
    await checkAccessibility(hers)
    await hers.getByRole('button', { name: say('people.invitation_accept') }).click()
    await hers.getByText(say('inbox.empty')).waitFor()

    await hers.goto('/work')
    await hers.getByRole('article', { name: say('people.department_marketing') }).waitFor()
    const engineering = hers.getByText(say('people.department_engineering'), { exact: true })
    assert.equal(await engineering.count(), 0, 'she sees the space of a department that is not hers')
    await checkAccessibility(hers)

    await hers.goto('/settings/members')
    await hers.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await hers.getByRole('button', { name: say('people.invite') }).count(), 0)
    assert.deepEqual([...strangers, ...hersStrangers], [], 'a page asked another host')
  },
)

/** Three steps from an empty data folder into the house. */
async function setUp({ page, say }: Scene): Promise<void> {
  await page.goto('/')
  await page.getByLabel(say('people.organisation')).fill('星河科技')
  await page.getByRole('button', { name: say('people.next') }).click()
  // What is wrong is said at the field, and nothing that was typed is lost.
  await page.getByLabel(say('people.name')).fill('方晴')
  await page.getByLabel(say('people.email')).fill('fang.qing@example.com')
  await page.getByLabel(say('people.password'), { exact: true }).fill('short')
  await page.getByRole('button', { name: say('people.next') }).click()
  await page.getByText(say('people.password_short', { min: 10 })).waitFor()
  assert.equal(await page.getByLabel(say('people.name')).inputValue(), '方晴')
  await page.getByLabel(say('people.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: say('people.next') }).click()
  await page.getByRole('radio', { name: say('people.template_product') }).waitFor()
  await checkAccessibility(page)
  await page.getByRole('button', { name: say('people.setup_done') }).click()
}

/** Gives the link that the owner would send. */
async function inviteToMarketing({ page, say }: Scene): Promise<string> {
  await page.goto('/settings/members')
  await page.getByRole('button', { name: say('people.invite'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('people.name')).fill('李娜')
  await dialog.getByLabel(say('people.email')).fill('li.na@example.com')
  await dialog.getByRole('button', { name: say('people.department') }).click()
  await page.getByText(say('people.department_marketing'), { exact: true }).last().click()
  await dialog.getByRole('button', { name: say('people.invite_make_link') }).click()
  return dialog.getByRole('textbox', { name: say('people.invite_link') }).inputValue()
}

/** The addresses on other hosts that this page asks for, as they come. */
function watchForStrangers({ server }: Scene, page: Page): string[] {
  const strangers: string[] = []
  const own = new URL(server.url).host
  page.on('request', request => {
    const { host, protocol } = new URL(request.url())
    if (/^(http|ws)s?:$/.test(protocol) && host !== own) strangers.push(request.url())
  })
  return strangers
}
