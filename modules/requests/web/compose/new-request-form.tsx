import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { DepartmentMark } from '../../../../packages/ui/chip.tsx'
import { DateField } from '../../../../packages/ui/date-field.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import type { NamedDepartment } from '../../../../packages/ui/names.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { DepartmentPicker } from '../../../../packages/ui/pickers/object-pickers.tsx'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { useUiText } from '../../../../packages/ui/text.tsx'
import { TextArea } from '../../../../packages/ui/text-area.tsx'
import { limits } from '../../shared.ts'
import { useRequestsText } from '../requests-text.ts'
import { AcceptanceLines } from './acceptance-lines.tsx'
import { type Draft, type Flaws, flawsOf } from './draft.ts'

export interface NewRequestFormProps {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  /** Departments in whose name this person may ask, and those that may be asked. */
  mine: readonly NamedDepartment[]
  others: readonly NamedDepartment[]
  /** Belongs to no department. */
  isHomeless: boolean
  isBusy: boolean
  problem: unknown
  onSend: () => void
  onClose: () => void
}

/** The form of a new request. What is missing is said once somebody tries to send it, and then as they write. */
export function NewRequestForm(props: NewRequestFormProps) {
  const text = useRequestsText()
  const ui = useUiText()
  const explain = useProblemText()
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { draft, isHomeless, isBusy, problem, onSend, onClose } = props
  const flaws = isTried ? flawsOf(draft, text) : {}
  const send = () => {
    if (isBusy || isHomeless) return
    setTried(true)
    if (Object.keys(flawsOf(draft, text)).length === 0) onSend()
    else requestAnimationFrame(() => focusFirstFlaw(form.current))
  }
  return (
    <Dialog
      title={text('requests.new')}
      width="large"
      onClose={onClose}
      footer={
        <>
          <Button size="large" look="plain" onClick={onClose}>
            {ui('ui.cancel')}
          </Button>
          <Button
            size="large"
            look="primary"
            icon="send"
            busy={isBusy}
            keys="mod+Enter"
            off={isHomeless ? text('requests.no_department') : null}
            onClick={send}
          >
            {text('requests.send')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !event.nativeEvent.isComposing)
            send()
        }}
        className="grid gap-4"
      >
        {problem !== null && (
          <Banner tone="danger" icon="alert">
            {explain(problem)}
          </Banner>
        )}
        {isHomeless && (
          <Banner tone="warn" icon="alert">
            {text('requests.no_department')}
          </Banner>
        )}
        <Fields {...props} flaws={flaws} />
      </form>
    </Dialog>
  )
}

function Fields({ draft, onChange, mine, others, flaws }: NewRequestFormProps & { flaws: Flaws }) {
  const text = useRequestsText()
  const format = useFormat()
  return (
    <>
      <div className="grid grid-cols-3 gap-4 max-md:grid-cols-1">
        <From draft={draft} mine={mine} onChange={onChange} />
        <Flawed label={text('requests.to')} error={flaws.to}>
          <DepartmentPicker
            label={text('requests.to')}
            placeholder={text('requests.to_none')}
            value={others.find(({ id }) => id === draft.to) ?? null}
            search={async typed =>
              others.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
            }
            onPick={picked => onChange({ to: picked?.id ?? null })}
          />
        </Flawed>
        <Flawed label={text('requests.due')} error={flaws.due}>
          <DateField
            label={text('requests.due')}
            placeholder={text('requests.due_none')}
            value={draft.due}
            min={format.today()}
            onPick={due => onChange({ due })}
          />
        </Flawed>
      </div>
      <Flawed label={text('requests.what')} hint={text('requests.what_hint')} error={flaws.title}>
        <Input
          value={draft.title}
          maxLength={limits.title * 2}
          data-autofocus
          onChange={event => onChange({ title: event.target.value })}
        />
      </Flawed>
      <Flawed label={text('requests.why_field')} hint={text('requests.why_hint')} error={flaws.why}>
        <TextArea value={draft.why} rows={2} onChange={event => onChange({ why: event.target.value })} />
      </Flawed>
      <fieldset aria-label={text('requests.lines')} className="grid gap-1">
        <span aria-hidden className="font-medium">
          {text('requests.lines')}
        </span>
        <AcceptanceLines
          lines={draft.lines}
          error={flaws.lines ?? null}
          onLines={lines => onChange({ lines })}
        />
        <p
          className={flaws.lines ? 'text-danger text-meta' : 'text-meta text-mute'}
          role={flaws.lines && 'alert'}
        >
          {flaws.lines ?? text('requests.lines_hint', { most: limits.lines })}
        </p>
      </fieldset>
      <p className="text-meta text-mute">{text('requests.due_hint')}</p>
    </>
  )
}

function From({ draft, mine, onChange }: Pick<NewRequestFormProps, 'draft' | 'mine' | 'onChange'>) {
  const text = useRequestsText()
  const options = mine.map(({ id, name }) => ({ value: id, label: name, mark: <DepartmentMark id={id} /> }))
  return (
    <Field label={text('requests.from')}>
      <Select
        label={text('requests.from')}
        value={draft.from}
        options={options}
        onChoose={from => onChange({ from })}
      />
    </Field>
  )
}

function Flawed({
  label,
  hint,
  error,
  children,
}: {
  label: string
  hint?: string
  error: string | undefined
  children: ReactNode
}) {
  return (
    <div data-flawed={error === undefined ? undefined : ''}>
      <Field label={label} hint={hint} error={error ?? null} required>
        {children}
      </Field>
    </div>
  )
}

/** Brings whoever tried to send it to the first thing that is missing. */
function focusFirstFlaw(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>(
    '[data-flawed] :is(button, input, textarea), [aria-invalid="true"]',
  )
  field?.focus()
}
