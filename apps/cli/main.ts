import { parseArgs } from 'node:util'
import { CannotStart } from '../../kernel/cannot-start.ts'
import { type ConfigSource, describeSettings, readConfig, settingFlags } from '../../kernel/config.ts'
import { wasUsed } from '../server/data-folder.ts'
import { onStopSignal } from '../server/stop-signals.ts'
import { version } from '../server/version.ts'
import { type CliCall, type CliCommand, CommandFailed } from './command.ts'
import { createToken } from './commands/create-token.ts'
import { importFiles } from './commands/import.ts'
import { resetPassword } from './commands/reset-password.ts'
import { run } from './commands/run.ts'
import { setup } from './commands/setup.ts'
import { status } from './commands/status.ts'
import { reachServer } from './reach-server.ts'

const commands: readonly CliCommand[] = [status, setup, createToken, resetPassword, importFiles, run]
const loadRooms = async () => (await import('../../modules/modules.ts')).rooms

const exitCodes = { done: 0, failed: 1, misused: 2, stopped: 130 } as const
const say = (line: string) => process.stderr.write(`${line}\n`)

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, place) => args[place] === word))
  if (command) return runCommand(command, args.slice(command.name.split(' ').length))
  const isHelp = args[0] === '--help' || args[0] === '-h' || args[0] === 'help'
  if (isHelp) console.log(describeCommands())
  else say(args.length > 0 ? `There is no command "${args[0]}". --help lists them.` : describeCommands())
  return isHelp ? exitCodes.done : exitCodes.misused
}

async function runCommand(command: CliCommand, args: string[]): Promise<number> {
  const call = readCall(command, args)
  if (typeof call === 'string') {
    say(`${call} --help shows how.`)
    return exitCodes.misused
  }
  if (call.flags.help) {
    console.log(describeCommand(command))
    return exitCodes.done
  }
  try {
    await carryOut(command, call)
    return exitCodes.done
  } catch (error) {
    const isExpected = error instanceof CannotStart || error instanceof CommandFailed
    say(isExpected ? error.message : `${command.name} failed by a bug: ${describeBug(error)}`)
    return exitCodes.failed
  }
}

async function carryOut(command: CliCommand, call: Call): Promise<void> {
  const config = readConfig({ env: process.env, flags: call.settings, cwd: process.cwd() })
  if (!command.startsFresh && config.databaseUrl === null && !wasUsed(config.data)) {
    throw new CommandFailed(
      `Concord was never started on ${config.data}: npm start does that, --data names another.`,
    )
  }
  const reaching = reachServer({ config, say, loadRooms })
  onStopSignal({
    // A command that a running server has begun goes on there; a server of our own stops in order.
    drain: () => void reaching.then(server => server.close()).finally(() => process.exit(exitCodes.stopped)),
    now: () => process.exit(exitCodes.stopped),
  })
  const server = await reaching
  try {
    await command.run({ ...call, server, print: line => console.log(line) })
  } finally {
    await server.close()
  }
}

interface Call extends Pick<CliCall, 'flags' | 'words'> {
  readonly settings: ConfigSource['flags']
}

/** What was typed after a command's name, or what is wrong with it. */
function readCall(command: CliCommand, args: string[]): Call | string {
  const options = { ...command.flags, ...settingFlags, help: { type: 'boolean', short: 'h' } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const { min, max } = command.words
    if (positionals.length < min && !values.help) return `${command.name} needs ${command.usage}.`
    if (positionals.length > max) return `${command.name} does not take "${positionals[max]}".`
    const { port, host, data, url, 'database-url': databaseUrl } = values
    return {
      flags: values,
      words: positionals,
      settings: { port, host, data, url, 'database-url': databaseUrl },
    }
  } catch (error) {
    return error instanceof Error ? `${error.message.split(/\.\s|\n/)[0]}.` : String(error)
  }
}

function describeCommands(): string {
  const lines = commands.map(({ name, about }) => `  ${name.padEnd(22)}${about}`)
  return [
    `Concord ${version}. For the person who runs it: npm run concord -- COMMAND …`,
    '',
    'Commands (each with --help):',
    ...lines,
    '',
    describeSettings(),
  ].join('\n')
}

function describeCommand({ name, usage, about }: CliCommand): string {
  return [`npm run concord -- ${name} ${usage}`.trimEnd(), `${about}.`, '', describeSettings()].join('\n')
}

function describeBug(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
