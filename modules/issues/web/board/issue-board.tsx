import { useMemo } from 'react'
import { isId } from '../../../../kernel/ids.ts'
import type { Live } from '../../../../packages/client/live.ts'
import type { View } from '../../../../packages/client/view.ts'
import { Board } from '../../../../packages/ui/board/board.tsx'
import type { BoardGroup, BoardSource, Drop } from '../../../../packages/ui/board/board-source.ts'
import { StatusIcon } from '../../../../packages/ui/work-icons.tsx'
import { useClient, useGroup } from '../hooks.ts'
import { addressOfIssue } from '../issue-address.ts'
import { useIssuesText } from '../issues-text.ts'
import { type StatusFact, useProjectFacts, useRefusal } from '../project/project-facts.tsx'
import { useIssueCommands } from '../use-issue-commands.ts'
import { useIssueOpening } from '../use-issue-opening.ts'
import { IssueCard } from './issue-card.tsx'
import { rankAt } from './place-rank.ts'
import { useTouched } from './touched.ts'

interface Props {
  view: View
  onCreate: (status: string) => void
}

/** The columns of a project with their cards, live. */
export function IssueBoard({ view, onCreate }: Props) {
  const { id: project, name } = useProjectFacts()
  const text = useIssuesText()
  const refusal = useRefusal()
  const { live } = useClient()
  const source = useSource(view)
  const { opened, open, follow } = useIssueOpening()
  const move = useMove(view)
  const canMove = refusal('issue:edit') === null
  const titleOf = (id: string) => {
    const row = live.row(id)
    return row ? `${row.key} ${row.title}` : text('issues.issue')
  }
  return (
    <Board
      label={text('issues.board_of', { project: name })}
      source={source}
      Card={IssueCard}
      hrefOf={addressOfIssue}
      titleOf={titleOf}
      onOpen={open}
      onFocus={follow}
      onMove={canMove ? move : undefined}
      onCreate={refusal('issue:create') === null ? onCreate : undefined}
      opened={opened}
      memory={`board ${project}`}
    />
  )
}

function useSource(view: View): BoardSource {
  const { id: project, statuses } = useProjectFacts()
  const { live } = useClient()
  const useTouchedBy = useTouched(live, project)
  return useMemo(
    () => ({ ...sourceOver(live, view), groups: statuses.map(columnOf), useTouchedBy }),
    [view, statuses, live, useTouchedBy],
  )
}

function sourceOver(live: Live, view: View): Pick<BoardSource, 'useGroup' | 'needMore'> {
  return {
    useGroup: group => useGroup(view, group),
    needMore: group => live.more(view, group),
  }
}

function columnOf({ id, name, category, progress }: StatusFact): BoardGroup {
  return { id, name, mark: <StatusIcon category={category} progress={progress} /> }
}

function useMove(view: View): (drop: Drop) => void {
  const { live } = useClient()
  const { move } = useIssueCommands()
  const rankOf = (id: string) => {
    const rank = live.row(id)?.rank
    return typeof rank === 'string' ? rank : null
  }
  return ({ id, toGroup, before, after }) => {
    if (!isId<'issue'>(id) || !isId<'status'>(toGroup)) return
    const ids = view.shown(toGroup).ids.filter(other => other !== id)
    const rank = rankAt(ids, { before, after }, rankOf) ?? undefined
    void move(id, { status: toGroup, rank }, String(live.row(id)?.key ?? '')).catch(() => undefined)
  }
}
