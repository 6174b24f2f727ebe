import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { eventually, processesOf } from '../server/testing/processes.ts'
import { runCli, ServerProcess } from '../server/testing/server-process.ts'
import { temporaryFolder } from '../server/testing/temporary-folder.ts'

const data = temporaryFolder('data')
const email = 'chen.li@example.com'
const password = 'correct horse battery'
const setup = (...more: string[]) =>
  runCli([
    ...['setup', '--data', data, '--organisation', '星河科技', '--name', '陈立', '--email', email],
    ...['--password', password, ...more],
  ])
const at = (...words: string[]) => runCli([...words, '--data', data])

let url = ''
let server: ServerProcess

before(async () => {
  // On a folder that no server has ever used: setup makes it, and leaves no process behind.
  assert.deepEqual(await setup(), {
    code: 0,
    stdout: `星河科技 is set up; ${email} can sign in.\n`,
    stderr: 'Creating the database, once.\n',
  })
  await eventually('nothing was left', () => processesOf(data).length === 0)
  server = new ServerProcess(['--data', data, '--port', '0'])
  url = await server.ready()
})
after(async () => {
  server.signal('SIGTERM')
  await server.ended
})

const signIn = (words: string) =>
  fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: words }),
  })
const ask = (path: string, headers: Record<string, string>) => fetch(`${url}/api/v1/${path}`, { headers })
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1) ?? ''

test('who was set up on the command line signs in', async () => {
  assert.equal((await signIn(password)).status, 200)
})

test('setting up a second time is refused in one line', async () => {
  const { code, stdout, stderr } = await setup()
  assert.deepEqual([code, stdout], [1, ''])
  assert.match(stderr, /^[^\n]+ \(people\.[a-z_]+\)[^\n]*\n$/)
})

test('setup without all that it needs says what is missing', async () => {
  const { code, stderr } = await at('setup', '--organisation', 'X')
  assert.deepEqual([code, stderr], [1, '--name is missing; --help shows how.\n'])
})

test('the last line of token create is a token that works as a bearer', async () => {
  const { code, stdout } = await at('token', 'create', '--email', email, '--name', 'CI')
  const authorization = `Bearer ${lastLine(stdout)}`
  const answer = await ask('person.me', { authorization })
  assert.deepEqual([code, answer.status], [0, 200])
  const token = await tokenNamed('CI')
  assert.equal(token.scopes, null)
  assert.equal(daysUntil(token.expiresAt), 90)
})

test('a token does what its scopes name and nothing else, for as many days as were asked', async () => {
  const scope = ['--scope', 'project.*', '--scope', 'space.list', '--days', '7']
  const { stdout } = await at('token', 'create', '--email', email, '--name', 'narrow', ...scope)
  const authorization = `Bearer ${lastLine(stdout)}`
  assert.equal((await ask('space.list', { authorization })).status, 200)
  assert.equal((await ask('person.list', { authorization })).status, 403)
  const token = await tokenNamed('narrow')
  assert.deepEqual([token.scopes, daysUntil(token.expiresAt)], [['project.*', 'space.list'], 7])
})

test('a token for nobody, for no day and with a scope that is none is refused', async () => {
  for (const [flags, reason] of [
    [['--email', 'nobody@example.com', '--name', 'x'], /people\.no_such_person/],
    [['--email', email, '--name', 'x', '--days', '0'], /http\.invalid_input/],
    [['--email', email, '--name', 'x', '--days', 'many'], /http\.invalid_input/],
    [['--email', email, '--name', 'x', '--scope', 'Everything!'], /http\.invalid_input/],
  ] as const) {
    const { code, stdout, stderr } = await at('token', 'create', ...flags)
    assert.deepEqual([code, stdout], [1, ''])
    assert.match(stderr, reason)
  }
})

test('reset-password ends the sessions, the old password, and nothing else', async () => {
  const cookie = (await signIn(password)).headers
    .getSetCookie()
    .map(set => set.split(';')[0])
    .join('; ')
  assert.equal((await ask('person.me', { cookie })).status, 200)
  const next = 'another horse battery'

  const { code, stdout } = await at('user', 'reset-password', '--email', email, '--password', next)

  assert.deepEqual([code, stdout], [0, `The password of ${email} is set; all sessions have ended.\n`])
  assert.equal((await ask('person.me', { cookie })).status, 401)
  assert.deepEqual([(await signIn(password)).status, (await signIn(next)).status], [401, 200])
})

test('a password that is too short is refused, and the one before stays', async () => {
  const { code, stderr } = await at('user', 'reset-password', '--email', email, '--password', 'short')
  assert.equal(code, 1)
  assert.match(stderr, /http\.invalid_input/)
})

test('run runs a command or a query and prints its answer', async () => {
  const made = await at('run', 'department.create', '{"name":"市场部"}')
  const listed = await at('run', 'department.list')
  assert.deepEqual([made.code, typeof JSON.parse(made.stdout).seq], [0, 'number'])
  assert.match(listed.stdout, /市场部/)
})

