import assert from 'node:assert/strict'
import { cardIn } from './cards.ts'
import { type Colleague, foundCompany } from './company.ts'
import { journey } from './journey.ts'
import type { Scene } from './scene.ts'

journey(
  'the manager of a project arranges its columns, and what is taken away hands its cards on',
  async scene => {
    const { page, say } = scene
    const { owner } = await company(scene)
    await owner.enter(page)
    await page.goto('/p/X1/settings')
    const columns = page.getByRole('region', { name: say('issues.columns'), exact: true })
    const names = columns.getByRole('textbox', { name: say('issues.column_name') })
    await names.first().waitFor()
    assert.equal(await names.count(), 4)

    await names.nth(1).fill('开发中')
    await names.nth(1).press('Enter')
    await columns.getByRole('textbox', { name: say('issues.new_column') }).fill('待发布')
    await columns.getByRole('button', { name: say('issues.add'), exact: true }).click()
    await columns.getByRole('button', { name: say('issues.line_up', { name: '待发布' }) }).click()

    await columns.getByRole('button', { name: say('issues.remove_named', { name: '待办' }) }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(say('issues.remove_used', { count: '2' })).waitFor()
    await dialog.getByRole('button', { name: say('issues.remove'), exact: true }).click()
    await dialog.waitFor({ state: 'detached' })

    await page.goto('/p/X1/board')
    await cardIn(page, '开发中', '老化测试').waitFor()
    await cardIn(page, '开发中', '固件签名').waitFor()
  },
)

journey('board and list are filtered by people and labels, as the address says', async scene => {
  const { page, say } = scene
  const { owner, zhou } = await company(scene)
  await owner.enter(page)
  await page.goto('/p/X1/list')
  await page.getByText('固件签名').first().waitFor()

  await page.getByRole('button', { name: say('ui.filter.add') }).click()
  await page.getByRole('option', { name: say('issues.field_assignee') }).click()
  await page.getByRole('option', { name: zhou.name }).click()
  await page.getByText('固件签名').first().waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  assert.equal(new URL(page.url()).searchParams.get('assignee'), zhou.id)

  await page.getByRole('link', { name: say('issues.board'), exact: true }).click()
  await cardIn(page, '待办', '老化测试').waitFor()
  assert.equal(await page.getByText('固件签名').count(), 0)

  await page.goto(`/p/X1/board?label=${encodeURIComponent('固件')}`)
  await cardIn(page, '待办', '固件签名').waitFor()
  assert.equal(await page.getByText('老化测试').count(), 0)
  await page
    .getByRole('button', { name: say('ui.filter.remove', { field: say('issues.field_label') }) })
    .click()
  await cardIn(page, '待办', '老化测试').waitFor()
})

journey('a long talk is read from both of its ends', async scene => {
  const { page, say } = scene
  const { owner, ids } = await company(scene)
  const on = ids.get('老化测试') ?? ''
  for (let n = 1; n <= 260; n++) await owner.run('comment.add', { on, body: `第 ${n} 次` })
  await owner.enter(page)
  await page.goto(`/i/${on}`)
  await page.getByText('第 260 次', { exact: true }).waitFor()
  assert.equal(await page.getByText('第 1 次', { exact: true }).count(), 1)
  assert.equal(await page.getByText('第 205 次', { exact: true }).count(), 0)
  await page.getByText(say('comments.between', { count: 10 })).waitFor()
  await page.getByRole('button', { name: say('comments.between_from_top') }).click()
  await page.getByText('第 205 次', { exact: true }).waitFor()
  assert.equal(await page.getByText(/^第 \d+ 次$/).count(), 260)
})

async function company(scene: Scene) {
  const { owner, join } = await foundCompany(scene.server.url, ['技术部'])
  const zhou: Colleague = await join('周涛', '技术部')
  const { space } = await owner.run('space.create', { name: '研发', everyone: true })
  const { project } = await owner.run('project.create', { space, name: '新产品 X', key: 'X1' })
  const ids = new Map<string, string>()
  const about = { 老化测试: { assignee: zhou.id }, 固件签名: { labels: ['固件'] } }
  for (const [title, more] of Object.entries(about)) {
    const { issue } = await owner.run('issue.create', { project, title, ...more })
    ids.set(title, String(issue))
  }
  return { owner, zhou, ids }
}
