import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { CannotStart } from '../../../kernel/cannot-start.ts'

/** The user that PostgreSQL runs as; null: the one that this process runs as. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}

/**
 * PostgreSQL refuses to run as root, so root hands it to the owner of the cluster, or to nobody.
 * Throws CannotStart if the cluster belongs to a user that we cannot become.
 */
export function chooseOwner(cluster: string): Owner | null {
  const found = statSync(cluster, { throwIfNoEntry: false })
  const me = process.getuid?.()
  if (me !== 0) {
    if (found && found.uid !== me) throw new CannotStart(foreignLine(cluster, found.uid))
    return null
  }
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : nobody()
}

/** Whether the owner can pass through all folders down to this one. */
export function canEnter(folder: string, owner: Owner | null): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    ...owner,
    cwd: '/',
    stdio: 'ignore',
  })
  // A Ctrl-C also ends the shell that was asked; that is no answer.
  if (tried.status === null)
    throw new CannotStart(`It could not be found out whether ${folder} can be entered.`)
  return tried.status === 0
}

/** The user of the system who owns nothing. */
export function nobody(): Owner {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    throw new CannotStart(
      'PostgreSQL refuses to run as root, and there is no user "nobody" here: start Concord as another user.',
    )
  }
}

function foreignLine(cluster: string, uid: number): string {
  const advice = 'start Concord as that user or as root, or give it the folder with chown'
  return `The database in ${cluster} belongs to another user (uid ${uid}): ${advice}.`
}
