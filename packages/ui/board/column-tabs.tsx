import { useEffect, useState } from 'react'
import { useFormat } from '../format.tsx'
import { TabStrip } from '../tabs.tsx'
import { useUiText } from '../text.tsx'
import type { BoardGroup, BoardSource } from './board-source.ts'

interface Props {
  groups: readonly BoardGroup[]
  source: BoardSource
  scroller: { current: HTMLElement | null }
}

/** On a phone a column fills the screen: these tabs say which one, and go to another. */
export function ColumnTabs({ groups, source, scroller }: Props) {
  const text = useUiText()
  const [current, setCurrent] = useState(groups[0]?.id ?? '')
  useEffect(() => {
    const board = scroller.current
    if (!board) return
    const settle = () => {
      const index = Math.round(board.scrollLeft / Math.max(1, board.clientWidth))
      setCurrent(groups[index]?.id ?? '')
    }
    board.addEventListener('scroll', settle, { passive: true })
    return () => board.removeEventListener('scroll', settle)
  }, [groups, scroller])
  const goTo = (id: string) => {
    const index = groups.findIndex(group => group.id === id)
    scroller.current?.scrollTo({ left: index * scroller.current.clientWidth, behavior: 'smooth' })
  }
  const tabs = groups.map(group => ({
    id: group.id,
    label: group.name,
    note: <GroupCount group={group.id} source={source} />,
  }))
  return (
    <TabStrip
      label={text('ui.board.columns')}
      tabs={tabs}
      current={current}
      onChoose={goTo}
      className="border-line border-b md:hidden"
    />
  )
}

function GroupCount({ group, source }: { group: string; source: BoardSource }) {
  const { count, capped } = source.useGroup(group)
  return useFormat().count(count, capped)
}
