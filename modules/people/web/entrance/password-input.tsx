import { useState } from 'react'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { Input, type InputProps } from '../../../../packages/ui/input.tsx'
import { passwordLimits } from '../../shared.ts'
import { usePeopleText } from '../people-text.ts'

interface Props {
  value: string
  onValue: (value: string) => void
  autoComplete: 'current-password' | 'new-password'
  height?: InputProps['height']
}

/** A password, with an eye that shows it. */
export function PasswordInput({ value, onValue, autoComplete, height = 'huge' }: Props) {
  const text = usePeopleText()
  const [isShown, setShown] = useState(false)
  return (
    <span className="relative block">
      <Input
        type={isShown ? 'text' : 'password'}
        height={height}
        autoComplete={autoComplete}
        required
        maxLength={passwordLimits.max}
        value={value}
        className="pr-10"
        onChange={event => onValue(event.target.value)}
      />
      <IconButton
        icon="eye"
        label={text('people.password_show')}
        on={isShown}
        className="!absolute top-1/2 right-1.5 -translate-y-1/2"
        onClick={() => setShown(!isShown)}
      />
    </span>
  )
}
