import { mkdtemp, rm } from 'node:fs/promises'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DbAddress } from '../db/db.ts'

/** What went over the wire in transactions that write. */
export interface Trips {
  readonly transactions: number
  /** How often PostgreSQL was asked while all that was asked before had been answered. */
  readonly roundTrips: number
}

export interface CountingProxy {
  readonly address: DbAddress
  /** Since the last call. */
  take(): Trips
  close(): Promise<void>
}

/** A wire to PostgreSQL that counts. */
export async function openCountingProxy(server: DbAddress): Promise<CountingProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'concord-count-'))
  const sockets = new Set<Socket>()
  const counted = { transactions: 0, roundTrips: 0 }
  const listener = createServer(near => {
    const far = createConnection(join(server.host, `.s.PGSQL.${server.port}`))
    count(near, far, counted)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('error', () => socket.destroy())
    }
  })
  await new Promise<void>(resolve => listener.listen(join(folder, '.s.PGSQL.5432'), resolve))
  return {
    address: { ...server, host: folder, port: 5432 },
    take() {
      const trips = { ...counted }
      Object.assign(counted, { transactions: 0, roundTrips: 0 })
      return trips
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => listener.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function count(near: Socket, far: Socket, counted: { transactions: number; roundTrips: number }): void {
  // A connection begins with an answer for which nobody has asked.
  let [isWriting, unanswered] = [false, 1]
  // The first message of a connection has no type.
  const [asked, told] = [new Messages(true), new Messages(false)]
  near.on('data', chunk => {
    if (unanswered === 0) {
      if (chunk.includes('read write')) {
        isWriting = true
        counted.transactions += 1
      }
      if (isWriting) counted.roundTrips += 1
    }
    // Each Query and each Sync is answered with ReadyForQuery.
    for (const type of asked.add(chunk)) if (type === 'Q' || type === 'S') unanswered += 1
    far.write(chunk)
  })
  far.on('data', chunk => {
    for (const type of told.add(chunk)) if (type === 'Z') unanswered -= 1
    if (chunk.includes('COMMIT\0') || chunk.includes('ROLLBACK\0')) isWriting = false
    near.write(chunk)
  })
  near.on('close', () => far.end())
  far.on('close', () => near.destroy())
}

/** Cuts a stream of bytes into the messages of PostgreSQL's protocol. */
class Messages {
  #rest: Buffer = Buffer.alloc(0)
  #isUntyped: boolean

  constructor(isUntyped: boolean) {
    this.#isUntyped = isUntyped
  }

  /** The types of the messages that are whole by now. */
  add(chunk: Buffer): string[] {
    this.#rest = Buffer.concat([this.#rest, chunk])
    const types: string[] = []
    for (;;) {
      const head = this.#isUntyped ? 0 : 1
      if (this.#rest.length < head + 4) return types
      const end = head + this.#rest.readInt32BE(head)
      if (this.#rest.length < end) return types
      if (head === 1) types.push(String.fromCharCode(this.#rest[0] ?? 0))
      this.#isUntyped = false
      this.#rest = this.#rest.subarray(end)
    }
  }
}
