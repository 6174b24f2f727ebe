import { Fragment, type ReactNode, useRef } from 'react'
import { AddFilter, FilterChip } from '../../../../packages/ui/filter-chip.tsx'
import { PersonName } from '../../../../packages/ui/names.tsx'
import { useActions } from '../../../../packages/ui/shortcuts/actions.ts'
import { useUiText } from '../../../../packages/ui/text.tsx'
import { useIssuesText } from '../issues-text.ts'
import { FieldThenValues, FilterPicker } from './filter-picker.tsx'
import { type FilterField, filterFields, nobody, without, writtenIn } from './issue-filter.ts'
import { usePriorityWord } from './priority-word.ts'
import { useStatus, useType } from './project-facts.tsx'
import { useFilter } from './use-filter.ts'

const fields: readonly FilterField[] = ['statusId', 'assigneeId', 'typeId', 'priority', 'labels']

/** One chip for each field that is filtered by, a button for more, and at the right how many there are. */
export function FilterBar({ withStatus, note }: { withStatus: boolean; note: ReactNode }) {
  const text = useIssuesText()
  const [filter, setFilter] = useFilter()
  const adding = useAddingKey()
  const offered = fields.filter(field => field !== 'statusId' || withStatus)
  return (
    <>
      <span ref={adding} className="contents">
        {fields
          .filter(field => filter[field] !== undefined)
          .map(field => (
            <FilterChip
              key={field}
              field={text(`issues.field_${filterFields[field]}`)}
              relation={text('issues.filter_is')}
              value={<Values field={field} written={writtenIn(filter, field)} />}
              choices={() => <FilterPicker field={field} />}
              onRemove={() => setFilter(without(filter, field))}
            />
          ))}
        <AddFilter choices={() => <FieldThenValues fields={offered} />} />
      </span>
      <span className="numeric ml-auto shrink-0 pl-2 text-meta text-mute">{note}</span>
    </>
  )
}

function Values({ field, written }: { field: FilterField; written: readonly string[] }) {
  const text = useIssuesText()
  return written.map((value, index) => (
    <Fragment key={value}>
      {index > 0 && text('issues.filter_or')}
      <Value field={field} value={value} />
    </Fragment>
  ))
}

function Value({ field, value }: { field: FilterField; value: string }) {
  const text = useIssuesText()
  const wordOf = usePriorityWord()
  const status = useStatus(value)
  const type = useType(value)
  switch (field) {
    case 'statusId':
      return status?.name ?? text('issues.gone')
    case 'typeId':
      return type?.name ?? text('issues.gone')
    case 'priority':
      return wordOf(Number(value))
    case 'assigneeId':
      return value === nobody ? text('issues.nobody') : <PersonName id={value} />
    case 'labels':
      return value
  }
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
