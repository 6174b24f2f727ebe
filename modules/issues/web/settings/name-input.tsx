import { useState } from 'react'
import { Input } from '../../../../packages/ui/input.tsx'

interface Props {
  label: string
  value: string
  limit: number
  onChange: (name: string) => Promise<unknown>
}

/** A name, saved when it is left or by Enter; what was refused stays written. */
export function NameInput({ label, value, limit, onChange }: Props) {
  const [written, setWritten] = useState<string | null>(null)
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
      value={written ?? value}
      maxLength={limit}
      onChange={event => setWritten(event.target.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
      }}
    />
  )
}
