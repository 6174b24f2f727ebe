/** One thing that a check holds against the tree. Lines count from 1. */
export interface Finding {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** Readable lines, sorted by place, one a finding. */
export function printFindings(findings: readonly Finding[]): string {
  const sorted = findings.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  return sorted.map(finding => `${finding.file}:${finding.line}  ${finding.message}`).join('\n')
}
