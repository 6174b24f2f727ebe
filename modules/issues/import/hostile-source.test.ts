import assert from 'node:assert/strict'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type OpenRooms, openRooms } from '../../testing/open-rooms.ts'
import {
  archiveOf,
  type Entry,
  entriesOf,
  fileOf,
  firstHalf,
  jiraIssue,
  tarOf,
  temporaryPlace,
} from './testing/jira-source.ts'
import { type ImportWorld, openImport } from './testing/open-import.ts'

let house: OpenRooms
let world: ImportWorld
before(async () => {
  house = await openRooms()
  world = await openImport(house)
})
after(() => house.close())

/** Beside real issues, so that there is something that could be written. */
const withIssues = (...entries: Entry[]) => archiveOf([...entriesOf(firstHalf), ...entries])
const other = jiraIssue('PUMP-6')
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)

const refused: Readonly<Record<string, readonly [reason: string, make: () => Promise<string>]>> = {
  'a path upwards': ['issues.import_hostile', () => withIssues(['a/../../etc/x.json', other])],
  'a path upwards with the other slash': ['issues.import_hostile', () => withIssues(['..\\x.json', other])],
  'an absolute path': ['issues.import_hostile', () => withIssues(['/etc/x.json', other])],
  'a drive': ['issues.import_hostile', () => withIssues(['C:\\x.json', other])],
  'a symbolic link': [
    'issues.import_hostile',
    () => withIssues(['x.json', null, { type: 'symlink', linkname: '/etc/passwd' }]),
  ],
  'a hard link': [
    'issues.import_hostile',
    () => withIssues(['x.json', null, { type: 'link', linkname: 'issues/PUMP-1.json' }]),
  ],
  'a device': [
    'issues.import_hostile',
    () => withIssues(['x.json', null, { type: 'character-device', devmajor: 1, devminor: 5 }]),
  ],
  'a pipe': ['issues.import_hostile', () => withIssues(['x.json', null, { type: 'fifo' }])],
  'one name twice': ['issues.import_hostile', () => withIssues(['issues/PUMP-1.json', other])],
  'one name twice, written differently': [
    'issues.import_hostile',
    () => withIssues(['./issues//PUMP-1.json', other]),
  ],
  'a bomb of files': ['issues.import_bomb', () => withIssues(['a.json', zeros(16)], ['b.json', zeros(16)])],
  'a bomb without a file': ['issues.import_bomb', async () => fileOf(gzipSync(zeros(64)))],
  'more entries than an export may have': [
    'issues.import_too_large',
    async () => {
      const header = (await tarOf([['a/', null, { type: 'directory' }]])).subarray(0, 512)
      return fileOf(gzipSync(Buffer.alloc(200_001 * 512, header)))
    },
  ],
  'a file that is larger than one may be': [
    'issues.import_too_large',
    () => withIssues(['a.json', zeros(33)]),
  ],
  'a gzip cut short': [
    'issues.import_broken_archive',
    async () => fileOf(gzipSync(await tarOf(entriesOf(firstHalf))).subarray(0, -40)),
  ],
  'a tar cut short': [
    'issues.import_broken_archive',
    async () => fileOf(gzipSync((await tarOf(entriesOf(firstHalf))).subarray(0, 2900))),
  ],
  'a gzip with a wrong sum': [
    'issues.import_broken_archive',
    async () => {
      const bytes = gzipSync(await tarOf(entriesOf(firstHalf)))
      bytes.writeUInt32LE(1, bytes.length - 8)
      return fileOf(bytes)
    },
  ],
  'no gzip at all': ['issues.import_broken_archive', async () => fileOf(Buffer.from('PK\x03\x04 a zip'))],
  'an empty file': ['issues.import_broken_archive', async () => fileOf(Buffer.alloc(0))],
  'broken JSON': ['issues.import_broken_json', () => withIssues(['x.json', Buffer.from('{"key": "PUMP-6"')])],
  'JSON that is not UTF-8': [
    'issues.import_broken_json',
    () => withIssues(['x.json', Buffer.from('{"key": "\xff\xfe"}', 'latin1')]),
  ],
  'another program’s JSON': [
    'issues.import_not_jira',
    () =>
      archiveOf([
        ['a.json', { boards: [] }],
        ['b.json', []],
        ['c.json', 'PUMP-1'],
      ]),
  ],
  'no file at all': ['issues.import_not_jira', () => archiveOf([])],
  'an empty folder': [
    'issues.import_not_jira',
    async () => {
      const folder = join(await temporaryPlace(), 'empty')
      await mkdir(folder)
      return folder
    },
  ],
  'a folder whose only issue is a link to one': [
    'issues.import_not_jira',
    async () => {
      const [folder, target] = [
        join(await temporaryPlace(), 'linked'),
        await fileOf(Buffer.from(JSON.stringify(other))),
      ]
      await mkdir(folder)
      await symlink(target, join(folder, 'x.json'))
      return folder
    },
  ],
  'a key that begins no key here': [
    'issues.import_no_project_key',
    () => archiveOf(entriesOf([jiraIssue('PUMP-1'), jiraIssue('MUCH_TOO_LONG_A_KEY-1')])),
  ],
  'a path that is not there': ['issues.import_no_file', async () => '/nowhere/pump.tar.gz'],
}

