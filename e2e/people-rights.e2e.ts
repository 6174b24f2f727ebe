import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { checkAccessibility } from './a11y.ts'
import { type Company, foundCompany } from './company.ts'
import { journey } from './journey.ts'
import { act, asProgram, card, choose, letIn, makeToken, said, signIn } from './people-steps.ts'
import type { Scene } from './scene.ts'

const password = 'a long enough password'

journey(
  'a guest is invited and sees only what is shared, until that is taken back',
  async scene => {
    const { page, say } = scene
    scene.expectErrors(/status of 401|no valid credentials/)
    const company = await foundCompany(scene.server.url, ['市场部', '技术部'])
    await company.join('李娜', '市场部')
    const project = await makeProject(company, '技术部', '新产品 X')
    await makeProject(company, '市场部', '上市推广')
    await company.owner.enter(page)

    const guest = await arriveAsGuest(scene)
    await guest.goto('/work')
    await guest.getByText(say('spaces.empty_body')).waitFor()
    await checkAccessibility(guest)

    await renameHimself(scene, guest)
    await page.goto(`/work/access/${project}`)
    await page.getByText(say('spaces.nobody_named')).waitFor()
    await letIn(scene, '马可·罗西', say('spaces.role_viewer'))
    await checkAccessibility(page)
    const shared = card(guest, say('spaces.shared_with_me'))
    await shared.getByRole('link', { name: /新产品 X/ }).waitFor()
    await onlyShared(scene, guest)
    await checkAccessibility(guest)

    await page.getByRole('button', { name: say('spaces.take_role') }).click()
    await page.getByText(say('spaces.nobody_named')).waitFor()
    await shared.waitFor({ state: 'detached' })
    await guest.getByText(say('spaces.empty_body')).waitFor()
  },
  { limit: 180 },
)

/** Invited in the members' settings, and in by the link. */
async function arriveAsGuest({ page, say, openPage }: Scene): Promise<Page> {
  await page.goto('/settings/members')
  await page.getByRole('button', { name: say('people.invite'), exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(say('people.name')).fill('马可')
  await form.getByLabel(say('people.email')).fill('marco@partner.example')
  await form.getByRole('radio', { name: say('people.kind_guest') }).check()
  assert.equal(await form.getByRole('button', { name: say('people.department') }).count(), 0)
  await form.getByRole('button', { name: say('people.invite_make_link') }).click()
  const link = await form.getByRole('textbox', { name: say('people.invite_link') }).inputValue()
  await checkAccessibility(page)
  const guest = await openPage()
  await guest.goto(link)
  await guest.getByText(say('people.invitation_guest')).waitFor()
  await guest.getByLabel(say('people.password_new')).fill(password)
  await guest.getByRole('button', { name: say('people.invitation_accept') }).click()
  await guest.getByText(say('inbox.empty')).waitFor()
  return guest
}

/** A guest sees no directory, and looks after his own name all the same. */
async function renameHimself({ say }: Scene, guest: Page): Promise<void> {
  await guest.goto('/settings/profile')
  await guest.getByLabel(say('people.name')).fill('马可·罗西')
  await guest.getByRole('button', { name: say('people.save') }).click()
  await said(guest, say('people.saved'))
  await guest.goto('/work')
  await guest.getByText(say('spaces.empty_body')).waitFor()
}

/** Neither on the page nor over the API is there a word of the rest of the house. */
async function onlyShared({ say }: Scene, guest: Page): Promise<void> {
  const hidden = /公共空间|Common space|市场部|技术部|上市推广|李娜/
  assert.doesNotMatch(String(await guest.getByRole('main').textContent()), hidden)
  for (const query of ['space.list', 'department.list', 'person.list', 'object.find?find=上市']) {
    const answer = await guest.request.get(`/api/v1/${query}`)
    assert.doesNotMatch(await answer.text(), hidden, query)
  }
  await guest.goto('/settings')
  await guest.getByText(say('shell.theme'), { exact: true }).waitFor()
  assert.equal(await guest.getByText(say('people.members'), { exact: true }).count(), 0)
  await guest.goto('/work')
  await card(guest, say('spaces.shared_with_me')).waitFor()
}

journey(
  'a person is suspended, comes back and is removed: page and token end with each, at once',
  async scene => {
    const { page, say } = scene
    scene.expectErrors(/status of 401|no valid credentials/)
    const company = await foundCompany(scene.server.url, ['市场部'])
    const li = await company.join('李娜', '市场部')
    const hers = await scene.openPage()
    await li.enter(hers)
    const token = await makeToken(scene, hers)
    const { email } = JSON.parse(await li.ask('person.me'))
    assert.equal(await asProgram(scene, token), 200)

    await hers.goto('/work')
    await card(hers, '市场部').waitFor()
    await company.owner.enter(page)
    await page.goto('/settings/members')
    await act(scene, '李娜', { item: say('people.suspend'), verb: say('people.suspend') })
    await page.getByText(say('people.state_suspended'), { exact: true }).waitFor()
    await checkAccessibility(page)
    await hers.getByRole('heading', { name: say('people.sign_in') }).waitFor()
    assert.equal(await asProgram(scene, token), 401)
    await signIn(scene, hers, { email, password: company.password })
    await hers.getByText(say('people.sign_in_failed')).waitFor()

    await choose(page, say('people.more', { person: '李娜' }), say('people.resume'))
    await page.getByText(say('people.state_suspended'), { exact: true }).waitFor({ state: 'detached' })
    await signIn(scene, hers, { email, password: company.password })
    await card(hers, '市场部').waitFor()
    assert.equal(await asProgram(scene, token), 200)

    await act(scene, '李娜', { item: say('people.remove'), verb: say('people.remove') })
    await page.getByText('李娜', { exact: true }).waitFor({ state: 'detached' })
    await hers.getByRole('heading', { name: say('people.sign_in') }).waitFor()
    assert.equal(await asProgram(scene, token), 401)
    await page.getByText(say('people.show_removed'), { exact: true }).click()
    await page.getByText('李娜', { exact: true }).waitFor()
    await checkAccessibility(page)
  },
  { limit: 180 },
)

async function makeProject(company: Company, department: string, name: string): Promise<string> {
  const { spaces } = JSON.parse(await company.owner.ask('space.list'))
  const space = spaces.find((one: { name: string }) => one.name === department)
  const key = `P${name.length}`
  const { project } = await company.owner.run('project.create', { space: space.id, name, key })
  return String(project)
}
