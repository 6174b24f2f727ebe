import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { shownIn } from './cards.ts'
import { type Colleague, foundCompany, founder } from './company.ts'
import { journey } from './journey.ts'

journey(
  'an office that reaches the house by plain http on a name signs in, moves a card and comments',
  async scene => {
    const { say, server } = scene
    // Before there is a session the page asks once who is here.
    scene.expectErrors(/status of 401/)
    const { owner } = await foundCompany(server.url, ['技术部'])
    await makeProject(owner)
    const url = `http://concord.test:${server.port}`
    const page = await scene.openPage({ url })
    await page.goto('/p/X1/board')
    assert.deepEqual(await onlyInSecureContexts(page), [], 'this is no plain http')

    await page.getByLabel(say('people.email')).fill(founder.email)
    await page.getByLabel(say('people.password'), { exact: true }).fill(founder.password)
    await page.getByRole('button', { name: say('people.sign_in') }).click()
    await page.waitForURL(address => address.pathname !== '/sign-in')
    await page.goto('/p/X1/board')
    assert.equal(new URL(page.url()).host, `concord.test:${server.port}`)

    const other = await scene.openPage()
    await owner.enter(other)
    await other.goto('/p/X1/board')
    await (await shownIn(other, '待办', '老化测试')).waitFor()

    await (await shownIn(page, '待办', '老化测试')).focus()
    await page.keyboard.press(']')
    await (await shownIn(other, '进行中', '老化测试')).waitFor()

    await (await shownIn(page, '进行中', '老化测试')).click()
    await page.getByRole('button', { name: say('comments.write') }).click()
    await page.getByRole('textbox', { name: say('comments.write') }).click()
    await page.keyboard.type('请看一下')
    await page.keyboard.press('Control+Enter')
    await page.getByText('请看一下').waitFor()
    await (await shownIn(other, '进行中', '老化测试')).click()
    await other.getByText('请看一下').waitFor()
  },
  { limit: 180 },
)

async function makeProject(owner: Colleague): Promise<void> {
  const { spaces } = JSON.parse(await owner.ask('space.list'))
  const { project } = await owner.run('project.create', { space: spaces[0].id, name: '新产品 X', key: 'X1' })
  await owner.run('issue.create', { project, title: '老化测试' })
}

/** What a browser keeps from pages that did not come by https, as far as it is there all the same. */
function onlyInSecureContexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const there = {
      'crypto.randomUUID': 'randomUUID' in crypto,
      'crypto.subtle': 'subtle' in crypto && crypto.subtle !== undefined,
      'navigator.locks': 'locks' in navigator,
      'navigator.clipboard': 'clipboard' in navigator,
      isSecureContext: window.isSecureContext,
    }
    return Object.entries(there).flatMap(([name, isThere]) => (isThere ? [name] : []))
  })
}
