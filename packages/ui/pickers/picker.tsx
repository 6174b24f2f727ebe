import { type ReactNode, Suspense, useRef } from 'react'
import { classNames } from '../class-names.ts'
import type { FieldLook } from '../field-button.tsx'
import { Icon } from '../icon.tsx'
import { lazyView } from '../lazy-view.tsx'
import { FieldPopover } from '../overlays/field-popover.tsx'
import type { Search } from '../use-search.ts'

export interface PickerOption {
  id: string
  name: string
  /** A second, muted word: a department, a key. */
  note?: string
  /** Drawn before the name. */
  mark?: ReactNode
  /** Why it cannot be chosen. */
  off?: string | null
}

export interface PickerProps<Option extends PickerOption> {
  /** Its name for a screen reader: 'Assignee'. */
  label: string
  value: Option | null
  /** Finds options for what was typed; the empty text asks for the likeliest. */
  search: Search<Option>
  onPick: (option: Option | null) => void
  /** Offers to choose nothing, under this name: 'Nobody'. */
  none?: string
  placeholder?: string
  look?: FieldLook
  /** Why it cannot be changed now. */
  off?: string | null
  /** Drawn on the button instead of mark and name. */
  face?: ReactNode
}

const PickerList = lazyView(() => import('./picker-list.tsx').then(file => file.PickerList))

/** One of many, found by typing. The list is loaded when the button is first pressed. */
export function Picker<Option extends PickerOption>(props: PickerProps<Option>) {
  const { label, value, search, onPick, none, look = 'control' } = props
  const found = useRef(new Map<string, Option>())
  const findAndKeep: Search<Option> = async (text, signal) => {
    const options = await search(text, signal)
    for (const option of options) found.current.set(option.id, option)
    return options
  }
  const face = props.face ?? <PickerFace value={value} look={look} empty={props.placeholder ?? none} />
  return (
    <FieldPopover label={label} look={look} off={props.off ?? null} face={face} box="w-72">
      {close => (
        <Suspense fallback={null}>
          <PickerList
            label={label}
            none={none}
            chosen={value?.id ?? null}
            search={findAndKeep}
            onPick={id => {
              close()
              onPick(id === null ? null : (found.current.get(id) ?? null))
            }}
          />
        </Suspense>
      )}
    </FieldPopover>
  )
}

function PickerFace({ value, look, empty }: { value: PickerOption | null; look: FieldLook; empty?: string }) {
  return (
    <>
      {value?.mark}
      <span
        className={classNames(
          'min-w-0 truncate text-left',
          look === 'control' && 'grow',
          !value && 'text-mute',
        )}
      >
        {value ? value.name : empty}
      </span>
      {look === 'control' && <Icon name="down" className="text-mute" />}
    </>
  )
}
