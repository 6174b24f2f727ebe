import { type ReactNode, useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { useIssuesText } from '../issues-text.ts'
import { settingsLine } from './settings-section.tsx'

interface Props {
  /** 'New column'. */
  label: string
  limit: number
  /** Beside the name: what it means, or how it is drawn. */
  children: ReactNode
  /** What was refused comes back into the field. */
  onAdd: (name: string) => Promise<unknown>
}

/** The last line: one more. */
export function AddLine({ label, limit, children, onAdd }: Props) {
  const text = useIssuesText()
  const [name, setName] = useState('')
  const trimmed = name.trim()
  const add = () => {
    if (trimmed === '') return
    setName('')
    onAdd(trimmed).catch(() => setName(now => now || trimmed))
  }
  return (
    <div className={settingsLine}>
      <Input
        aria-label={label}
        placeholder={label}
        className="min-w-0 grow max-md:basis-full"
        value={name}
        maxLength={limit}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add()
        }}
      />
      {children}
      <Button
        size="large"
        icon="plus"
        off={trimmed === '' ? text('issues.name_missing') : null}
        onClick={add}
        className="w-21 justify-center max-md:ml-auto"
      >
        {text('issues.add')}
      </Button>
    </div>
  )
}
