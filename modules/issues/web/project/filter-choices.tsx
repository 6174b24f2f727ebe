import { isId } from '../../../../kernel/ids.ts'
import { useMe } from '../../../../packages/ui/account.tsx'
import { Avatar } from '../../../../packages/ui/avatar.tsx'
import { PersonAvatar } from '../../../../packages/ui/names.tsx'
import type { PickerOption } from '../../../../packages/ui/pickers/picker.tsx'
import type { Search } from '../../../../packages/ui/use-search.ts'
import { PriorityIcon, StatusIcon, TypeIcon } from '../../../../packages/ui/work-icons.tsx'
import { noPriority, priorities } from '../../shared.ts'
import { useClient } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { useLabelSearch } from '../use-label-search.tsx'
import { type FilterField, nobody } from './issue-filter.ts'
import { iconPriority, usePriorityWord } from './priority-word.ts'
import { useProjectFacts } from './project-facts.tsx'

type Searches = Record<FilterField, Search<PickerOption>>

/** What each field can be filtered by here, found by typing. The id of an option is its value as text. */
export function useFilterSearches(): Searches {
  const { statuses, types } = useProjectFacts()
  const wordOf = usePriorityWord()
  return {
    statusId: among(
      statuses.map(({ id, name, category, progress }) => {
        return { id, name, mark: <StatusIcon category={category} progress={progress} /> }
      }),
    ),
    typeId: among(types.map(({ id, name, icon }) => ({ id, name, mark: <TypeIcon icon={icon} /> }))),
    priority: among(
      priorities.map((_, priority) => ({
        id: String(priority),
        name: wordOf(priority),
        mark:
          priority === noPriority ? (
            <span className="w-3.5" />
          ) : (
            <PriorityIcon priority={iconPriority(priority)} named={false} />
          ),
      })),
    ),
    assigneeId: useAssigneeSearch(),
    labels: useLabelSearch(),
  }
}

function among(options: readonly PickerOption[]): Search<PickerOption> {
  return async typed => {
    const wanted = typed.trim().toLowerCase()
    return options.filter(({ name }) => name.toLowerCase().includes(wanted))
  }
}

/** Oneself and nobody first, then all who have issues here. */
function useAssigneeSearch(): Search<PickerOption> {
  const text = useIssuesText()
  const client = useClient()
  const { id: project } = useProjectFacts()
  const me = useMe().person.id
  return async typed => {
    const { data } = await client.ask('issue.assignees', { project, find: typed, limit: 200 })
    const others = data.people
      .filter(person => typed !== '' || person.id !== me)
      .map(({ id, name }) => ({ id: String(id), name, mark: <PersonAvatar id={id} /> }))
    if (typed !== '' || !isId<'person'>(me)) return others
    return [
      { id: me, name: text('issues.me'), mark: <PersonAvatar id={me} /> },
      { id: nobody, name: text('issues.nobody'), mark: <Avatar person={null} /> },
      ...others,
    ]
  }
}
