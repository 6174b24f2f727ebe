import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import type { Config } from '../../kernel/config.ts'
import type { Module } from '../../kernel/module.ts'
import { openSecrets } from '../../kernel/secrets.ts'
import { noteVersion, openDataFolder, refuseNewerData } from './data-folder.ts'
import { holdFolder } from './hold-folder.ts'
import { type House, openHouse } from './house.ts'
import { openDoor } from './open-door.ts'
import { openOperator } from './operator.ts'
import { openDatabase } from './postgres/open-database.ts'
import { wantsGallery } from './serve-web.ts'
import { version } from './version.ts'

// The same from the bundle, in dist/server, and from the sources.
const webRoot = join(import.meta.dirname, '../../dist/web')
const buildIdFile = join(import.meta.dirname, '../build-id')
const drainMs = 3000

export interface StartOptions {
  readonly config: Config
  /** The rooms of the house. */
  readonly rooms: readonly Module[]
  /** False for a command of the operator while no server runs: the same server without its port. */
  readonly listens: boolean
  readonly logger: FastifyBaseLogger
  /** Tells the person at the console. */
  readonly say: (line: string) => void
}

export interface Running {
  /** As reached from this machine, or null where it doesn't listen. */
  readonly url: string | null
  readonly house: House
  /** Lets running requests end (at most 3 s), then stops everything that was started. */
  stop(): Promise<void>
}

/** Starts all of Concord in this process. Throws CannotStart with one line, and then leaves nothing running. */
export async function startConcord({ config, rooms, listens, logger, say }: StartOptions): Promise<Running> {
  const closers: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  const opened = <T>(thing: T, close: (thing: T) => Promise<void>): T => {
    closers.push(() => close(thing))
    return thing
  }
  try {
    const data = await openDataFolder(config.data)
    const hold = opened(await holdFolder(data), it => it.release())
    await refuseNewerData(data, version)
    const door = listens ? opened(await openDoor(config), it => it.close(drainMs)) : null
    const secrets = await openSecrets(data)
    const database = opened(
      await openDatabase({ databaseUrl: config.databaseUrl, data, say, onTaken: () => endTaken(say) }),
      it => it.stop(),
    )
    const build = await readFile(buildIdFile, 'utf8').catch(() => 'sources')
    const hasGallery = wantsGallery(process.env)
    const house = opened(
      await openHouse({ config, data, rooms, database, secrets, logger, webRoot, hasGallery, build, say }),
      it => it.close(),
    )
    const operator = opened(openOperator({ database, url: door?.url ?? null }), it => it.close())
    house.mountOperator(operator)
    await operator.ready()
    await noteVersion(data, version)
    if (door) {
      house.goLive(door.server)
      door.answerWith(house.app.routing)
    }
    hold.answerWith((request, response) => {
      const answering = request.url?.startsWith('/operator/') ? operator : house.app
      answering.routing(request, response)
    })
    // Last opened and first closed: what runs behind the door may end before the rest goes.
    if (door) {
      closers.push(() => door.close(drainMs))
      await house.entrance.ready()
    }
    return { url: door?.url ?? null, house, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Ends in order, as if told to by a signal, but with a code that says that something is wrong. */
function endTaken(say: (line: string) => void): void {
  say('Another Concord has taken the database while the connection to it was lost; this one ends.')
  process.exitCode = 1
  process.kill(process.pid, 'SIGTERM')
}
