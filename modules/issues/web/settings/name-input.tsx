import { useState } from 'react'
import { Input } from '../../../../packages/ui/input.tsx'

interface Props {
  label: string
  value: string
  limit: number
  /** Why it cannot be changed. */
  off: string | null
  onChange: (name: string) => Promise<unknown>
}

/** A name, saved when it is left or by Enter; Escape takes it back, and what was refused stays written. */
export function NameInput({ label, value, limit, off, onChange }: Props) {
  const [written, setWritten] = useState<string | null>(null)
  if (off !== null) return <span className="min-w-0 grow truncate">{value}</span>
  const save = () => {
    const name = written?.trim() ?? ''
    if (name === '' || name === value) {
      setWritten(null)
      return
    }
    onChange(name).then(
      () => setWritten(null),
      () => setWritten(name),
    )
  }
  return (
    <Input
      aria-label={label}
      className="min-w-0 grow max-md:basis-full"
      value={written ?? value}
      maxLength={limit}
      onChange={event => setWritten(event.target.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setWritten(null)
      }}
    />
  )
}
