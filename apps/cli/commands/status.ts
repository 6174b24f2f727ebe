import type { OperatorStatus } from '../../server/operator.ts'
import { type CliCommand, CommandFailed } from '../command.ts'

export const status: CliCommand = {
  name: 'status',
  usage: '[--json]',
  about: 'Show the server of this data folder and its database',
  flags: { json: { type: 'boolean' } },
  words: { min: 0, max: 0 },
  startsFresh: false,
  async run({ flags, server, print }) {
    const answer = await server.ask({ method: 'GET', path: '/operator/status', timeoutMs: 10_000 })
    if (answer.status !== 200) throw new CommandFailed(`The server answered ${answer.status}.`)
    const found: OperatorStatus = JSON.parse(answer.body)
    if (flags.json) return print(JSON.stringify({ isRunning: server.wasRunning, ...found }))
    print(server.wasRunning ? describeServer(found) : `Concord ${found.version} is not running.`)
    print(describeDatabase(found))
  },
}

function describeServer({ version, process, url, upSeconds }: OperatorStatus): string {
  return `Concord ${version} runs as process ${process}${url ? ` at ${url}` : ''}, for ${upSeconds} s.`
}

function describeDatabase({ database }: OperatorStatus): string {
  const process = database.process ? `, process ${database.process}` : ''
  const kind = database.kind === 'embedded' ? `embedded${process}` : 'at DATABASE_URL'
  return `PostgreSQL ${database.version} (${kind}) is ${database.isUp ? 'up' : 'away'}.`
}
