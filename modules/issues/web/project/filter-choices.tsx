import type { ReactNode } from 'react'
import { isId } from '../../../../kernel/ids.ts'
import { Avatar } from '../../../../packages/ui/avatar.tsx'
import { PriorityIcon, StatusIcon, TypeIcon } from '../../../../packages/ui/work-icons.tsx'
import { noPriority, priorities } from '../../shared.ts'
import { useClient, useQuery } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { LabelDot } from '../label-dot.tsx'
import type { FilterField, IssueFilter } from './issue-filter.ts'
import { iconPriority, usePriorityWord } from './priority-word.ts'
import { useProjectFacts } from './project-facts.tsx'

interface FilterChoice {
  value: string | number | null
  label: string
  mark: ReactNode
  isChosen: boolean
}

export type FilterChoices = Record<FilterField, readonly FilterChoice[]>

/** What each field can be filtered by here. */
export function useFilterChoices(filter: IssueFilter, me: string): FilterChoices {
  const { statuses, types } = useProjectFacts()
  const wordOf = usePriorityWord()
  return {
    statusId: statuses.map(({ id, name, category, progress }) => ({
      value: id,
      label: name,
      mark: <StatusIcon category={category} progress={progress} />,
      isChosen: filter.statusId?.includes(id) ?? false,
    })),
    assigneeId: usePeopleChoices(filter, me),
    typeId: types.map(({ id, name, icon }) => ({
      value: id,
      label: name,
      mark: <TypeIcon icon={icon} />,
      isChosen: filter.typeId?.includes(id) ?? false,
    })),
    priority: priorities.map((_, priority) => ({
      value: priority,
      label: wordOf(priority),
      mark: priority === noPriority ? null : <PriorityIcon priority={iconPriority(priority)} named={false} />,
      isChosen: filter.priority?.includes(priority) ?? false,
    })),
    labels: useLabelChoices(filter),
  }
}

function usePeopleChoices(filter: IssueFilter, me: string): readonly FilterChoice[] {
  const text = useIssuesText()
  const { id } = useProjectFacts()
  const found = useQuery('person.in-place', isId<'container'>(id) ? { container: id, limit: 50 } : null)
  const others = (found.data?.people ?? []).filter(person => person.id !== me)
  const isChosen = (person: string | null) => filter.assigneeId?.includes(person) ?? false
  const self = found.data?.people.find(person => person.id === me)
  return [
    {
      value: me,
      label: text('issues.me'),
      mark: <Avatar person={self ?? { id: me, name: text('issues.me') }} />,
      isChosen: isChosen(me),
    },
    {
      value: null,
      label: text('issues.nobody'),
      mark: <Avatar person={null} />,
      isChosen: isChosen(null),
    },
    ...others.map(person => ({
      value: person.id,
      label: person.name,
      mark: <Avatar person={person} />,
      isChosen: isChosen(person.id),
    })),
  ]
}

const mostLabels = 30

/** The labels of the issues that are held here, those used most first, and what is filtered by. */
function useLabelChoices(filter: IssueFilter): readonly FilterChoice[] {
  const { live } = useClient()
  const { id } = useProjectFacts()
  const counts = new Map<string, number>()
  for (const label of filter.labels ?? []) counts.set(label, Number.POSITIVE_INFINITY)
  for (const { type, home, row } of live.replica.store.all()) {
    if (type !== 'issue' || home !== id || !Array.isArray(row?.labels)) continue
    for (const label of row.labels) counts.set(String(label), (counts.get(String(label)) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostLabels)
    .map(([label]) => ({
      value: label,
      label,
      mark: <LabelDot label={label} />,
      isChosen: filter.labels?.includes(label) ?? false,
    }))
}
