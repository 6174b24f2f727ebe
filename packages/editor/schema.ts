/** Rich text for both sides: what it is, whether a value is it, and what it says. No zod, no DOM, no node. */
export { bytesOf, type Fault, type FaultReason, faultOf, isRichText } from './check.ts'
export { bareLinks, safeHref, typedHref } from './href.ts'
export {
  type Block,
  type DocNode,
  emptyDoc,
  type Inline,
  limits,
  type Mark,
  markRules,
  nodeRules,
  type RichDoc,
} from './nodes.ts'
export { docOfText, isEmpty, mentionsOf, nodesOf, plainText } from './text.ts'
