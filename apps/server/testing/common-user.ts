import { canEnter, nobody } from '../postgres/owner.ts'

/** Somebody who is not root, for root to be in a test. */
export const commonUser = process.getuid?.() === 0 ? nobody() : null

/** Why a test as that user is skipped, or false. */
export const whyNoCommonUser =
  commonUser === null
    ? 'only root can become another user'
    : canEnter(import.meta.dirname, commonUser)
      ? false
      : 'these sources lie where another user cannot enter'

/** Why a test of what only root meets is skipped, or false. */
export const whyNotRoot = process.getuid?.() === 0 ? false : 'this needs root'
