import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { classNames } from '../../../../packages/ui/class-names.ts'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { controlLook } from '../../../../packages/ui/input.tsx'
import { limits } from '../../shared.ts'
import { useRequestsText } from '../requests-text.ts'

interface Props {
  lines: readonly string[]
  onLines: (lines: readonly string[]) => void
  isInvalid: boolean
}

/**
 * One to ten lines of what makes a delivery good. Enter begins the next one, Backspace in an empty one takes it away,
 * the arrow keys go up and down, and several pasted lines become as many.
 */
export function AcceptanceLines({ lines, onLines, isInvalid }: Props) {
  const text = useRequestsText()
  const list = useRef<HTMLOListElement>(null)
  const editing = editingOf(lines, onLines, index =>
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus()),
  )
  return (
    <div className="grid gap-1.5">
      <ol ref={list} className="grid gap-1.5">
        {lines.map((line, index) => (
          <li key={placeKey(index)} className="flex items-center gap-2">
            <span aria-hidden className="numeric w-4 shrink-0 text-right text-meta text-mute">
              {index + 1}
            </span>
            <input
              aria-label={text('requests.line', { number: index + 1 })}
              aria-invalid={(isInvalid && index === 0) || undefined}
              value={line}
              onChange={event => onLines(lines.with(index, event.target.value))}
              onKeyDown={event => editing.press(event, index)}
              onPaste={event => editing.paste(event, index)}
              className={classNames(controlLook, 'h-8 px-2.5 text-ui max-md:h-11 max-md:text-doc')}
            />
            <IconButton
              icon="close"
              label={text('requests.line_remove', { number: index + 1 })}
              className={lines.length === 1 ? 'invisible' : undefined}
              onClick={() => editing.remove(index)}
            />
          </li>
        ))}
      </ol>
      {lines.length < limits.lines && (
        <Button
          look="quiet"
          icon="plus"
          className="ml-4 justify-self-start"
          onClick={() => editing.add(lines.length)}
        >
          {text('requests.line_add')}
        </Button>
      )}
    </div>
  )
}

function editingOf(lines: readonly string[], onLines: Props['onLines'], focusLine: (index: number) => void) {
  const add = (at: number) => {
    if (lines.length >= limits.lines) return
    onLines(lines.toSpliced(at, 0, ''))
    focusLine(at)
  }
  const remove = (at: number) => {
    onLines(lines.length === 1 ? [''] : lines.toSpliced(at, 1))
    focusLine(Math.max(0, at - 1))
  }
  return {
    add,
    remove,
    press(event: KeyboardEvent<HTMLInputElement>, at: number) {
      if (event.nativeEvent.isComposing || event.metaKey || event.ctrlKey) return
      if (event.key === 'Enter') add(at + 1)
      else if (event.key === 'Backspace' && lines[at] === '' && lines.length > 1) remove(at)
      else if (event.key === 'ArrowDown') focusLine(at + 1)
      else if (event.key === 'ArrowUp' && at > 0) focusLine(at - 1)
      else return
      event.preventDefault()
    },
    paste(event: ClipboardEvent<HTMLInputElement>, at: number) {
      const pasted = event.clipboardData.getData('text').split(/\r?\n/).map(bare).filter(Boolean)
      if (pasted.length < 2) return
      event.preventDefault()
      const isEmpty = lines[at] === ''
      const rest = isEmpty ? lines.toSpliced(at, 1) : lines
      onLines(rest.toSpliced(isEmpty ? at : at + 1, 0, ...pasted).slice(0, limits.lines))
    },
  }
}

// A line has no identity but its place.
const placeKey = (index: number): string => `line ${index}`

/** Without the mark that a list was pasted with. */
const bare = (line: string): string => line.replace(/^\s*(?:[-*•·]|\d{1,2}[.、)])\s*/, '').trim()
