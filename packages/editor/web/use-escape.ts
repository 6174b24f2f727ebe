import { useEffect } from 'react'

/**
 * Takes Escape for a list or field that is open in the editor. On the window and before all others, since a dialog
 * around it listens on the document and would close with everything that was written.
 */
export function useEscape(close: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopImmediatePropagation()
      close()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [close])
}
