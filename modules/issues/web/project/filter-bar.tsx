import { type ReactNode, useRef } from 'react'
import { useMe } from '../../../../packages/ui/account.tsx'
import { AddFilter, FilterChip } from '../../../../packages/ui/filter-chip.tsx'
import { useActions } from '../../../../packages/ui/shortcuts/actions.ts'
import { useUiText } from '../../../../packages/ui/text.tsx'
import { useIssuesText } from '../issues-text.ts'
import { type FilterChoices, useFilterChoices } from './filter-choices.tsx'
import { type FilterField, filterFields, toggled, without } from './issue-filter.ts'
import { useFilter } from './use-filter.ts'

const fields: readonly FilterField[] = ['statusId', 'assigneeId', 'typeId', 'priority', 'labels']

/** One chip for each field that is filtered by, a button for more, and at the right how many there are. */
export function FilterBar({ withStatus, note }: { withStatus: boolean; note: ReactNode }) {
  const text = useIssuesText()
  const [filter, setFilter] = useFilter()
  const me = useMe().person.id
  const choices = useFilterChoices(filter, me)
  const adding = useAddingKey()
  const offered = fields.filter(field => field !== 'statusId' || withStatus)
  const section = (field: FilterField) => ({
    id: field,
    label: text(`issues.field_${filterFields[field]}`),
    items: choices[field].map(({ value, label, mark, isChosen }) => ({
      id: String(value),
      label,
      mark,
      checked: isChosen,
      run: () => setFilter(toggled(filter, field, value)),
    })),
  })
  return (
    <>
      <span ref={adding} className="contents">
        {offered
          .filter(field => filter[field] !== undefined)
          .map(field => (
            <FilterChip
              key={field}
              field={text(`issues.field_${filterFields[field]}`)}
              relation={text('issues.filter_is')}
              value={said(choices, field)}
              choices={[section(field)]}
              onRemove={() => setFilter(without(filter, field))}
            />
          ))}
        <AddFilter sections={offered.map(section).filter(({ items }) => items.length > 0)} />
      </span>
      <span className="numeric ml-auto shrink-0 pl-2 text-meta text-mute">{note}</span>
    </>
  )
}

function said(choices: FilterChoices, field: FilterField): string {
  return choices[field]
    .filter(choice => choice.isChosen)
    .map(choice => choice.label)
    .join('、')
}

function useAddingKey() {
  const text = useUiText()
  const adding = useRef<HTMLSpanElement>(null)
  const open = () => {
    const button = [...(adding.current?.querySelectorAll('button') ?? [])].at(-1)
    button?.focus()
    button?.click()
  }
  useActions([{ id: 'issue-filter', label: text('ui.filter.add'), icon: 'filter', keys: '/', run: open }])
  return adding
}
