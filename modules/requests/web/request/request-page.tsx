import type { PageProps } from '../../../../packages/ui/contributions.ts'
import { RequestView } from './request-view.tsx'

/** A request at its own address. */
export function RequestPage({ params }: PageProps) {
  const id = params.request ?? ''
  return <RequestView key={id} id={id} mode="page" />
}
