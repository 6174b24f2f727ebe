import { useState } from 'react'
import { type Id, isId } from '../../../kernel/ids.ts'
import type { Change } from '../../../kernel/wire.ts'
import { useQuery } from './hooks.ts'

/** A part of a talk: after one place, up to and with another; all of it where neither is given. */
export interface Range {
  cursor?: string
  until?: string
}

const mostOfPage = 200

/** A page of comments, kept current, and kept while another stretch is on its way. */
export function useComments(object: string, range: Range, place: Id<'container'> | null) {
  const asked = useQuery(
    'comment.list',
    isId<'object'>(object) ? { on: object, ...range, limit: mostOfPage } : null,
    { in: place === null ? [] : [place], types: ['comment'], when: change => isOn(change, object) },
  )
  const [kept, setKept] = useState(asked.data)
  if (asked.data !== undefined && asked.data !== kept) setKept(asked.data)
  return { ...asked, data: asked.problem?.code === 'not_found' ? undefined : (asked.data ?? kept) }
}

function isOn(change: Change, object: string): boolean {
  const before = 'b' in change ? change.b.onId : undefined
  const after = 'row' in change ? change.row?.onId : undefined
  return before === object || after === object || (before === undefined && after === undefined)
}
