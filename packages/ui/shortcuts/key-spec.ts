/**
 * A shortcut in words: one press (`c`, `?`, `[`, `mod+k`, `alt+ArrowUp`) or two in a row (`g i`).
 * `mod` is Cmd on a Mac and Ctrl elsewhere. Letters are written small.
 */
export type KeySpec = string

export interface Press {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** Cmd is the command key there, and its signs stand for words. */
export const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform)

/** The presses of a shortcut, in order. */
export function pressesOf(keys: KeySpec): readonly string[] {
  return keys.split(' ')
}

/** Is this shortcut typed by writing keys alone? Such ones can be switched off, and are ignored while writing. */
export function isSingleKey(keys: KeySpec): boolean {
  return pressesOf(keys).some(press => {
    const { mod, alt, key } = parsed(press)
    return !mod && !alt && key.length === 1
  })
}

/** Was `event` this press? */
export function isPress(press: string, event: Press): boolean {
  const wanted = parsed(press)
  const mod = isMac ? event.metaKey : event.ctrlKey
  const other = isMac ? event.ctrlKey : event.metaKey
  if (wanted.mod !== mod || other || wanted.alt !== event.altKey) return false
  const key = latinKey(event)
  // A sign such as ? already needs Shift on many keyboards, so Shift counts for letters and named keys only.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase()
  if (!isSign && wanted.shift !== event.shiftKey) return false
  return key.length === 1 ? key.toLowerCase() === wanted.key : key === wanted.key
}

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
  Space: 'Space',
}

/** What to draw for a shortcut, a cap each. */
export function keyCaps(keys: KeySpec): readonly string[] {
  return pressesOf(keys).flatMap(press => {
    const { mod, alt, shift, key } = parsed(press)
    const cap = signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)
    const held = [
      mod && (isMac ? '⌘' : 'Ctrl'),
      alt && (isMac ? '⌥' : 'Alt'),
      shift && (isMac ? '⇧' : 'Shift'),
    ]
    return [...held.filter(sign => sign !== false), cap]
  })
}

function parsed(press: string) {
  const parts = press.split('+')
  const key = parts.pop() || '+'
  const has = (name: string) => parts.includes(name)
  return { mod: has('mod'), alt: has('alt'), shift: has('shift'), key: key === 'Space' ? ' ' : key }
}

// On a Cyrillic or Greek layout the letter is not Latin; the place of the key still is.
function latinKey({ key, code }: Press): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  return key.length === 1 && key > '\u007f' && place ? place.toLowerCase() : key
}
