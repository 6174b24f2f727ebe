import { createHttp } from '../../../packages/client/http.ts'
import type { Found } from '../../../packages/ui/contributions.ts'

interface FoundIssues {
  issues: readonly { id: string; key: string; title: string }[]
}

/** What the palette finds: issues by key, number or words. */
export async function findIssues(text: string): Promise<readonly Found[]> {
  const { data } = await createHttp().ask<FoundIssues>('issue.find', { text, limit: 8 })
  return data.issues.map(({ id, key, title }) => ({ type: 'issue', id, key, title }))
}
