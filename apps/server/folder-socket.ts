import { connect, type Server, type Socket } from 'node:net'

const socketName = 'concord.sock'

/**
 * Both ends name the socket of a data folder relative to it: the whole path may be longer than the 107 bytes that
 * a socket's address holds. Binding, connecting and closing are synchronous in Node, so the working directory is
 * changed for that moment only.
 */
export function connectToFolder(data: string): Socket {
  return inFolder(data, () => connect(socketName))
}

/** Binds the socket of a data folder, readable and writable for its owner alone; `listening` or `error` follow. */
export function bindFolder(data: string, server: Server): void {
  inFolder(data, () => {
    const mask = process.umask(0o177)
    try {
      server.listen(socketName)
    } finally {
      process.umask(mask)
    }
  })
}

/** Closes a bound server; the name is unlinked with it. */
export function unbindFolder(data: string, server: Server): void {
  inFolder(data, () => server.close())
}

function inFolder<T>(folder: string, act: () => T): T {
  const before = process.cwd()
  process.chdir(folder)
  try {
    return act()
  } finally {
    process.chdir(before)
  }
}
