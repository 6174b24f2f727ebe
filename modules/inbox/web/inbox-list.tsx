import { createContext, useContext, useMemo, useState } from 'react'
import { classNames } from '../../../packages/ui/class-names.ts'
import { useFormat } from '../../../packages/ui/format.tsx'
import { Icon } from '../../../packages/ui/icon.tsx'
import { ListView } from '../../../packages/ui/list/list-view.tsx'
import { PersonAvatar, useName } from '../../../packages/ui/names.tsx'
import { useNavigation } from '../../../packages/ui/navigation.tsx'
import { openedIn } from '../../../packages/ui/objects/opened-object.ts'
import { addressOfObject, useRooms } from '../../../packages/ui/rooms.tsx'
import { useActions } from '../../../packages/ui/shortcuts/actions.ts'
import { useText } from '../../../packages/ui/text.tsx'
import { useInboxText } from './inbox-text.ts'
import type { Entry } from './use-inbox.ts'

interface Props {
  entries: readonly Entry[]
  isEnd: boolean
  onMore: () => void
  onOpen: (entry: Entry, mode: 'peek' | 'panel' | 'page') => void
  onRead: (entry: Entry, read: boolean) => void
}

const Entries = createContext<ReadonlyMap<string, Entry>>(new Map())

/** One line for what it is about, one for what happened to it. */
export function InboxList({ entries, isEnd, onMore, onOpen, onRead }: Props) {
  const text = useInboxText()
  const rooms = useRooms()
  const navigation = useNavigation()
  const [focused, setFocused] = useState<string | null>(null)
  const byId = useMemo(() => new Map(entries.map(entry => [String(entry.id), entry] as const)), [entries])
  const current = byId.get(focused ?? '')
  useActions([
    {
      id: 'inbox.read',
      label: text(current?.readAt === null ? 'inbox.mark_read' : 'inbox.mark_unread'),
      icon: 'check',
      keys: 'e',
      off: current ? null : text('inbox.choose_first'),
      run: () => current && onRead(current, current.readAt === null),
    },
  ])
  const opened = openedIn(navigation)?.object.id
  const openedEntry = entries.find(entry => entry.id === focused && entry.about?.id === opened)
  return (
    <Entries value={byId}>
      <ListView
        label={text('inbox.title')}
        sections={[{ id: 'all', ids: entries.map(entry => entry.id), count: entries.length, end: isEnd }]}
        Row={InboxRow}
        rowHeight={56}
        hrefOf={id => {
          const about = byId.get(id)?.about
          return about ? addressOfObject(rooms, about) : '/inbox'
        }}
        onOpen={(id, mode) => {
          const entry = byId.get(id)
          if (!entry) return
          setFocused(id)
          onOpen(entry, mode)
        }}
        onFocus={setFocused}
        needMore={isEnd ? undefined : onMore}
        opened={openedEntry?.id ?? null}
      />
    </Entries>
  )
}

function InboxRow({ id }: { id: string }) {
  const entry = useContext(Entries).get(id)
  return entry ? <EntryLines entry={entry} /> : null
}

function EntryLines({ entry }: { entry: Entry }) {
  const own = useInboxText()
  const text = useText()
  const format = useFormat()
  const { name } = useName(entry.by)
  const rooms = useRooms()
  const isUnread = entry.readAt === null
  const { about } = entry
  const icon = about && rooms.objects.get(about.type)?.icon
  return (
    <>
      <span className={classNames('size-2 shrink-0 rounded-full', isUnread ? 'bg-accent' : 'bg-transparent')}>
        {isUnread && <span className="hidden-text">{own('inbox.unread')}</span>}
      </span>
      <PersonAvatar id={entry.by} size={28} />
      <span className="min-w-0 grow pl-1">
        <span className={classNames('flex items-center gap-1.5', isUnread && 'font-semibold')}>
          {icon && <Icon name={icon} size={14} className="text-mute" />}
          {about?.key && (
            <span className="numeric shrink-0 font-normal text-meta text-mute">{about.key}</span>
          )}
          <span className={classNames('min-w-0 truncate', !about && 'text-mute')}>
            {about ? about.title : own('inbox.hidden')}
          </span>
        </span>
        <span className="block truncate text-meta text-mute">{text(entry.say, { person: name })}</span>
      </span>
      <time
        dateTime={entry.at}
        data-tip={format.full(entry.at)}
        className="numeric shrink-0 self-start pt-2.5 text-meta text-mute"
      >
        {format.moment(entry.at)}
      </time>
    </>
  )
}
