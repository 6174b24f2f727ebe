import { seedId } from '../../kernel/seed.ts'
import { issues } from '../issues/index.ts'
import { lineOf, pairOf, workPlaceOf } from './pair-of.ts'

/** Marketing has asked engineering for a data sheet; sales has nothing to do with it. */
export const seed = {
  ...issues,
  pair: pairOf(issues.marketing, issues.engineering),
  workPlace: workPlaceOf(pairOf(issues.marketing, issues.engineering), issues.engineering),
  request: seedId('request', 6001),
  newRequest: seedId('request', 6009),
  line: lineOf(seedId('request', 6001), 1),
  newOffer: seedId('renegotiation', 6201),
}
