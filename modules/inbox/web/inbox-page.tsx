import { Button } from '../../../packages/ui/button.tsx'
import { Segments } from '../../../packages/ui/choice.tsx'
import { PageFrame } from '../../../packages/ui/frame/page.tsx'
import { IconButton } from '../../../packages/ui/icon-button.tsx'
import { useSearchValue } from '../../../packages/ui/navigation.tsx'
import { useOpenedObject } from '../../../packages/ui/objects/opened-object.ts'
import { EmptyState } from '../../../packages/ui/states/empty-state.tsx'
import { ProblemState } from '../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../packages/ui/states/skeleton.tsx'
import { InboxList } from './inbox-list.tsx'
import { useInboxText } from './inbox-text.ts'
import { useEntryCatalogues } from './use-entry-catalogues.ts'
import { type Entry, useInbox } from './use-inbox.ts'

/** What happened that this person should know of. Home, until there is a better one. */
export function InboxPage() {
  const [show, setShow] = useSearchValue('show')
  const { open } = useOpenedObject()
  const isUnreadOnly = show === 'unread'
  const inbox = useInbox(isUnreadOnly)
  const isReady = useEntryCatalogues(inbox.entries ?? [])
  return (
    <Inbox
      entries={isReady ? inbox.entries : null}
      problem={inbox.problem}
      isEnd={inbox.isEnd}
      isUnreadOnly={isUnreadOnly}
      onShow={unread => setShow(unread ? 'unread' : null)}
      onRetry={inbox.retry}
      onMore={() => void inbox.more()}
      onRead={inbox.read}
      onReadAll={() => inbox.readAll(inbox.entries ?? [])}
      onOpen={(entry, mode) => {
        if (entry.readAt === null) inbox.read(entry, true)
        if (entry.about) open(entry.about, mode)
      }}
    />
  )
}

interface Props {
  /** Null while they are on their way. */
  entries: readonly Entry[] | null
  problem: unknown
  isEnd: boolean
  isUnreadOnly: boolean
  onShow: (unread: boolean) => void
  onRetry: () => void
  onMore: () => void
  onRead: (entry: Entry, read: boolean) => void
  onReadAll: () => void
  onOpen: (entry: Entry, mode: 'peek' | 'panel' | 'page') => void
}

/** The screen, whatever it is fed by. */
export function Inbox(props: Props) {
  const text = useInboxText()
  const { entries, isUnreadOnly, onShow } = props
  const hasUnread = entries?.some(entry => entry.readAt === null) ?? false
  return (
    <PageFrame
      title={text('inbox.title')}
      tabs={
        <Segments
          label={text('inbox.show')}
          name="inbox-show"
          value={isUnreadOnly ? 'unread' : 'all'}
          options={[
            { value: 'all', label: text('inbox.all') },
            { value: 'unread', label: text('inbox.unread') },
          ]}
          onChoose={chosen => onShow(chosen === 'unread')}
        />
      }
      actions={
        hasUnread && (
          <>
            <Button look="quiet" icon="check" className="max-md:hidden" onClick={props.onReadAll}>
              {text('inbox.read_all')}
            </Button>
            <IconButton
              icon="check"
              label={text('inbox.read_all')}
              className="md:hidden"
              onClick={props.onReadAll}
            />
          </>
        )
      }
    >
      <Body {...props} />
    </PageFrame>
  )
}

function Body({ entries, problem, isUnreadOnly, isEnd, ...does }: Props) {
  const text = useInboxText()
  if (problem) return <ProblemState problem={problem} onRetry={does.onRetry} />
  if (!entries) {
    return (
      <Loading>
        <SkeletonRows count={10} />
      </Loading>
    )
  }
  if (entries.length === 0) {
    return (
      <EmptyState
        icon="inbox"
        title={text(isUnreadOnly ? 'inbox.none_unread' : 'inbox.empty')}
        action={
          isUnreadOnly && (
            <Button size="large" onClick={() => does.onShow(false)}>
              {text('inbox.show_all')}
            </Button>
          )
        }
      >
        {text(isUnreadOnly ? 'inbox.none_unread_body' : 'inbox.empty_body')}
      </EmptyState>
    )
  }
  return (
    <InboxList
      entries={entries}
      isEnd={isEnd}
      onMore={does.onMore}
      onOpen={does.onOpen}
      onRead={does.onRead}
    />
  )
}
