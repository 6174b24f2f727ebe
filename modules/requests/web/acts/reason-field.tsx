import { TextArea } from '../../../../packages/ui/text-area.tsx'
import { limits } from '../../shared.ts'
import { FlawedField } from '../flawed-field.tsx'
import { useRequestsText } from '../requests-text.ts'

interface Props {
  value: string
  onValue: (value: string) => void
  /** Somebody tried to send it: say what is missing. */
  isTried: boolean
}

/** Why: the other department reads it. */
export function ReasonField({ value, onValue, isTried }: Props) {
  const text = useRequestsText()
  return (
    <FlawedField
      label={text('requests.reason')}
      error={isTried && value.trim() === '' ? text('requests.need_reason') : null}
    >
      <TextArea value={value} maxLength={limits.reason} onChange={event => onValue(event.target.value)} />
    </FlawedField>
  )
}
