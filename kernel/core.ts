import type { Digests } from './canonical.ts'
import type { Metrics } from './metrics.ts'
import type { Registry } from './registry.ts'
import type { Seal } from './seal.ts'
import type { Tables } from './table.ts'

/** What every part of a running kernel shares. */
export interface Core {
  readonly registry: Registry
  readonly tables: Tables
  readonly digests: Digests
  readonly metrics: Metrics
  /** Signs what people carry away and bring back, such as invitations. */
  readonly seal: Seal
  /** ms since 1970 */
  readonly now: () => number
  /** Told of every bug, with the trace id that the caller sees. */
  readonly report: (error: unknown, about: Readonly<Record<string, unknown>>) => void
}
