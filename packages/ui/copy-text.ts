/** Copies text; false where the browser refuses. On plain http there is no clipboard, so an old way is kept. */
export async function copyText(text: string): Promise<boolean> {
  // On plain http the property is absent, whatever its type says.
  const clipboard: Clipboard | undefined = navigator.clipboard
  if (clipboard) {
    try {
      await clipboard.writeText(text)
      return true
    } catch {
      return copyBySelection(text)
    }
  }
  return copyBySelection(text)
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement
  const holder = document.createElement('textarea')
  holder.value = text
  holder.className = 'fixed top-0 opacity-0'
  // Inside of an open dialog the focus may not leave it, so the holder stands there too.
  const host = focused?.closest('[role="dialog"]') ?? document.body
  host.append(holder)
  holder.focus({ preventScroll: true })
  holder.select()
  try {
    return document.execCommand('copy')
  } finally {
    holder.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
