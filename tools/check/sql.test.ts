import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkWalls } from '../check-walls.ts'
import { inTree, soundTree } from './fixture-tree.ts'

const found = (files: Record<string, string>) =>
  inTree({ ...soundTree, ...files }, root => checkWalls(root).map(({ message }) => message))
const ofSql = (sql: string) => found({ 'modules/issues/migrations/2026-12-02-more.sql': sql })
const ofCode = (code: string) => found({ 'modules/issues/load.ts': `export const load = () => ${code}\n` })

const banned: readonly (readonly [string, string, RegExp])[] = [
  ['a foreign schema', 'create view issues.v as select * from people.person;', /schema people/],
  ['a foreign schema in quotes', 'create view issues.v as select * from "people".person;', /schema people/],
  ['a foreign schema in a body', 'do $x$ begin update people.person set a = 1; end $x$;', /schema people/],
  ["better-auth's schema", 'create view issues.v as select * from auth.session;', /schema auth/],
  ['a table without schema', 'create table if not exists issue (id uuid);', /issue must name its schema/],
  [
    'CASCADE',
    'alter table issues.issue add foreign key (a) references issues.b on delete cascade;',
    /CASCADE/,
  ],
  [
    'SET NULL',
    'alter table issues.issue add foreign key (a) references issues.b on delete set null;',
    /SET NULL/,
  ],
  [
    'a trigger',
    'create or replace trigger t after insert on issues.issue execute function issues.f();',
    /a trigger/,
  ],
]
for (const [what, sql, words] of banned) {
  test(`a migration may not hold ${what}`, async () => {
    const messages = await ofSql(sql)
    assert.equal(messages.length, 1, messages.join('\n'))
    assert.match(messages[0] ?? '', words)
  })
}

test('comments, strings and aliases are no schemas', async () => {
  const sql = `-- people.person is elsewhere /* and on delete cascade */
    /* people.person /* nested */ cascade */
    insert into issues.issue (id, note) select i.id, 'people.person cascade' from issues.issue i;`
  assert.deepEqual(await ofSql(sql), [])
})

test('common tables, functions and parts of dates need no schema', async () => {
  const sql = `with recursive seen (id) as (select id from issues.issue), more as (select 1)
    select extract(day from due) from seen join more on true join unnest(array[1]) n on n is distinct from 2
    for update; insert into issues.issue values (1) on conflict do update set id = 2;`
  assert.deepEqual(await ofSql(sql), [])
})

const inCode = [
  ['tagged SQL', `sql\`select \${1} from people.person\``],
  ['tagged SQL of an object', `tx.sql\`delete from people.person where id = \${1}\``],
  ['a plain string of SQL', "db.run('select id from people.person')"],
  ['a table named to kysely', "db.selectFrom('people.person as p').selectAll()"],
  ['a joined table', "db.selectFrom('issues.issue').innerJoin('people.person', 'a', 'b')"],
  ["an object's table", "defineObject({ name: 'x', table: 'people.person' })"],
] as const
for (const [what, code] of inCode) {
  test(`code may not reach a foreign schema by ${what}`, async () => {
    assert.deepEqual(await ofCode(code), ['wall 5: SQL here does not name schema people'])
  })
}

test('the kernel names no room in SQL', async () => {
  assert.equal((await found({ 'kernel/db/0002.sql': 'select 1 from issues.issue;' })).length, 1)
})

test('people alone reach the schema of accounts', async () => {
  assert.deepEqual(
    await found({ 'modules/people/migrations/2026-12-02-a.sql': 'alter table auth.user add b int;' }),
    [],
  )
})
