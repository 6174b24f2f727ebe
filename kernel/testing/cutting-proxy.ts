import { mkdtemp, rm } from 'node:fs/promises'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DbAddress } from '../db/db.ts'

/** Where the line is cut: before PostgreSQL hears of the commit, or after it, before anybody hears its answer. */
export type Cut = 'before-commit' | 'after-commit'

export interface CuttingProxy {
  readonly address: DbAddress
  /** Cuts the line at the next commit that wrote something, once. */
  arm(cut: Cut): void
  /** How often it has cut. */
  readonly cuts: number
  close(): Promise<void>
}

/** A wire to PostgreSQL that breaks at the worst moment. */
export async function openCuttingProxy(server: DbAddress): Promise<CuttingProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'concord-cut-'))
  const wire = { armed: null as Cut | null, cuts: 0 }
  const sockets = new Set<Socket>()
  const listener = createServer(near => {
    const far = createConnection(join(server.host, `.s.PGSQL.${server.port}`))
    connect({ near, far, wire })
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    }
  })
  await new Promise<void>(resolve => listener.listen(join(folder, '.s.PGSQL.5432'), resolve))
  return {
    address: { ...server, host: folder, port: 5432 },
    arm(cut) {
      wire.armed = cut
    },
    get cuts() {
      return wire.cuts
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => listener.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Line {
  readonly near: Socket
  readonly far: Socket
  readonly wire: { armed: Cut | null; cuts: number }
}

function connect({ near, far, wire }: Line): void {
  const cut = (): void => {
    wire.armed = null
    wire.cuts += 1
    near.destroy()
    // What was sent is sent: PostgreSQL still does it.
    far.end()
  }
  let wrote = false
  near.on('data', chunk => {
    wrote ||= chunk.includes('read write')
    if (wire.armed === 'before-commit' && wrote && chunk.includes('commit\0')) cut()
    else far.write(chunk)
  })
  far.on('data', chunk => {
    if (wire.armed === 'after-commit' && wrote && chunk.includes('COMMIT\0')) cut()
    else near.write(chunk)
  })
  near.on('close', () => far.end())
  far.on('close', () => near.destroy())
  for (const socket of [near, far]) socket.on('error', () => socket.destroy())
}
