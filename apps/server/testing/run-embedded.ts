import { createInterface } from 'node:readline'
import postgres from 'postgres'
import { startEmbedded } from '../postgres/start-embedded.ts'

// A process of its own with an embedded PostgreSQL, for tests that kill it. It tells each event in a line of JSON,
// answers each line of SQL with a line of JSON, and stops in order when its input ends.
const tell = (event: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(event)}\n`)
const [data = ''] = process.argv.slice(2)

try {
  const embedded = await startEmbedded({
    data,
    say: line => tell({ said: line }),
    onChange: isUp => tell({ isUp }),
  })
  tell({ ready: embedded.pid(), sockets: embedded.address.host })
  const sql = postgres({ ...embedded.address, password: '', max: 1, onnotice: () => {} })
  for await (const line of createInterface({ input: process.stdin })) {
    tell(
      await sql.unsafe(line).then(
        rows => ({ rows }),
        (error: unknown) => ({ failed: String(error) }),
      ),
    )
  }
  await sql.end()
  await embedded.stop()
} catch (error) {
  tell({ refused: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
}
