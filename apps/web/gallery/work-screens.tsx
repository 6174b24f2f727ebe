import { type ReactNode, useState } from 'react'
import { Avatar } from '../../../packages/ui/avatar.tsx'
import { Board } from '../../../packages/ui/board/board.tsx'
import { Button } from '../../../packages/ui/button.tsx'
import type { GalleryScreen } from '../../../packages/ui/contributions.ts'
import { FilterChip } from '../../../packages/ui/filter-chip.tsx'
import { PageFrame } from '../../../packages/ui/frame/page.tsx'
import { ListView } from '../../../packages/ui/list/list-view.tsx'
import { showToast } from '../../../packages/ui/overlays/toast.ts'
import { EmptyState } from '../../../packages/ui/states/empty-state.tsx'
import { ErrorState, NoPermission } from '../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonBoard, SkeletonRows } from '../../../packages/ui/states/skeleton.tsx'
import { ViewTabs } from '../../../packages/ui/tabs.tsx'
import { useMemoryBoard } from './memory-board.ts'
import { CardFace, RowFace, useGroups, useSamples } from './sample-faces.tsx'
import { sampleCard, samplePerson } from './samples.ts'

const cards = 10_000

/** The board and the list that all rooms share, in their five states. */
export const workScreens: readonly GalleryScreen[] = [
  {
    name: 'board',
    states: {
      loading: () => <WorkPage view="board" body={<Waiting shape={<SkeletonBoard columns={5} />} />} />,
      empty: () => <WorkPage view="board" body={<NothingYet />} />,
      error: () => <WorkPage view="board" body={<Failed />} />,
      noPermission: () => <WorkPage view="board" body={<Closed />} />,
      full: () => <WorkPage view="board" body={<FullBoard />} />,
    },
  },
  {
    name: 'list',
    states: {
      loading: () => <WorkPage view="list" body={<Waiting shape={<SkeletonRows count={12} />} />} />,
      empty: () => <WorkPage view="list" body={<NothingYet />} />,
      error: () => <WorkPage view="list" body={<Failed />} />,
      noPermission: () => <WorkPage view="list" body={<Closed />} />,
      full: () => <WorkPage view="list" body={<FullList />} />,
    },
  },
]

function WorkPage({ view, body }: { view: 'board' | 'list'; body: ReactNode }) {
  const words = useSamples()
  const base = '/gallery/shell'
  return (
    <PageFrame
      title={words.project}
      crumbs={[{ label: words.departments[2] ?? '', href: '/gallery' }]}
      tabs={
        <ViewTabs
          label={words.project}
          current={view}
          tabs={[
            { id: 'board', label: words.views.board, icon: 'board', href: `${base}/board/full` },
            { id: 'list', label: words.views.list, icon: 'list', href: `${base}/list/full` },
          ]}
        />
      }
      actions={
        <Button look="primary" icon="plus" keys="c">
          {words.verbs.create}
        </Button>
      }
      filters={
        <>
          <FilterChip
            field={words.field.status}
            relation={words.relation}
            value={words.statuses[1] ?? ''}
            choices={[]}
            onRemove={() => showToast(words.filtered)}
          />
          <span className="numeric ml-auto text-meta text-mute max-md:hidden">{words.filtered}</span>
        </>
      }
    >
      {body}
    </PageFrame>
  )
}

function Waiting({ shape }: { shape: ReactNode }) {
  return <Loading>{shape}</Loading>
}

function NothingYet() {
  const words = useSamples()
  return (
    <EmptyState
      icon="board"
      title={words.emptyTitle}
      action={
        <Button look="primary" size="large" icon="plus">
          {words.verbs.create}
        </Button>
      }
    >
      {words.empty}
    </EmptyState>
  )
}

function Failed() {
  const words = useSamples()
  return <ErrorState trace="0192f3a1-77c2" onRetry={() => showToast(words.verbs.open)} />
}

function Closed() {
  const words = useSamples()
  return (
    <NoPermission ask={<Avatar person={samplePerson(words.people[2] ?? '')} size={28} named />}>
      {words.noPermission}
    </NoPermission>
  )
}

function FullBoard() {
  const words = useSamples()
  const { source, move } = useMemoryBoard(useGroups(), cards)
  const [opened, setOpened] = useState<string | null>(null)
  return (
    <Board
      label={words.project}
      source={source}
      Card={CardFace}
      hrefOf={id => `/gallery?card=${id}`}
      titleOf={id => sampleCard(words, Number(id.slice(5))).key}
      onOpen={setOpened}
      onMove={move}
      onCreate={() => showToast(words.verbs.create)}
      opened={opened}
      memory="gallery"
    />
  )
}

function FullList() {
  const words = useSamples()
  const groups = useGroups()
  const [opened, setOpened] = useState<string | null>(null)
  const [sections] = useState(() =>
    groups.map((group, index) => {
      const ids = Array.from({ length: cards / groups.length }, (_, n) => `card-${n * groups.length + index}`)
      return { ...group, ids, count: ids.length, end: true }
    }),
  )
  return (
    <ListView
      label={words.project}
      sections={sections}
      Row={RowFace}
      hrefOf={id => `/gallery?card=${id}`}
      onOpen={setOpened}
      opened={opened}
    />
  )
}
