import { createHash } from 'node:crypto'
import type { Language } from '../kernel/messages.ts'

export type Width = 1440 | 390

/** In which language and on which screen a journey runs. */
export interface Variant {
  readonly lang: Language
  readonly width: Width
}

const all: readonly [Variant, Variant, Variant, Variant] = [
  { lang: 'zh-CN', width: 1440 },
  { lang: 'en', width: 390 },
  { lang: 'zh-CN', width: 390 },
  { lang: 'en', width: 1440 },
]

/** One combination, chosen by the name, so that it is the same in every run; or all four. */
export function variantsOf(name: string, isAll: boolean): readonly Variant[] {
  if (isAll) return all
  const first = createHash('sha256').update(name).digest().readUInt8(0)
  return [all[first % 4] ?? all[0]]
}
