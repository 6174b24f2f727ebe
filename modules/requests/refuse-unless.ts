import type { RowOf } from '../../kernel/object.ts'
import { problem } from '../../kernel/problem.ts'
import type { Request } from './objects.ts'
import { canDo, type RequestAct } from './shared.ts'

/** Throws `conflict` where the request as it stands does not allow it. */
export function refuseUnless(act: RequestAct, request: RowOf<typeof Request>): void {
  if (!canDo(act, request)) throw problem.conflict('requests.not_now', { state: request.state })
}
