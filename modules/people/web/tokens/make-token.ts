import { sha256 } from '@noble/hashes/sha2.js'

/** A new token: what is shown once, and the digest by which the house will know it. */
export interface NewToken {
  readonly token: string
  readonly digest: string
}

/** Made here, so that no server ever holds the secret. On plain http the browser itself has no SHA-256 to offer. */
export function makeToken(organisation: string): NewToken {
  const secret = base64url(crypto.getRandomValues(new Uint8Array(32)))
  const token = `concord_${organisation.replaceAll('-', '')}_${secret}`
  return { token, digest: hex(sha256(new TextEncoder().encode(secret))) }
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
