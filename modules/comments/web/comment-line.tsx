import { useState } from 'react'
import type { Id } from '../../../kernel/ids.ts'
import { allows, type Who } from '../../../kernel/permission.ts'
import { isEmpty, type RichDoc } from '../../../packages/editor/schema.ts'
import { RichText } from '../../../packages/editor/web/rich-text.tsx'
import { RichTextEditor } from '../../../packages/editor/web/rich-text-editor.tsx'
import { Button } from '../../../packages/ui/button.tsx'
import { useFormat } from '../../../packages/ui/format.tsx'
import { IconButton } from '../../../packages/ui/icon-button.tsx'
import { PersonAvatar, PersonName } from '../../../packages/ui/names.tsx'
import { ConfirmDialog } from '../../../packages/ui/overlays/confirm-dialog.tsx'
import { Menu } from '../../../packages/ui/overlays/menu.tsx'
import { permissions } from '../permissions.ts'
import { useCommentsText } from './comments-text.ts'
import { useCommentCommands } from './use-comment-commands.ts'
import { useFindPeople } from './use-find-people.ts'

export interface CommentOut {
  id: Id<'comment'>
  by: Id<'person'>
  at: string
  editedAt: string | null
  body: RichDoc
}

interface Props {
  comment: CommentOut
  who: Who | null
  place: Id<'container'> | null
}

/** One comment: who, when, what; its author can change it, and take it away. */
export function CommentLine({ comment, who, place }: Props) {
  const text = useCommentsText()
  const format = useFormat()
  const [written, setWritten] = useState<RichDoc | null>(null)
  const { id, by, at, editedAt, body } = comment
  const { edit } = useCommentCommands()
  const save = () => {
    if (written === null || isEmpty(written)) return
    setWritten(null)
    edit(id, written).catch(() => setWritten(written))
  }
  return (
    <li className="group/comment flex gap-2 py-2">
      <PersonAvatar id={by} size={24} />
      <div className="min-w-0 grow">
        <p className="flex min-h-6 items-center gap-2">
          <b className="truncate font-semibold">
            <PersonName id={by} />
          </b>
          <time dateTime={at} data-tip={format.full(at)} className="numeric shrink-0 text-meta text-mute">
            {format.moment(at)}
          </time>
          {editedAt !== null && (
            <span data-tip={format.full(editedAt)} className="shrink-0 text-meta text-mute">
              {text('comments.edited')}
            </span>
          )}
          <CommentMenu comment={comment} who={who} onEdit={() => setWritten(body)} />
        </p>
        {written === null ? (
          <RichText
            doc={body}
            renderMention={person => <PersonName id={person} />}
            className="text-body wrap-anywhere"
          />
        ) : (
          <CommentEditor
            doc={written}
            place={place}
            onChange={setWritten}
            onSave={save}
            onCancel={() => setWritten(null)}
          />
        )}
      </div>
    </li>
  )
}

function CommentMenu({ comment, who, onEdit }: Pick<Props, 'comment' | 'who'> & { onEdit: () => void }) {
  const text = useCommentsText()
  const { remove } = useCommentCommands()
  const [isAsking, setAsking] = useState(false)
  const row = { id: comment.id, createdBy: comment.by }
  const canEdit = who !== null && allows(permissions['comment:edit'], row, who)
  const canRemove = who !== null && allows(permissions['comment:remove'], row, who)
  if (!canEdit && !canRemove) return null
  const edit = { id: 'edit', label: text('comments.edit'), icon: 'edit' as const, run: onEdit }
  const takeAway = {
    id: 'remove',
    label: text('comments.remove'),
    icon: 'trash' as const,
    tone: 'danger' as const,
    run: () => setAsking(true),
  }
  return (
    <>
      <Menu
        label={text('comments.actions')}
        align="end"
        className="relative ml-auto inline-flex"
        sections={[{ id: 'all', items: [...(canEdit ? [edit] : []), ...(canRemove ? [takeAway] : [])] }]}
        trigger={
          <IconButton
            icon="dots"
            size="small"
            label={text('comments.actions')}
            className="opacity-0 focus-visible:opacity-100 aria-expanded:opacity-100 group-hover/comment:opacity-100 max-md:opacity-100"
          />
        }
      />
      {isAsking && (
        <ConfirmDialog
          title={text('comments.remove_title')}
          verb={text('comments.remove')}
          onConfirm={() => remove(comment.id)}
          onClose={() => setAsking(false)}
        >
          {text('comments.remove_body')}
        </ConfirmDialog>
      )}
    </>
  )
}

interface EditorProps {
  doc: RichDoc
  place: Id<'container'> | null
  onChange: (doc: RichDoc) => void
  onSave: () => void
  onCancel: () => void
}

function CommentEditor({ doc, place, onChange, onSave, onCancel }: EditorProps) {
  const text = useCommentsText()
  const findPeople = useFindPeople(place)
  return (
    <RichTextEditor
      label={text('comments.edit')}
      value={doc}
      autoFocus
      findPeople={findPeople}
      renderMention={id => <PersonName id={id} />}
      onChange={onChange}
      onSubmit={onSave}
      onCancel={onCancel}
      actions={
        <>
          <Button size="small" look="plain" onClick={onCancel}>
            {text('comments.cancel')}
          </Button>
          <Button
            size="small"
            look="primary"
            keys="mod+Enter"
            off={isEmpty(doc) ? text('comments.empty') : null}
            onClick={onSave}
          >
            {text('comments.save')}
          </Button>
        </>
      }
    />
  )
}
