/** Rich text for both sides: what it is, whether a value is it, and what it says. No zod, no DOM, no node. */
export { type FaultReason, faultOf, isRichText } from './check.ts'
export { safeHref, typedHref } from './href.ts'
export {
  type Block,
  type DocNode,
  emptyDoc,
  type Inline,
  limits,
  type Mark,
  type RichDoc,
} from './nodes.ts'
export { docOfText, isEmpty, mentionsOf, nodesOf, plainText } from './text.ts'
