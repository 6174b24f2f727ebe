const prefix = 'concord.'

/** What this browser was told last time; null when nothing was, or when storage is closed (private windows). */
export function recall(name: string): string | null {
  try {
    return window.localStorage.getItem(prefix + name)
  } catch {
    return null
  }
}

/** Keeps a small preference of this browser; null forgets it. Silent where storage is closed. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(prefix + name)
    else window.localStorage.setItem(prefix + name, value)
  } catch {
    // The preference then lives until the page is closed; nothing else can be done about it here.
  }
}
