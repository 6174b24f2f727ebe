import { useState } from 'react'
import type { Id } from '../../../kernel/ids.ts'
import { useClient, useQuery } from './hooks.ts'

/** What is shown of a long talk: from its beginning to one place, and from another to its end. */
export interface Stretches {
  /** Where the first part ends, and where the last one begins; the same place where nothing is left out. */
  readonly first: string
  readonly last: string
  /** How many comments are left out. */
  readonly between: number
}

/** So many more with each press. */
const step = 50

interface Talk {
  on: Id<'object'> | null
  /** Where its first page ends; null: that is all of it. */
  first: string | null
  /** How many comments follow the first page. */
  rest: number
}

/** A long talk shows both its ends, which grow towards each other. Null while the last page is on its way, or where there is none. */
export function useStretches({ on, first, rest }: Talk) {
  const client = useClient()
  const [grown, setGrown] = useState<Stretches | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isLong = on !== null && first !== null
  const end = useQuery('comment.list', isLong ? { on, cursor: first, newest: true, limit: step } : null)
  const begun = isLong &&
    end.data && { first, last: end.data.previous ?? first, between: Math.max(0, rest - step) }
  const run = async (grow: (object: Id<'object'>) => Promise<Stretches>) => {
    if (on === null) return
    setBusy(true)
    try {
      setGrown(await grow(on))
    } finally {
      setBusy(false)
    }
  }
  return {
    stretches: grown ?? (begun || null),
    isBusy,
    /** More after the first part. */
    goOn: (now: Stretches) =>
      run(async object => {
        const range = { cursor: now.first, until: now.last, limit: step }
        const { data } = await client.ask('comment.list', { on: object, ...range })
        return { ...now, first: data.next ?? now.last, between: now.between - step }
      }),
    /** More before the last part. */
    goBack: (now: Stretches) =>
      run(async object => {
        const range = { cursor: now.first, until: now.last, newest: true, limit: step }
        const { data } = await client.ask('comment.list', { on: object, ...range })
        return { ...now, last: data.previous ?? now.first, between: now.between - step }
      }),
  }
}
