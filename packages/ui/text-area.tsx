import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { useField } from './field.tsx'
import { controlLook } from './input.tsx'

export interface TextAreaProps extends ComponentProps<'textarea'> {
  /** Sent by Ctrl/Cmd-Enter; Enter alone stays a new line. */
  onSubmitKey?: () => void
}

/** Several lines of plain text; it grows with them. */
export function TextArea({ onSubmitKey, className, onKeyDown, ...rest }: TextAreaProps) {
  const field = useField()
  return (
    <textarea
      rows={3}
      {...field}
      {...rest}
      onKeyDown={event => {
        onKeyDown?.(event)
        if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
        if (event.nativeEvent.isComposing) return
        event.preventDefault()
        onSubmitKey?.()
      }}
      className={classNames(
        controlLook,
        'field-sizing-content max-h-96 min-h-16 resize-none px-2.5 py-1.5 text-body max-md:text-doc',
        className,
      )}
    />
  )
}
