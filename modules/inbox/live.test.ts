import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../kernel/ids.ts'
import { type Company, openCompany } from '../people/testing/company.ts'

let company: Company
before(async () => {
  company = await openCompany()
})
after(() => company.close())

test('an open browser hears of an entry at once, and no other browser does', async () => {
  const [told, other] = [await company.arrive(), await company.arrive()]
  const space = newId()
  await company.command(company.owner, 'space.create', { id: space, name: 'All', everyone: true })
  const [hers, others] = [await company.connect(told), await company.connect(other)]
  hers.subscribe(told.person, 0)
  others.subscribe(told.person, 0)
  await hers.until(() => hers.isLive(told.person))
  await others.until(({ heard }) => heard.some(frame => frame.t === 'gone'))

  const mention = { type: 'mention', attrs: { id: told.person } }
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [mention] }] }
  const said = await company.command(company.owner, 'comment.add', { on: space, body })

  assert.equal(said.status, 200, said.text)
  await hers.until(() => hers.changes(told.person).some(({ type }) => type === 'inbox-entry'))
  assert.equal((await company.ask(told, 'inbox.count')).text.includes('"unread":1'), true)
  assert.deepEqual(others.changes(told.person), [])
})
