import { type CliCall, CommandFailed, type ReachedServer } from './command.ts'

/** Asks the operator's server and gives its answer; a problem becomes one line. */
export async function post(
  server: ReachedServer,
  path: string,
  body: unknown,
): Promise<Record<string, unknown>> {
  const answer = await server.ask({ method: 'POST', path, body })
  const said: Record<string, unknown> = JSON.parse(answer.body)
  if (answer.status < 400) return said
  const { title, reason, details } = said
  const more = details === undefined ? '' : ` ${JSON.stringify(details)}`
  throw new CommandFailed(`${String(title ?? 'The server refused.')} (${String(reason)})${more}`)
}

/** A flag that must be given. Throws CommandFailed. */
export function text(flags: CliCall['flags'], name: string): string {
  const value = flags[name]
  if (typeof value === 'string' && value !== '') return value
  throw new CommandFailed(`--${name} is missing; --help shows how.`)
}

/** A flag that may be given several times, or not at all. */
export function texts(flags: CliCall['flags'], name: string): string[] {
  const value = flags[name]
  return Array.isArray(value) ? value.map(String) : []
}
