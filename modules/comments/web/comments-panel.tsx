import { useMemo, useState } from 'react'
import { type Id, isId, newId } from '../../../kernel/ids.ts'
import { allows, type Role, type Who } from '../../../kernel/permission.ts'
import type { RichDoc } from '../../../packages/editor/schema.ts'
import { CommentBox } from '../../../packages/editor/web/comment-box.tsx'
import { useMe } from '../../../packages/ui/account.tsx'
import { Button } from '../../../packages/ui/button.tsx'
import type { ObjectRef } from '../../../packages/ui/contributions.ts'
import { PersonName } from '../../../packages/ui/names.tsx'
import { PanelSection } from '../../../packages/ui/objects/object-panels.tsx'
import { showToast } from '../../../packages/ui/overlays/toast.ts'
import { ProblemState, useProblemText } from '../../../packages/ui/states/error-state.tsx'
import { Loading, Skeleton } from '../../../packages/ui/states/skeleton.tsx'
import { permissions } from '../permissions.ts'
import { CommentLine, type CommentOut } from './comment-line.tsx'
import { useCommentsText } from './comments-text.ts'
import { drafts } from './drafts.ts'
import { useMutate } from './hooks.ts'
import { type Range, useComments } from './use-comments.ts'
import { useFindPeople } from './use-find-people.ts'
import { usePlace, useRole } from './use-place.ts'
import { useStretches } from './use-stretches.ts'

/** What people said about an object, and the box to say more. */
export function CommentsPanel({ object }: { object: ObjectRef }) {
  return <Talk key={object.id} object={object.id} />
}

function Talk({ object }: { object: string }) {
  const text = useCommentsText()
  const place = usePlace(object)
  const who = useWho(useRole(place))
  const on = isId<'object'>(object) ? object : null
  const head = useComments(object, {}, place)
  const { sending, send } = useSending(on)
  const total = head.data?.total ?? 0
  return (
    <PanelSection label={text('comments.comments')} note={total > 0 ? total : undefined}>
      {head.problem && !head.data && <ProblemState problem={head.problem} onRetry={head.again} />}
      {!head.data && !head.problem && (
        <Loading>
          <Skeleton className="w-64" />
        </Loading>
      )}
      <ul className="grid grid-cols-1 gap-1">
        {head.data && <Parts head={head.data} said={{ object, place, who }} sending={sending} />}
      </ul>
      {who && allows(permissions['comment:add'], {}, who) && (
        <AddComment object={object} place={place} onSend={send} />
      )}
    </PanelSection>
  )
}

interface Said {
  object: string
  place: Id<'container'> | null
  who: Who | null
}

interface PartsProps {
  /** The first page. */
  head: { next: string | null; comments: readonly CommentOut[]; total: number }
  said: Said
  sending: readonly CommentOut[]
}

/** All of a short talk; of a long one its beginning and its end, and between them what is not shown yet. */
function Parts({ head, said, sending }: PartsProps) {
  const [first, setFirst] = useState(head.next)
  // Where the first page ends stays where it was, or a comment that is taken away would bring others twice.
  if (first === null && head.next !== null) setFirst(head.next)
  const on = isId<'object'>(said.object) ? said.object : null
  const { stretches, isBusy, goOn, goBack } = useStretches({
    on,
    first,
    rest: head.total - head.comments.length,
  })
  if (first === null) return <Part said={said} range={{}} sending={sending} />
  return (
    <>
      <Part said={said} range={{ until: stretches?.first ?? first }} />
      {stretches && stretches.first !== stretches.last && (
        <Between
          count={stretches.between}
          isBusy={isBusy}
          onGoOn={() => goOn(stretches)}
          onGoBack={() => goBack(stretches)}
        />
      )}
      {stretches && <Part said={said} range={{ cursor: stretches.last }} sending={sending} />}
    </>
  )
}

interface PartProps {
  said: Said
  range: Range
  /** Comments of this page that follow it, until it holds them itself. */
  sending?: readonly CommentOut[]
}

/** One stretch of the talk, page after page. */
function Part({ said, range, sending = [] }: PartProps) {
  const { object, place, who } = said
  const { data } = useComments(object, range, place)
  if (!data) return null
  const shown =
    data.next === null
      ? [...data.comments, ...sending.filter(own => !data.comments.some(({ id }) => id === own.id))]
      : data.comments
  return (
    <>
      {shown.map(comment => (
        <CommentLine key={comment.id} comment={comment} who={who} place={place} />
      ))}
      {data.next !== null && <Part said={said} range={{ ...range, cursor: data.next }} sending={sending} />}
    </>
  )
}

interface BetweenProps {
  count: number
  isBusy: boolean
  onGoOn: () => Promise<void>
  onGoBack: () => Promise<void>
}

function Between({ count, isBusy, onGoOn, onGoBack }: BetweenProps) {
  const text = useCommentsText()
  const explain = useProblemText()
  const show = (more: () => Promise<void>) => {
    more().catch((problem: unknown) => showToast(explain(problem), { tone: 'danger' }))
  }
  return (
    <li className="my-2 flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-y py-2 text-mute">
      <span className="numeric grow">{text('comments.between', { count })}</span>
      <Button size="small" icon="down" busy={isBusy} onClick={() => show(onGoOn)}>
        {text('comments.between_from_top')}
      </Button>
      <Button size="small" icon="up" busy={isBusy} onClick={() => show(onGoBack)}>
        {text('comments.between_from_bottom')}
      </Button>
    </li>
  )
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
  const [sending, setSending] = useState<readonly CommentOut[]>([])
  const send = async (body: RichDoc) => {
    if (on === null || !isId<'person'>(me)) return
    const id = newId<'comment'>()
    setSending(before => [...before, { id, by: me, at: new Date().toISOString(), editedAt: null, body }])
    try {
      await mutate('comment.add', { id, on, body }).done
    } catch (problem) {
      setSending(before => before.filter(own => own.id !== id))
      showToast(text('comments.refused', { why: explain(problem) }), { tone: 'danger' })
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
