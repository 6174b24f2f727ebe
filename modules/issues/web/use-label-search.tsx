import { useFormat } from '../../../packages/ui/format.tsx'
import type { PickerOption } from '../../../packages/ui/pickers/picker.tsx'
import type { Search } from '../../../packages/ui/use-search.ts'
import { limits } from '../shared.ts'
import { useClient } from './hooks.ts'
import { LabelDot } from './label-dot.tsx'
import { useProjectFacts } from './project/project-facts.tsx'

/** The labels used in the project around this view, and what is typed itself: it may be a new one, or one that is seldom used. */
export function useLabelSearch(): Search<PickerOption> {
  const format = useFormat()
  const client = useClient()
  const { id: project } = useProjectFacts()
  return async typed => {
    const wanted = typed.trim().slice(0, limits.label)
    const { data } = await client.ask('label.list', { project, find: wanted, limit: 100 })
    const found = data.labels.map(({ label, count }) => ({ label, note: format.number(count) }))
    const isNew = wanted !== '' && !found.some(({ label }) => label === wanted)
    return [...found, ...(isNew ? [{ label: wanted }] : [])].map(({ label, ...rest }) => {
      return { ...rest, id: label, name: label, mark: <LabelDot label={label} /> }
    })
  }
}
