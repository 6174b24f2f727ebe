/**
 * Order keys: text over 0–9 A–Z a–z that is compared byte by byte (`<` in JavaScript, `collate "C"` in SQL).
 * A key may start with a whole number, whose first letter tells its length (`a`: one digit, `b`: two, `Z`: one
 * digit below zero), so that ten thousand cards appended one after another keep short keys.
 * Every new key ends in four random characters: two people who drop at one spot get two keys.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const base = digits.length
const tail = 4

/** No key is longer; an input that is gets refused. */
export const maxRank = 64
/** From this length on a group should be given new keys before it runs out of room. */
export const crowdedRank = 40

/** A number in [0, 1). */
export type Random = () => number

/** Whether keys of this length say that their group wants new keys (`ranks(count)`). */
export const isCrowded = (rank: string): boolean => rank.length >= crowdedRank

export const isRank = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= maxRank && /^[0-9A-Za-z]+$/.test(value)

/** Byte order, as the database sorts. */
export const compareRanks = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A new key between two neighbours; null stands for the open end.
 * Null when there is no room (equal or turned-round neighbours, or keys grown too long): give the group new keys.
 */
export function between(a: string | null, b: string | null, random: Random = secureRandom): string | null {
  const stem = stemBetween(a, b)
  return stem === null ? null : sealed(stem, random)
}

/** `count` ascending keys, evenly spread between two neighbours (absent: the open end); null when there is no room. */
export function ranks(
  count: number,
  { after = null, before = null, random = secureRandom }: Neighbours = {},
): string[] | null {
  if (count <= 0) return []
  if (before === null) return chain(count, after, last => between(last, null, random))
  if (after === null) return chain(count, before, first => between(null, first, random))?.reverse() ?? null
  const middle = between(after, before, random)
  if (middle === null) return null
  const left = ranks(Math.floor((count - 1) / 2), { after, before: middle, random })
  const right = ranks(Math.ceil((count - 1) / 2), { after: middle, before, random })
  return left && right ? [...left, middle, ...right] : null
}

/**
 * The key of the n-th of things that are added one after another: ascending with n, so that what is new comes last
 * without a look at what is there. Up to 62^6 of them.
 */
export function rankOfNumber(n: number): string {
  let text = ''
  for (let rest = n, i = 0; i < 6; i++, rest = Math.floor(rest / base))
    text = digits.charAt(rest % base) + text
  return `f${text}V`
}

export interface Neighbours {
  readonly after?: string | null
  readonly before?: string | null
  readonly random?: Random
}

function chain(
  count: number,
  from: string | null,
  step: (last: string | null) => string | null,
): string[] | null {
  const made: string[] = []
  for (let last = from; made.length < count; ) {
    last = step(last)
    if (last === null) return null
    made.push(last)
  }
  return made
}

function sealed(stem: string, random: Random): string | null {
  if (stem.length + tail > maxRank) return null
  let key = stem
  for (let i = 1; i < tail; i++) key += digits[Math.floor(random() * base)]
  // A key that ends in 0 has no room right before it.
  return key + digits[1 + Math.floor(random() * (base - 1))]
}

/** Text s with a < s < b such that whatever is appended to s stays below b. */
function stemBetween(a: string | null, b: string | null): string | null {
  if (a !== null && b !== null && a >= b) return null
  if (a === null && b === null) return 'a0'
  const whole = a === null ? stepped(b ?? '', -1) : stepped(a, 1)
  if (whole !== null && (b === null || (whole < b && !b.startsWith(whole)))) return whole
  return digitBetween(a ?? '', b)
}

/** Walks to the first place where a digit fits between the two. */
function digitBetween(a: string, b: string | null): string | null {
  let stem = ''
  let open = b === null
  for (let i = 0; i < maxRank; i++) {
    const low = i < a.length ? digits.indexOf(a.charAt(i)) : 0
    const high = open ? base : digits.indexOf((b ?? '').charAt(i) || '0')
    if (high - low > 1) return stem + digits.charAt((low + high) >> 1)
    // Only '…', '…0' as neighbours come here: nothing lies between them.
    if (!open && i >= a.length && i >= (b ?? '').length) return null
    if (high > low) open = true
    stem += digits.charAt(low)
  }
  return null
}

/** The whole number at the start of a key, one up or one down; null at the ends of the alphabet. */
function stepped(key: string, by: 1 | -1): string | null {
  const head = key.charCodeAt(0)
  const length = lengthAfter(head)
  if (length === null) return null
  const body = Array.from({ length }, (_, i) => digits.indexOf(key.charAt(i + 1) || '0'))
  for (let i = length - 1; i >= 0; i--) {
    const next = (body[i] ?? 0) + by
    body[i] = (next + base) % base
    if (next >= 0 && next < base) return String.fromCharCode(head) + body.map(d => digits.charAt(d)).join('')
  }
  return widened(head, by)
}

/** `a`…`z` are followed by 1…26 digits, `Z`…`A` by 1…26. */
function lengthAfter(head: number): number | null {
  if (head >= 97 && head <= 122) return head - 96
  if (head >= 65 && head <= 90) return 91 - head
  return null
}

function widened(head: number, by: 1 | -1): string | null {
  if (by === 1 && head === 122) return null
  if (by === -1 && head === 65) return null
  const next = head + by === 91 ? 97 : head + by === 96 ? 90 : head + by
  return String.fromCharCode(next) + (by === 1 ? '0' : 'z').repeat(lengthAfter(next) ?? 0)
}

function secureRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
}
