import { createHmac, timingSafeEqual } from 'node:crypto'

/** Signs short texts so that only this installation could have made them. */
export interface Seal {
  /** `text` with its signature, in characters that a URL may hold. */
  sign(text: string): string
  /** The text, or null where the signature is not ours. */
  open(sealed: string): string | null
}

/** @param key as `Secrets` gives it, for one purpose */
export function sealWith(key: string): Seal {
  const signature = (text: string): Buffer => createHmac('sha256', key).update(text).digest().subarray(0, 24)
  return {
    sign: text => `${text}.${signature(text).toString('base64url')}`,
    open: sealed => {
      const at = sealed.lastIndexOf('.')
      const text = sealed.slice(0, Math.max(at, 0))
      const given = Buffer.from(sealed.slice(at + 1), 'base64url')
      const ours = signature(text)
      return given.length === ours.length && timingSafeEqual(given, ours) ? text : null
    },
  }
}