for (const [name, [reason, make]] of Object.entries(refused)) {
  test(`${name} is refused, and nothing is written`, async () => {
    const path = await make()
    const stood = await world.position()
    assert.equal(await world.refusal(path), reason)
    assert.deepEqual([await world.position(), world.kept], [stood, []])
  })
}

const long = 'x'.repeat(5000)
const hostileText = '../\0\u202e\r\n\ud800<script>alert(1)</script>; filename*=CON'
const user = { name: 'eve', displayName: hostileText }
const oneComment = (comment: object) => ({
  total: 1,
  comments: [{ id: '1', author: user, body: 'Hm', created: '2020-01-01T00:00:00Z', ...comment }],
})

/** Each is the fields of PUMP-1, which is taken in with what there is to take. */
const strange: Readonly<Record<string, object>> = {
  'names and texts made to do harm': {
    summary: hostileText,
    description: hostileText,
    status: { name: hostileText },
    issuetype: { name: hostileText },
    resolution: { name: hostileText },
    labels: [hostileText],
    reporter: user,
  },
  'names that are far too long': {
    summary: long,
    status: { name: long },
    issuetype: { name: long },
    resolution: { name: long },
    labels: [long],
    reporter: { name: long, displayName: long, emailAddress: `${long}@x.example` },
    comment: oneComment({ id: long }),
    issuelinks: [{ id: long, type: { name: long }, outwardIssue: { key: long } }],
    parent: { key: long },
  },
  'names that are empty': {
    summary: '',
    status: { name: '' },
    issuetype: { name: ' ' },
    resolution: { name: '' },
    labels: [''],
    reporter: { name: '', displayName: '' },
    comment: oneComment({ id: '' }),
  },
  'times beyond any calendar': {
    created: '+200000-01-01T00:00:00Z',
    updated: 'yesterday',
    duedate: '2020-02-31',
    resolutiondate: '-200000-01-01T00:00:00Z',
    comment: oneComment({ created: '+200000-01-01T00:00:00Z', updated: 'never' }),
  },
  'a text as long as a book': { description: 'All work and no play. '.repeat(200_000) },
  'markup made to be slow': {
    description: `${'{{'.repeat(20_000)}${'[|'.repeat(20_000)}${'* '.repeat(20_000)}`,
  },
  'itself as parent and as the end of a link': {
    parent: { key: 'PUMP-1' },
    issuelinks: [{ id: '1', type: { name: 'Blocks' }, outwardIssue: { key: 'PUMP-1' } }],
  },
  'ids and people of another workspace': {
    id: '01900000-0000-7000-8000-000000001002',
    createdBy: '01900000-0000-7000-8000-000000001002',
    workspaceId: '01900000-0000-7000-8000-000000000001',
    reporter: { name: '01900000-0000-7000-8000-000000001002', displayName: 'Not Li Na' },
  },
}
for (const [name, fields] of Object.entries(strange)) {
  test(`${name}: the issue comes in, and no more than it can be`, async () => {
    const { take, rows, person } = await openImport(house)
    const report = await take(await archiveOf(entriesOf([jiraIssue('PUMP-1', fields)])))
    assert.equal(report.imported.issues, 1)
    const here = await rows(`select reporter_id from issues.issue
      where workspace_id = $1 and key = 'PUMP-1' and parent_id is null`)
    assert.equal(here.length, 1)
    const state = (await person(here[0]?.reporter_id))?.state ?? ''
    assert.ok(['placeholder', 'active'].includes(state))
  })
}

