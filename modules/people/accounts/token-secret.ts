import { randomBytes } from 'node:crypto'

/** `concord_<workspace, 32 hex digits>_<secret>`: the workspace is named so that the digest can be looked up there. */
const form = /^Bearer concord_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/

/** A new token: the text to hand out, and the secret whose digest is stored. */
export function makeTokenSecret(workspace: string): { token: string; secret: string } {
  const secret = randomBytes(32).toString('base64url')
  return { token: `concord_${workspace.replaceAll('-', '')}_${secret}`, secret }
}

/** What an Authorization header carries, or null where it is no token of ours. */
export function readTokenSecret(authorization: string): { workspace: string; secret: string } | null {
  const match = form.exec(authorization)
  if (match === null) return null
  const [, hex = '', secret = ''] = match
  const workspace = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { workspace, secret }
}
