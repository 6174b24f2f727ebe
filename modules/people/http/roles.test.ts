import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/ids.ts'
import { namedId, Workspace } from '../../../kernel/records.ts'
import type { Sent } from '../../testing/open-entrance.ts'
import { Person } from '../objects.ts'
import { at, type Company, openCompany, textAt } from '../testing/company.ts'

let house: Company
before(async () => {
  house = await openCompany()
})
after(() => house.close())

interface Gift {
  readonly container: string
  readonly to: string
  readonly role: string | null
}
const give = (who: Sent, gift: Gift) => house.command(who, 'role.give', gift)

type Owner = Sent & { readonly person: string }

/** The persons who own the organisation and can act. */
async function owners(): Promise<string[]> {
  const rows = await house.look<{ id: string }>(
    `select g.principal_id as id from kernel.grant g join kernel.standing s
     on s.workspace_id = g.workspace_id and s.id = g.principal_id and s.active
     where g.container_id = g.workspace_id and g.role = 'owner'`,
  )
  return rows.map(({ id }) => id)
}

/** A space of the owner's in which only who is named holds a role. */
async function newSpace(): Promise<string> {
  const made = await house.command(house.owner, 'space.create', { name: 'Closed' })
  return textAt(made, 'output', 'space')
}

/** Somebody who comes as a program alone: fifty passwords would take a minute to hash. */
async function ownerByToken() {
  const { person, invite, email } = await house.invite()
  const workspace = namedId(Workspace, house.workspace)
  const caller = {
    workspace,
    actor: namedId(Person, person),
    via: 'web' as const,
    scopes: null,
    asSystem: true,
  }
  const input = { invite, person, account: `account of ${email}` }
  await house.kernel.run({ ...caller, id: newId(), name: 'invite.accept', input })
  const made = await house.operate('/operator/token', { email, name: 'Program', scopes: [], days: 1 })
  const given = await give(house.owner, { container: workspace, to: person, role: 'owner' })
  assert.equal(given.status, 200)
  return { person, token: textAt(made, 'token') }
}

test('of fifty owners who all step down at once one is left', async () => {
  const all: Owner[] = [house.owner]
  while (all.length < 50) all.push(await ownerByToken())
  assert.equal((await owners()).length, 50)
  const stepDown = (who: Owner) => give(who, { container: house.workspace, to: who.person, role: null })
  const answers = await Promise.all(all.map(stepDown))
  const [left, ...more] = await owners()
  assert.equal(more.length, 0)
  const refused = answers.filter(({ status }) => status !== 200)
  assert.deepEqual(
    refused.map(({ json }) => json.reason),
    ['people.last_owner'],
  )
  const last = all.find(({ person }) => person === left)
  assert.ok(last)
  // The tests that follow need the first owner again.
  await give(last, { container: house.workspace, to: house.owner.person, role: 'owner' })
})

test('of two owners who suspend each other at once one is left', async () => {
  const other = await ownerByToken()
  for (const who of await owners())
    if (who !== house.owner.person && who !== other.person)
      await give(house.owner, { container: house.workspace, to: who, role: null })
  const answers = await Promise.all([
    house.command(house.owner, 'person.suspend', { person: other.person }),
    house.command(other, 'person.suspend', { person: house.owner.person }),
  ])
  assert.equal((await owners()).length, 1)
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  if ((await owners())[0] === house.owner.person) return
  await house.command(other, 'person.resume', { person: house.owner.person })
})

test('nobody gives more than they hold, nor lowers who holds more', async () => {
  const [manager, other] = [await house.arrive(), await house.arrive()]
  const space = await newSpace()
  assert.equal(
    (await give(house.owner, { container: space, to: manager.person, role: 'manager' })).status,
    200,
  )
  await give(house.owner, { container: space, to: house.owner.person, role: 'owner' })
  for (const [to, role] of [
    [manager.person, 'owner'],
    [other.person, 'owner'],
    [house.owner.person, 'viewer'],
    [house.owner.person, null],
  ] as const) {
    const answer = await give(manager, { container: space, to: to, role: role })
    assert.deepEqual([answer.status, answer.json.reason], [403, 'people.role_above_own'], `${role}`)
  }
  assert.equal((await give(manager, { container: space, to: other.person, role: 'member' })).status, 200)
})

