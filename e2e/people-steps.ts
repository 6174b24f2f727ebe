import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { checkAccessibility } from './a11y.ts'
import type { Scene } from './scene.ts'

export const card = (page: Page, space: string): Locator =>
  page.getByRole('article', { name: space, exact: true })

/** An entry of the menu behind a button. */
export async function choose(page: Page, button: string, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** The same where it asks once more. */
export async function act(
  { page, say }: Scene,
  person: string,
  { item, verb }: { item: string; verb: string },
): Promise<void> {
  await choose(page, say('people.more', { person }), item)
  const question = page.getByRole('dialog')
  await checkAccessibility(page)
  await question.getByRole('button', { name: verb }).click()
  await question.waitFor({ state: 'detached' })
}

export async function said(page: Page, words: string): Promise<void> {
  await page.getByText(words).waitFor()
}

/** Names somebody in the place that is open, in the plain panel. */
export async function letIn({ page, say }: Scene, person: string, role: string): Promise<void> {
  await page.getByRole('button', { name: say('spaces.let_in') }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: new RegExp(`^${say('spaces.person')}`) }).click()
  await page.getByRole('option', { name: new RegExp(person) }).click()
  await form.getByRole('button', { name: new RegExp(`^${say('spaces.role')}`) }).click()
  await page.getByRole('menuitemcheckbox', { name: role }).click()
  await form.getByRole('button', { name: say('spaces.give_role') }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('main').getByText(person).waitFor()
}

/** Makes a token in the settings, for some of what the person may do; gives it as it is shown, once. */
export async function makeToken({ say }: Scene, page: Page): Promise<string> {
  await page.goto('/settings/tokens')
  await page.getByRole('button', { name: say('people.token_create') }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(say('people.token_name')).fill('报表')
  await form.getByRole('radio', { name: say('people.token_some') }).check()
  await form.getByRole('button', { name: say('people.token_create') }).click()
  await form.getByText(say('people.token_scope_missing')).waitFor()
  await form.getByText('space.*', { exact: true }).click()
  await checkAccessibility(page)
  await form.getByRole('button', { name: say('people.token_create') }).click()
  const token = await form.getByRole('textbox', { name: say('people.token'), exact: true }).inputValue()
  await checkAccessibility(page)
  await form.getByRole('button', { name: say('people.done') }).click()
  await page
    .getByRole('list', { name: say('people.tokens') })
    .getByText('报表')
    .waitFor()
  assert.ok(!(await page.content()).includes(token), 'the token is shown again')
  return token
}

export async function asProgram({ server }: Scene, token: string, query = 'space.list'): Promise<number> {
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(`${server.url}/api/v1/${query}`, { headers })).status
}

export async function signIn(
  { say }: Scene,
  page: Page,
  who: { email: string; password: string },
): Promise<void> {
  await page.getByLabel(say('people.email')).fill(who.email)
  await page.getByLabel(say('people.password'), { exact: true }).fill(who.password)
  await page.getByRole('button', { name: say('people.sign_in') }).click()
}
