import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { CannotStart } from '../../kernel/cannot-start.ts'
import { describeSettings, readConfig, readFlags, settingFlags } from '../../kernel/config.ts'
import { safeError } from '../../kernel/http/safe-error.ts'
import { rooms } from '../../modules/modules.ts'
import { startConcord } from './start-concord.ts'
import { onStopSignal } from './stop-signals.ts'
import { version } from './version.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)
const stopMs = 4800

process.title = 'concord'
await main(process.argv.slice(2)).catch(refuse)

async function main(args: readonly string[]): Promise<void> {
  const { help, ...flags } = readFlags(args, { ...settingFlags, help: { type: 'boolean', short: 'h' } })
  if (help)
    return console.log(
      `Concord ${version}. Starts the server: npm start -- [SETTING …]\n\n${describeSettings()}`,
    )
  const config = readConfig({ env: process.env, flags, cwd: process.cwd() })
  const logger = pino({ base: null }, pino.destination({ fd: 2, sync: true }))
  process.on('unhandledRejection', error => {
    logger.error({ error: safeError(error) }, 'A promise failed and nobody was waiting for it.')
  })
  process.on('uncaughtException', error => {
    logger.fatal({ error: safeError(error) }, 'A bug that nobody caught; the server ends in order.')
    process.exitCode = 1
    process.kill(process.pid, 'SIGTERM')
  })

  let isStopping = false
  const starting = startConcord({ config, rooms, listens: true, logger, say })
  onStopSignal({
    drain() {
      isStopping = true
      say('Stopping.')
      // What still runs then ends with the process; PostgreSQL is stopped by its watchdog.
      setTimeout(() => process.exit(), stopMs)
      void starting.then(running => running.stop()).finally(() => process.exit())
    },
    now: () => process.exit(130),
  })
  const running = await starting.catch(async (error: unknown) => {
    // Ctrl-C also ends the programs that we were starting with, and their end may be seen before our own signal.
    await delay(100)
    if (isStopping) return null
    throw error
  })
  if (running && !isStopping) console.log(`Concord is ready: ${running.url}`)
}

function refuse(error: unknown): void {
  say(error instanceof CannotStart ? error.message : `Concord cannot start, by a bug: ${describe(error)}`)
  process.exit(1)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