test('run says in one line what is wrong', async () => {
  for (const [words, line] of [
    [['department.brew', '{}'], /^[^\n]*\(operator\.no_such_name\)[^\n]*\n$/],
    [['department.create', '{"name":'], /^This is not JSON: \{"name":\n$/],
    [['department.create', '{}'], /^[^\n]*\(http\.invalid_input\)[^\n]*\n$/],
    [['department.list', '{}', '--email', 'nobody@example.com'], /operator\.no_such_person/],
  ] as const) {
    const { code, stdout, stderr } = await at('run', ...words)
    assert.deepEqual([code, stdout], [1, ''])
    assert.match(stderr, line)
  }
})

const issue = (key: string) => ({
  key,
  self: `https://jira.example/rest/api/2/issue/${key}`,
  fields: {
    summary: 'It stops',
    status: { name: 'Open', statusCategory: { key: 'new' } },
    issuetype: { name: 'Bug' },
    reporter: { name: 'ada', displayName: 'Ada Lovelace' },
    created: '2020-01-02T03:04:05.000+0000',
  },
})

function folderOf(name: string, files: Record<string, string>): string {
  const folder = join(temporaryFolder('sources'), name)
  mkdirSync(folder)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

test('import prints its counts as the last line and keeps the source; a second run changes nothing', async () => {
  const files = Object.fromEntries(
    ['PUMP-1', 'PUMP-2'].map(key => [`${key}.json`, JSON.stringify(issue(key))]),
  )
  const folder = folderOf('pump', files)

  const dry = await at('import', 'jira', folder, '--json', '--dry-run')
  assert.ok(!existsSync(join(data, 'imports')))
  const first = await at('import', 'jira', folder, '--json')
  const second = await at('import', 'jira', folder, '--json')

  const counts = JSON.parse(lastLine(first.stdout))
  assert.deepEqual(Object.keys(counts), ['source', 'imported', 'merged', 'listed', 'unchanged'])
  assert.deepEqual([counts.source.issues, counts.imported.issues, counts.imported.people], [2, 2, 1])
  assert.deepEqual(JSON.parse(lastLine(dry.stdout)), counts)
  assert.equal(JSON.parse(lastLine(second.stdout)).unchanged.issues, 2)
  assert.match(readdirSync(join(data, 'imports')).join(), /^[0-9a-f]{64}\.tar\.gz$/)
})

test('an import that cannot be says why in one line and keeps nothing', async () => {
  const kept = existsSync(join(data, 'imports')) ? readdirSync(join(data, 'imports')) : []
  for (const [words, line] of [
    [['jira', folderOf('broken', { 'a.json': '{' })], /\(issues\.import_broken_json\)\n$/],
    [['jira', '/nowhere/at/all'], /\(issues\.import_no_file\)\n$/],
    [['trello', folderOf('other', {})], /\(operator\.no_such_import\)\n$/],
  ] as const) {
    const { code, stdout, stderr } = await at('import', ...words, '--json')
    assert.deepEqual([code, stdout], [1, ''])
    assert.match(stderr, line)
  }
  assert.deepEqual(existsSync(join(data, 'imports')) ? readdirSync(join(data, 'imports')) : [], kept)
})

test('without a running server the same commands do the same, and leave none behind', async () => {
  const alone = temporaryFolder('alone')
  const here = (...words: string[]) => runCli([...words, '--data', alone])
  const flags = ['--organisation', 'Acme', '--name', 'Ann', '--email', email, '--password', password]
  assert.equal((await here('setup', ...flags, '--language', 'en')).code, 0)
  const token = await here('token', 'create', '--email', email, '--name', 'CI')
  assert.match(lastLine(token.stdout), /^\S{40,}$/)
  assert.equal(
    (await here('user', 'reset-password', '--email', email, '--password', 'a new password')).code,
    0,
  )
  const folder = folderOf('alone', { 'a.json': JSON.stringify(issue('PUMP-1')) })
  assert.equal(
    JSON.parse(lastLine((await here('import', 'jira', folder, '--json')).stdout)).imported.issues,
    1,
  )
  assert.match((await here('run', 'space.list')).stdout, /PUMP/)
  await eventually('nothing was left', () => processesOf(alone).length === 0)
})

async function tokenNamed(name: string): Promise<{ scopes: unknown; expiresAt: string }> {
  const answer: { data: { tokens: { name: string; scopes: unknown; expiresAt: string }[] } } = JSON.parse(
    (await at('run', 'token.list')).stdout,
  )
  return answer.data.tokens.find(token => token.name === name) ?? assert.fail(`There is no token ${name}.`)
}

const daysUntil = (instant: string) => Math.round((Date.parse(instant) - Date.now()) / 86_400_000)
