import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder, refuseNewerData } from '../apps/server/data-folder.ts'
import { holdFolder } from '../apps/server/hold-folder.ts'
import { openDatabase } from '../apps/server/postgres/open-database.ts'
import { onStopSignal } from '../apps/server/stop-signals.ts'
import { version } from '../apps/server/version.ts'
import { CannotStart } from '../kernel/cannot-start.ts'
import { readConfig, readFlags, settingFlags } from '../kernel/config.ts'
import { placeOf } from './check/place.ts'
import { relayTo } from './dev/operator-relay.ts'
import { ServerProcess } from './dev/server-process.ts'
import { watchSources } from './dev/watch-sources.ts'

// A small parent holds the data folder and PostgreSQL and watches the sources; the server runs in a child and is
// started again when what it runs has changed. What runs in the browser is vite's business.
const root = join(import.meta.dirname, '..')
const say = (line: string) => process.stderr.write(`${line}\n`)

await main().catch((error: unknown) => {
  say(error instanceof CannotStart ? error.message : String(error instanceof Error ? error.stack : error))
  process.exit(1)
})

async function main(): Promise<void> {
  const env = { ...process.env, CONCORD_DATA: process.env.CONCORD_DATA || './data-dev' }
  // The server, which is a child, takes it from here.
  process.env.CONCORD_GALLERY = 'on'
  const config = readConfig({ env, flags: readFlags(process.argv.slice(2), settingFlags), cwd: root })
  const data = await openDataFolder(config.data)
  const hold = await holdFolder(data)
  await refuseNewerData(data, version)
  const onTaken = () => process.kill(process.pid, 'SIGTERM')
  const database = await openDatabase({ databaseUrl: config.databaseUrl, data, say, onTaken })
  const sockets = mkdtempSync(join(tmpdir(), 'concord-dev-'))
  const socket = join(sockets, 'operator.sock')
  hold.answerWith(relayTo(socket))
  const child = new ServerProcess(() => {
    rmSync(socket, { force: true })
    const { address, version: ofPostgres } = database
    return { config, data, address, version: ofPostgres, postgres: database.pid(), socket }
  })
  const folders = ['kernel', 'modules', 'packages', 'apps', 'tools/dev']
  const watching = watchSources({
    root,
    folders,
    isOurs: concernsServer,
    onChange: paths => child.restart(paths),
  })
  child.start()
  onStopSignal({
    async drain() {
      watching.stop()
      await child.stop()
      await hold.release()
      await database.stop()
      rmSync(sockets, { recursive: true, force: true })
      process.exit()
    },
    now: () => process.exit(130),
  })
}

function concernsServer(path: string): boolean {
  if (path.startsWith('tools/dev/')) return path.endsWith('dev-server.ts')
  const { zone, test } = placeOf(path)
  return !test && (zone === 'server' || zone === 'shared') && /\.(ts|sql|json)$/.test(path)
}
