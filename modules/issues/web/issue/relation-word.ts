import { useIssuesText } from '../issues-text.ts'

/** The relations that are offered, each as a type of links and a direction. */
export const relations = {
  blocks: { type: 'blocks', outward: true },
  blocked: { type: 'blocks', outward: false },
  relates: { type: 'relates', outward: true },
  duplicates: { type: 'duplicates', outward: true },
} as const
export type Relation = keyof typeof relations

/** How a link is read from one of its ends. Types that an import brought are data and shown as they are. */
export function useRelationWord(): (type: string, outward: boolean) => string {
  const text = useIssuesText()
  return (type, outward) => {
    if (type === 'blocks') return text(outward ? 'issues.blocks' : 'issues.blocked_by')
    if (type === 'duplicates') return text(outward ? 'issues.duplicates' : 'issues.duplicated_by')
    return type === 'relates' ? text('issues.relates') : outward ? type : `← ${type}`
  }
}
