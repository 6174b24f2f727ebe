import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import { WebSocketServer } from 'ws'

// RAW, the floor: node:http and the driver doing the same statement, durable, with a JSON answer. No accounts, no
// validation, no rights. Run with the folder of PostgreSQL's socket and its port.
const [host = '', port = '5432'] = process.argv.slice(2)
const sql = postgres({
  host,
  port: Number(port),
  path: `${host}/.s.PGSQL.${port}`,
  database: 'concord',
  user: 'concord',
  max: 16,
  onnotice: () => undefined,
})
await sql`create schema if not exists raw`
await sql`create table if not exists raw.issue (id uuid primary key default gen_random_uuid(), project_id uuid not null, status_id uuid not null, rank text collate "C" not null, title text not null, body jsonb, created_at timestamptz not null default now())`
await sql`create index if not exists issue_board on raw.issue (project_id, status_id, rank, id)`

const server = createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  const input = body === '' ? {} : JSON.parse(body)
  const url = new URL(request.url ?? '/', 'http://raw')
  const answer = await answerOf(url, input)
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
})

let ids: readonly { id: string }[] | null = null

async function answerOf(url: URL, input: Record<string, string>): Promise<unknown> {
  if (url.pathname === '/create') {
    const [row] =
      await sql`insert into raw.issue (project_id, status_id, rank, title) values (${input.project ?? ''}, ${input.status ?? ''}, ${input.rank ?? ''}, ${input.title ?? ''}) returning id`
    for (const socket of sockets.clients) socket.send(JSON.stringify({ id: row?.id, title: input.title }))
    return row
  }
  if (url.pathname === '/move') {
    ids ??= await sql<{ id: string }[]>`select id from raw.issue limit 400`
    const { id } = ids[Number(input.n) % ids.length] ?? { id: '' }
    return sql`update raw.issue set status_id = ${input.status ?? ''}, rank = ${input.rank ?? ''} where id = ${id}`
  }
  const table = sql(url.searchParams.get('table') ?? 'issues.issue')
  const project = url.searchParams.get('project') ?? ''
  return sql`select id, number, key, title, status_id, type_id, priority, assignee_id, due_on, rank from ${table} where workspace_id = ${url.searchParams.get('workspace') ?? ''} and project_id = ${project} order by number desc limit 50`
}

await sql`insert into raw.issue (project_id, status_id, rank, title) select gen_random_uuid(), gen_random_uuid(), 'a' || n, 'Old' from generate_series(1, 400) n`

const sockets = new WebSocketServer({ server })
server.listen(0, '127.0.0.1', () => {
  const address: AddressInfo | string | null = server.address()
  if (typeof address === 'object' && address !== null) process.stdout.write(`RAW ${address.port}\n`)
})
