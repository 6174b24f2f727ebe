import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { CannotStart } from '../../../kernel/cannot-start.ts'
import type { DbAddress } from '../../../kernel/db/db.ts'

// Two numbers of our own in the space of advisory locks, which holds for one database.
const lockKey = [0x436f6e63, 1] as const
const patienceMs = 3000
const retryMs = 500

export interface DatabaseHold {
  /** False while the connection that holds it is lost. */
  isHeld(): boolean
  release(): Promise<void>
}

export interface DatabaseHolding {
  readonly onChange: (isHeld: boolean) => void
  /** Called when another process took the database while our connection was lost. */
  readonly onTaken: () => void
}

/**
 * Holds a database that is not in our data folder, so that two servers never work on it: each keeps who may see
 * what in its memory, and would not hear what the other changes. Throws CannotStart if another holds it.
 */
export async function holdDatabase(address: DbAddress, holding: DatabaseHolding): Promise<DatabaseHold> {
  let isHeld = false
  let isReleased = false
  const sql = openConnection(address, () => {
    if (!isHeld || isReleased) return
    isHeld = false
    holding.onChange(false)
    void holdAgain()
  })
  const holdAgain = async () => {
    while (!isReleased) {
      await delay(retryMs)
      const isOurs = await tryLock(sql).catch(() => null)
      if (isOurs === false) return holding.onTaken()
      if (isOurs === null) continue
      isHeld = true
      return holding.onChange(true)
    }
  }
  // The one that held it is perhaps just stopping.
  for (const until = Date.now() + patienceMs; !isHeld && Date.now() < until; ) {
    isHeld = await tryLock(sql)
    if (!isHeld) await delay(100)
  }
  if (!isHeld) {
    await sql.end({ timeout: 1 })
    throw new CannotStart(takenLine(address))
  }
  return {
    isHeld: () => isHeld,
    async release() {
      isReleased = true
      await sql.end({ timeout: 1 })
    },
  }
}

function openConnection(address: DbAddress, onclose: () => void): postgres.Sql {
  return postgres({
    ...address,
    password: address.password ?? '',
    max: 1,
    max_lifetime: null,
    fetch_types: false,
    connect_timeout: 5,
    onnotice: () => {},
    onclose,
  })
}

async function tryLock(sql: postgres.Sql): Promise<boolean> {
  const [space, number] = lockKey
  const [row] = await sql<{ isOurs: boolean }[]>`select pg_try_advisory_lock(${space}, ${number}) as "isOurs"`
  return row?.isOurs ?? false
}

function takenLine({ database, host }: DbAddress): string {
  return `Another Concord runs on the database ${database} at ${host}: stop it first.`
}
