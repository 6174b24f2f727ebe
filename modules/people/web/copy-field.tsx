import { Button } from '../../../packages/ui/button.tsx'
import { copyText } from '../../../packages/ui/copy-text.ts'
import { Input } from '../../../packages/ui/input.tsx'
import { showToast } from '../../../packages/ui/overlays/toast.ts'
import { usePeopleText } from './people-text.ts'

interface Props {
  label: string
  value: string
  verb: string
  /** Said once it is copied. */
  done: string
}

/** A text that is made to be taken elsewhere. */
export function CopyField({ label, value, verb, done }: Props) {
  const text = usePeopleText()
  const copy = async () => {
    const isCopied = await copyText(value)
    showToast(isCopied ? done : text('people.not_copied'))
  }
  return (
    <div className="flex gap-2 max-md:flex-col">
      <Input
        readOnly
        aria-label={label}
        value={value}
        className="font-mono text-meta"
        onFocus={event => event.target.select()}
      />
      <Button look="primary" size="large" icon="copy" data-autofocus onClick={() => void copy()}>
        {verb}
      </Button>
    </div>
  )
}