test('fields nested a million levels deep do no harm', async () => {
  const { take } = await openImport(house)
  const [before, behind] = JSON.stringify(jiraIssue('PUMP-1', { deep: 0 })).split('"deep":0')
  const json = `${before}"deep":${'['.repeat(1e6)}${']'.repeat(1e6)}${behind}`
  const report = await take(await archiveOf([['a.json', Buffer.from(json)], ...entriesOf([other])]))
  assert.equal(report.imported.issues, 2)
})

test('keys and names that reach a prototype reach none', async () => {
  const { take, rows, person } = await openImport(house)
  const named = {
    status: { name: '__proto__' },
    issuetype: { name: 'constructor' },
    resolution: { name: 'toString' },
    labels: ['__proto__'],
    reporter: { name: '__proto__', displayName: 'constructor' },
    issuelinks: [{ id: '__proto__', type: { name: '__proto__' }, outwardIssue: { key: 'PUMP-2' } }],
  }
  const polluting = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'
  const json = JSON.stringify(jiraIssue('PUMP-1', named)).replaceAll('{"name":', `{${polluting}"name":`)
  const entry: Entry = ['a.json', Buffer.from(json.replace('{', `{${polluting}`))]
  const report = await take(await archiveOf([entry, ...entriesOf([jiraIssue('PUMP-2')])]))
  assert.deepEqual([report.imported.issues, report.imported.links], [2, 1])
  assert.equal(Reflect.get({}, 'polluted'), undefined)
  const [issue] = await rows(`select s.name as status, i.reporter_id from issues.issue i
    join issues.status s on (s.workspace_id, s.id) = (i.workspace_id, i.status_id)
    where i.workspace_id = $1 and i.key = 'PUMP-1'`)
  assert.deepEqual([issue?.status, (await person(issue?.reporter_id))?.name], ['__proto__', 'constructor'])
})

test('a person whose name there is the id of a person here is a placeholder of its own', async () => {
  const { take, rows, person } = await openImport(house)
  const reporter = { name: '01900000-0000-7000-8000-000000001002', displayName: 'Not Li Na' }
  await take(await archiveOf(entriesOf([jiraIssue('PUMP-1', { reporter })])))
  const [issue] = await rows(
    `select reporter_id from issues.issue where workspace_id = $1 and key = 'PUMP-1'`,
  )
  const by = await person(issue?.reporter_id)
  assert.deepEqual([by?.name, by?.state], ['Not Li Na', 'placeholder'])
})

test('parents that go in a circle are listed and not bound', async () => {
  const { take, rows } = await openImport(house)
  const circle = [1, 2, 3].map(number =>
    jiraIssue(`PUMP-${number}`, { parent: { key: `PUMP-${(number % 3) + 1}` } }),
  )
  const report = await take(await archiveOf(entriesOf(circle)))
  assert.deepEqual([report.imported.issues, report.imported.parents, report.listed.parents], [3, 2, 1])
  const bound = await rows(
    `select key from issues.issue where workspace_id = $1 and parent_id is not null and key like 'PUMP-%'`,
  )
  assert.equal(bound.length, 2)
})

test('a parent in another project of the source is taken in', async () => {
  const { take } = await openImport(house)
  const issues = [jiraIssue('PUMP-1', { parent: { key: 'VALVE-1' } }), jiraIssue('VALVE-1')]
  const report = await take(await archiveOf(entriesOf(issues)))
  assert.equal(report.imported.parents, 1)
})

test('a folder is read without following links out of it', async () => {
  const { take } = await openImport(house)
  const folder = join(await temporaryPlace(), 'half linked')
  await mkdir(join(folder, 'deep'), { recursive: true })
  await writeFile(join(folder, 'deep/PUMP-1.json'), JSON.stringify(jiraIssue('PUMP-1')))
  await symlink('/', join(folder, 'root'))
  const report = await take(folder)
  assert.deepEqual([report.source.issues, report.imported.issues], [1, 1])
})
