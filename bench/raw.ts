import { createServer } from 'node:http'
import postgres from 'postgres'
import { WebSocketServer } from 'ws'

// RAW, the floor: node:http and the driver doing the same statements, durable, with a JSON answer. No accounts, no
// validation, no rights. BENCH_HOST and BENCH_PORT name PostgreSQL, PORT its own port.
const { BENCH_HOST: host = '', BENCH_PORT: port = '', PORT } = process.env
const sql = postgres({
  host,
  port: Number(port),
  path: `${host}/.s.PGSQL.${port}`,
  database: 'concord',
  user: 'concord',
  max: 16,
  onnotice: () => undefined,
})
const old = 400
await sql`create schema if not exists raw`
await sql`create table if not exists raw.issue (id uuid primary key default gen_random_uuid(), project_id uuid not null, status_id uuid not null, rank text collate "C" not null, title text not null, body jsonb, created_at timestamptz not null default now())`
await sql`create index if not exists issue_board on raw.issue (project_id, status_id, rank, id)`
await sql`create table if not exists raw.comment (id uuid primary key default gen_random_uuid(), on_id uuid not null, body jsonb not null, created_at timestamptz not null default now())`
await sql`create index if not exists comment_on on raw.comment (on_id, created_at)`
await sql`create table if not exists raw.log (seq bigserial primary key, object_id uuid not null, patch jsonb not null, at timestamptz not null default now())`
await sql`insert into raw.issue (project_id, status_id, rank, title) select gen_random_uuid(), gen_random_uuid(), 'a' || n, 'Old' from generate_series(1, ${old}) n`
const ids = await sql<{ id: string }[]>`select id from raw.issue where title = 'Old' limit ${old}`

type Input = Readonly<Record<string, string>>
const oldId = (n = '0'): string => ids[Number(n) % old]?.id ?? ''

const writes: Readonly<Record<string, (input: Input) => Promise<readonly { id: string }[]>>> = {
  '/create': ({ project = '', status = '', rank = '', title = '' }) =>
    sql`insert into raw.issue (project_id, status_id, rank, title) values (${project}, ${status}, ${rank}, ${title}) returning id`,
  '/create-logged': ({ project = '', status = '', rank = '', title = '' }) =>
    sql`with made as (insert into raw.issue (project_id, status_id, rank, title) values (${project}, ${status}, ${rank}, ${title}) returning id, title)
      insert into raw.log (object_id, patch) select id, jsonb_build_object('title', title) from made returning object_id as id`,
  '/move': ({ n, status = '', rank = '' }) =>
    sql`update raw.issue set status_id = ${status}, rank = ${rank} where id = ${oldId(n)} returning id`,
  '/move-logged': ({ n, status = '', rank = '' }) =>
    sql`with moved as (update raw.issue set status_id = ${status}, rank = ${rank} where id = ${oldId(n)} returning id, rank)
      insert into raw.log (object_id, patch) select id, jsonb_build_object('rank', rank) from moved returning object_id as id`,
  '/comment': ({ n, title = '' }) =>
    sql`insert into raw.comment (on_id, body) values (${oldId(n)}, jsonb_build_object('text', ${title}::text)) returning id`,
  '/comment-logged': ({ n, title = '' }) =>
    sql`with made as (insert into raw.comment (on_id, body) values (${oldId(n)}, jsonb_build_object('text', ${title}::text)) returning id)
      insert into raw.log (object_id, patch) select id, '{}' from made returning object_id as id`,
}

/** What is read is asked in plain SQL, by a statement and its parameters: the same that the server asks, without its rights. */
async function read(url: URL): Promise<unknown> {
  const text = url.searchParams.get('sql')
  return text === null
    ? {}
    : sql.unsafe(text, JSON.parse(url.searchParams.get('with') ?? '[]'), { prepare: true })
}

const server = createServer(async (request, response) => {
  try {
    let body = ''
    for await (const part of request) body += part
    const url = new URL(request.url ?? '/', 'http://raw')
    const write = writes[url.pathname]
    const answer = write === undefined ? await read(url) : await tell(write, JSON.parse(body))
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})

async function tell(
  write: (input: Input) => Promise<readonly { id: string }[]>,
  input: Input,
): Promise<unknown> {
  const [row] = await write(input)
  for (const socket of sockets.clients) socket.send(JSON.stringify({ id: row?.id, title: input.title }))
  return row
}

const sockets = new WebSocketServer({ server })
server.listen(Number(PORT), '127.0.0.1')
