import { Icon } from '../../../../packages/ui/icon.tsx'
import { useSearchValue } from '../../../../packages/ui/navigation.tsx'
import type { IssueOrder } from '../../shared.ts'
import { useIssuesText } from '../issues-text.ts'
import { columns } from './columns.ts'
import { readOrder, writeOrder } from './issue-order.ts'

/** The heads of the columns; those that the list can be sorted by are buttons. */
export function ListColumns() {
  const text = useIssuesText()
  return (
    <div className="mx-1 flex h-8 shrink-0 items-center gap-2 border-line border-b px-3 text-meta text-mute max-md:hidden">
      <span className={columns.priority}>
        <SortHead label={text('issues.field_priority')} orders={['priority']} isBare />
      </span>
      <span className={columns.key}>
        <SortHead label={text('issues.number')} orders={['-number', 'number']} />
      </span>
      <span className="w-3.5" />
      <span className={columns.title}>{text('issues.title')}</span>
      <span className={columns.labels}>{text('issues.field_label')}</span>
      <span className={columns.status}>{text('issues.field_status')}</span>
      <span className={columns.due}>
        <SortHead label={text('issues.field_due')} orders={['dueOn']} />
      </span>
      <span className={columns.changed}>
        <SortHead label={text('issues.changed')} orders={['-changedAt']} />
      </span>
      <span className={columns.assignee}>
        <Icon name="user" size={14} label={text('issues.field_assignee')} />
      </span>
    </div>
  )
}

interface HeadProps {
  label: string
  /** Pressing takes the first, and then the next. */
  orders: readonly [IssueOrder, ...IssueOrder[]]
  isBare?: boolean
}

function SortHead({ label, orders, isBare = false }: HeadProps) {
  const text = useIssuesText()
  const [sort, setSort] = useSearchValue('sort')
  const order = readOrder(sort ?? undefined)
  const at = orders.indexOf(order)
  const isSorted = at >= 0
  const next = orders[(at + 1) % orders.length] ?? orders[0]
  return (
    <button
      type="button"
      aria-pressed={isSorted}
      aria-label={text('issues.sort_by', { field: label })}
      data-tip={text('issues.sort_by', { field: label })}
      onClick={() => setSort(writeOrder(next))}
      className={`tap inline-flex h-6 items-center gap-0.5 rounded-chip hover:text-ink ${isSorted ? 'font-medium text-ink' : ''}`}
    >
      {isBare ? <Icon name="priority-medium" size={14} /> : label}
      {isSorted && <Icon name={order.startsWith('-') ? 'down' : 'up'} size={12} />}
    </button>
  )
}
