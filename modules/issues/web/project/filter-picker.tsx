import { Suspense, useState } from 'react'
import { lazyView } from '../../../../packages/ui/lazy-view.tsx'
import { useIssuesText } from '../issues-text.ts'
import { useFilterSearches } from './filter-choices.tsx'
import { type FilterField, filterFields, toggled, valueIn, writtenIn } from './issue-filter.ts'
import { useFilter } from './use-filter.ts'

const PickerList = lazyView(() =>
  import('../../../../packages/ui/pickers/picker-list.tsx').then(file => file.PickerList),
)

/** Several values of one field, each put in or taken out at once. */
export function FilterPicker({ field }: { field: FilterField }) {
  const text = useIssuesText()
  const [filter, setFilter] = useFilter()
  const searches = useFilterSearches()
  return (
    <Suspense fallback={null}>
      <PickerList
        label={text(`issues.field_${filterFields[field]}`)}
        chosen={writtenIn(filter, field)}
        search={searches[field]}
        onPick={id => id !== null && setFilter(toggled(filter, field, valueIn(field, id)))}
      />
    </Suspense>
  )
}

/** First the field, then its values. */
export function FieldThenValues({ fields }: { fields: readonly FilterField[] }) {
  const text = useIssuesText()
  const [field, setField] = useState<FilterField | null>(null)
  if (field !== null) return <FilterPicker field={field} />
  const options = fields.map(id => ({ id, name: text(`issues.field_${filterFields[id]}`) }))
  return (
    <Suspense fallback={null}>
      <PickerList
        label={text('issues.filter_by')}
        chosen={[]}
        search={async typed => {
          const wanted = typed.trim().toLowerCase()
          return options.filter(({ name }) => name.toLowerCase().includes(wanted))
        }}
        onPick={id => setField(fields.find(one => one === id) ?? null)}
      />
    </Suspense>
  )
}
