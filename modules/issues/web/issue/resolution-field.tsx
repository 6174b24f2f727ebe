import { useState } from 'react'
import { FixedField } from '../../../../packages/ui/field-button.tsx'
import { limits } from '../../shared.ts'
import { useIssuesText } from '../issues-text.ts'

interface Props {
  value: string | null
  off: string | null
  onChange: (resolution: string | null) => void
}

/** How it ended, in a word or two. */
export function ResolutionField({ value, off, onChange }: Props) {
  const text = useIssuesText()
  const [written, setWritten] = useState<string | null>(null)
  if (off !== null) {
    return (
      <FixedField look="bare" off={off}>
        {value ?? text('issues.no_resolution')}
      </FixedField>
    )
  }
  const save = () => {
    const next = written === null ? value : written.trim() || null
    setWritten(null)
    if (next !== value) onChange(next)
  }
  return (
    <input
      aria-label={text('issues.field_resolution')}
      placeholder={text('issues.no_resolution')}
      value={written ?? value ?? ''}
      maxLength={limits.resolution}
      onChange={event => setWritten(event.target.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.currentTarget.blur()
      }}
      className="-mx-2 h-7 w-full min-w-0 rounded-control bg-transparent px-2 text-ui hover:bg-hover max-md:text-doc"
    />
  )
}
