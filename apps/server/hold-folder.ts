import { stat, unlink } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createNetServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { CannotStart } from '../../kernel/cannot-start.ts'
import { codeOf } from '../../kernel/system-error.ts'
import { askFolder } from './ask-folder.ts'
import { bindFolder, unbindFolder } from './folder-socket.ts'

/** While it lasts no other process works on the data folder, and the operator's commands come through its socket. */
export interface FolderHold {
  /** Answers the operator's requests from now on; before it they are told that the process is starting. */
  answerWith(listener: RequestListener): void
  release(): Promise<void>
}

/**
 * Holds a data folder by its socket, which vanishes with the process; a killed one's is cleared. Throws CannotStart
 * if another process holds it.
 * @param data the folder's real path
 */
export async function holdFolder(data: string): Promise<FolderHold> {
  const server = createServer(answerStarting)
  const endTurn = await takeTurn(data)
  try {
    while (!(await bind(data, server))) await clearDeadSocket(data)
  } catch (error) {
    throw explain(data, error)
  } finally {
    endTurn()
  }
  return {
    answerWith(listener) {
      server.off('request', answerStarting)
      server.on('request', listener)
    },
    release: () => release(data, server),
  }
}

const answerStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' })
  response.end(JSON.stringify({ process: process.pid, state: 'starting' }))
}

function bind(data: string, server: Server): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening)
      if (error.code === 'EADDRINUSE') return resolve(false)
      reject(error)
    }
    const onListening = () => {
      server.off('error', onError)
      resolve(true)
    }
    server.once('error', onError).once('listening', onListening)
    bindFolder(data, server)
  })
}

async function clearDeadSocket(data: string): Promise<void> {
  const answer = await askFolder(data, { method: 'GET', path: '/operator/status', timeoutMs: 2000 }).catch(
    (error: unknown) => codeOf(error),
  )
  if (answer === 'ENOENT') return
  if (answer === 'ECONNREFUSED') return unlink(join(data, 'concord.sock')).catch(ignoreMissing)
  const holder = typeof answer === 'string' || answer === null ? null : processOf(answer.body)
  const who = holder ? `process ${holder}` : 'its process does not answer'
  throw new CannotStart(`Concord already runs on ${data} (${who}).`)
}

/**
 * Between finding a dead socket and binding, a second start may have bound it. So starts in one folder take turns,
 * by an abstract socket, which Linux alone has and which vanishes with its holder. Anybody may take that name, so
 * after a while we go on without it.
 */
async function takeTurn(data: string): Promise<() => void> {
  if (process.platform !== 'linux') return () => {}
  const { dev, ino } = await stat(data)
  for (const until = Date.now() + 5000; Date.now() < until; await delay(20)) {
    const server = createNetServer().unref()
    const isMine = await new Promise<boolean>(resolve => {
      server.once('error', () => resolve(false))
      server.listen(`\0concord-hold-${dev}-${ino}`, () => resolve(true))
    })
    if (isMine) return () => server.close()
  }
  return () => {}
}

async function release(data: string, server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.once('close', resolve))
  try {
    unbindFolder(data, server)
  } catch (error) {
    // The folder is gone or closed to us, and the name with it.
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EACCES') throw error
    server.close()
  }
  server.closeAllConnections()
  await closed
}

function explain(data: string, error: unknown): unknown {
  const code = codeOf(error)
  if (error instanceof CannotStart || code === null) return error
  return new CannotStart(`${data} cannot be used as data folder: its socket cannot be made (${code}).`)
}

function processOf(body: string): number | null {
  try {
    const status: unknown = JSON.parse(body)
    if (typeof status !== 'object' || status === null || !('process' in status)) return null
    return typeof status.process === 'number' ? status.process : null
  } catch {
    return null
  }
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error
}