test('a member gives no role at all, in a place or in the organisation', async () => {
  const [member, other] = [await house.arrive(), await house.arrive()]
  const space = await newSpace()
  await give(house.owner, { container: space, to: member.person, role: 'member' })
  for (const container of [space, house.workspace, other.person]) {
    const answer = await give(member, { container: container, to: member.person, role: 'owner' })
    assert.ok([403, 404].includes(answer.status), answer.text)
  }
})

test('fields that are not of the command make nobody an owner', async () => {
  const { person, cookie } = await house.arrive()
  for (const more of [
    { role: 'owner' },
    { isOwner: true },
    { state: 'active' },
    { kind: 'member' },
    { email: 'x@y.example' },
  ]) {
    const answer = await house.command({ cookie }, 'person.edit', { person, name: 'Me', ...more })
    assert.deepEqual([answer.status, answer.json.code], [400, 'invalid'])
  }
})

test('what is run as the system is not offered to anybody', async () => {
  for (const name of [
    'invite.accept',
    'organisation.setup',
    'person.bind-login',
    'person.release-login',
    'session.note',
  ]) {
    const answer = await house.command(house.owner, name, {})
    assert.equal(answer.status, 404, name)
  }
})

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table people.person; --",
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("http://evil.example")',
  '\u202Egnp.exe',
]
test('a name comes back as JSON, character for character', async () => {
  const { person, cookie } = await house.arrive()
  for (const name of payloads) {
    await house.command({ cookie }, 'person.edit', { person, name })
    const me = await house.ask({ cookie }, 'person.me')
    assert.equal(at(me.json, ['data', 'name']), name)
    assert.match(String(me.headers['content-type']), /^application\/json/)
    assert.equal(me.headers['x-content-type-options'], 'nosniff')
  }
})

test('a guest is shown only people of shared places', async () => {
  const [guest, met, stranger] = [await house.arrive('guest'), await house.arrive(), await house.arrive()]
  const space = await newSpace()
  await give(house.owner, { container: space, to: guest.person, role: 'viewer' })
  await give(house.owner, { container: space, to: met.person, role: 'member' })
  const ids = [guest, met, stranger].map(({ person }) => `ids=${person}`).join('&')
  const named = await house.ask(guest, 'person.named', `?${ids}`)
  const inPlace = await house.ask(guest, 'person.in-place', `?container=${space}&limit=50`)
  const lists = await Promise.all([
    house.ask(guest, 'person.list', '?limit=200'),
    house.ask(guest, 'person.list', `?find=${stranger.email.split('@')[0]}`),
    house.ask(guest, 'department.list'),
    house.ask(guest, 'person.in-place', `?container=${house.workspace}`),
    house.ask(guest, 'object.find', `?find=${stranger.email.split('@')[0]}`),
  ])
  assert.ok(named.text.includes(met.person) && named.text.includes(guest.person), named.text)
  assert.ok(inPlace.text.includes(met.person), inPlace.text)
  for (const { text } of [named, inPlace, ...lists]) {
    assert.ok(!text.includes(stranger.person) && !text.includes(stranger.email), text)
  }
  for (const { text } of lists) assert.ok(!text.includes(met.email), text)
})

test('the socket of a guest tells of nobody, in the directory or in the organisation', async () => {
  const [guest, member] = [await house.arrive('guest'), await house.arrive()]
  const me = await house.ask(guest, 'person.me')
  const [listener, theirs] = [await house.connect(guest), await house.connect(member)]
  const directory = String(
    at((await house.ask(member, 'person.me')).json, ['data', 'organisation', 'directory']),
  )
  for (const place of [directory, house.workspace, member.person]) listener.subscribe(place, 0)
  await listener.until(({ heard }) => heard.filter(({ t }) => t === 'gone').length === 3)
  const since = Number(at(me.json, ['at']))
  theirs.subscribe(directory, since)
  await theirs.until(() => theirs.isLive(directory))
  await house.command(member, 'person.edit', { person: member.person, name: 'Renamed' })
  await theirs.until(() => theirs.changes(directory).length > 0)
  assert.ok(!JSON.stringify(listener.heard).includes('Renamed'))
  assert.deepEqual(listener.changes(directory), [])
})
