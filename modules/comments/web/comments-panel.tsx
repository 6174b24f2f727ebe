import { useMemo, useState } from 'react'
import { type Id, isId, newId } from '../../../kernel/ids.ts'
import { allows, type Role, type Who } from '../../../kernel/permission.ts'
import type { Change } from '../../../kernel/wire.ts'
import type { RichDoc } from '../../../packages/editor/schema.ts'
import { CommentBox } from '../../../packages/editor/web/comment-box.tsx'
import { useMe } from '../../../packages/ui/account.tsx'
import type { ObjectRef } from '../../../packages/ui/contributions.ts'
import { PersonName } from '../../../packages/ui/names.tsx'
import { PanelHeading } from '../../../packages/ui/objects/object-panels.tsx'
import { showToast } from '../../../packages/ui/overlays/toast.ts'
import { ProblemState, useProblemText } from '../../../packages/ui/states/error-state.tsx'
import { Loading, Skeleton } from '../../../packages/ui/states/skeleton.tsx'
import { permissions } from '../permissions.ts'
import { CommentLine, type CommentOut } from './comment-line.tsx'
import { useCommentsText } from './comments-text.ts'
import { drafts } from './drafts.ts'
import { useClient, useMutate, useQuery } from './hooks.ts'
import { useFindPeople } from './use-find-people.ts'
import { usePlace, useRole } from './use-place.ts'

/** What people said about an object, and the box to say more. */
export function CommentsPanel({ object }: { object: ObjectRef }) {
  const text = useCommentsText()
  const place = usePlace(object.id)
  const who = useWho(useRole(place))
  const comments = useComments(object.id, place)
  const on = isId<'object'>(object.id) ? object.id : null
  const { sending, send } = useSending(on)
  const shown = [
    ...(comments.data?.comments ?? []),
    ...sending.filter(own => !comments.data?.comments.some(({ id }) => id === own.id)),
  ]
  return (
    <>
      <PanelHeading note={shown.length > 0 ? shown.length : undefined}>
        {text('comments.comments')}
      </PanelHeading>
      {comments.problem && !comments.data && (
        <ProblemState problem={comments.problem} onRetry={comments.again} />
      )}
      {!comments.data && !comments.problem && (
        <Loading>
          <Skeleton className="w-64" />
        </Loading>
      )}
      <ul className="grid gap-1">
        {shown.map(comment => (
          <CommentLine key={comment.id} comment={comment} who={who} place={place} />
        ))}
      </ul>
      {who && allows(permissions['comment:add'], {}, who) && (
        <AddComment key={object.id} object={object.id} place={place} onSend={send} />
      )}
    </>
  )
}

function useComments(object: string, place: Id<'container'> | null) {
  return useQuery('comment.list', isId<'object'>(object) ? { on: object, limit: 200 } : null, {
    in: place === null ? [] : [place],
    types: ['comment'],
    when: change => isOn(change, object),
  })
}

function isOn(change: Change, object: string): boolean {
  const before = 'b' in change ? change.b.onId : undefined
  const after = 'row' in change ? change.row?.onId : undefined
  return before === object || after === object || (before === undefined && after === undefined)
}

function useWho(role: Role | null): Who | null {
  const { id } = useMe().person
  return useMemo(
    () => (role && isId<'person'>(id) ? { person: id, role, in: () => false } : null),
    [role, id],
  )
}

/** Comments of this page that the answer does not hold yet. */
function useSending(on: Id<'object'> | null) {
  const me = useMe().person.id
  const mutate = useMutate()
  const explain = useProblemText()
  const text = useCommentsText()
  const { live } = useClient()
  const [sending, setSending] = useState<readonly CommentOut[]>([])
  const send = async (body: RichDoc) => {
    if (on === null || !isId<'person'>(me)) return
    const id = newId<'comment'>()
    setSending(before => [...before, { id, by: me, at: new Date().toISOString(), editedAt: null, body }])
    const { id: command, done } = mutate('comment.add', { id, on, body })
    try {
      await done
    } catch (problem) {
      setSending(before => before.filter(own => own.id !== id))
      showToast(text('comments.refused', { why: explain(problem) }), { tone: 'danger' })
      live.dismiss(command)
      throw problem
    }
  }
  return { sending, send }
}

interface AddProps {
  object: string
  place: Id<'container'> | null
  onSend: (body: RichDoc) => Promise<void>
}

function AddComment({ object, place, onSend }: AddProps) {
  const text = useCommentsText()
  const findPeople = useFindPeople(place)
  return (
    <div className="mt-3">
      <CommentBox
        label={text('comments.write')}
        draft={drafts.get(object) ?? null}
        onDraft={doc => {
          if (doc) drafts.set(object, doc)
          else drafts.delete(object)
        }}
        onSend={onSend}
        findPeople={findPeople}
        renderMention={id => <PersonName id={id} />}
      />
    </div>
  )
}
