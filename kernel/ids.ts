declare const brand: unique symbol

/** A UUID that names one object of type `N`. The brand exists for the compiler only. */
export type Id<N extends string> = string & { readonly [brand]: N }

let lastTime = 0
let lastCount = 0
/** Random bytes for the next ids: to ask for many at once costs as much as to ask for sixteen. */
const pool = new Uint8Array(16 * 128)
let poolAt = pool.length

/**
 * A new UUIDv7: 48 bits of time in ms, then 74 random bits of which the first 12 count within a millisecond,
 * so that the ids of one process ascend. Uses `getRandomValues`, which plain http has too.
 * @param now ms since 1970
 */
export function newId<N extends string = string>(now: number = Date.now()): Id<N> {
  if (poolAt === pool.length) {
    crypto.getRandomValues(pool)
    poolAt = 0
  }
  const bytes = pool.subarray(poolAt, poolAt + 16)
  poolAt += 16
  if (now > lastTime) {
    lastTime = now
    // The highest bit stays free, so that a millisecond has room for 2,048 ids at least.
    lastCount = ((byteAt(bytes, 6) & 0x07) << 8) | byteAt(bytes, 7)
  } else if (++lastCount > 0xfff) {
    lastTime++
    lastCount = 0
  }
  bytes[6] = lastCount >>> 8
  bytes[7] = lastCount
  writeTime(bytes, lastTime)
  return format<N>(bytes, 7)
}

/**
 * Whether this is a UUID as we write them: lower case, with hyphens, of any version. Of which type it is, only the
 * server can tell; a screen says what it takes an id of an address for: `isId<'project'>(params.project)`.
 */
export function isId<N extends string = string>(value: unknown): value is Id<N> {
  return typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value)
}

/**
 * The id that always follows from another id and a label (or a count): a command that runs twice makes the same
 * rows. It keeps the time of `from`, so such rows lie together in an index; the other 74 bits are a hash
 * (UUIDv8). The hash guards against accident, not against someone who seeks a collision.
 */
export function derivedId<N extends string = string>(from: string, label: string | number): Id<N> {
  // A number and the same number as text are different labels.
  const lanes = hash128(`${from}${typeof label === 'number' ? '#' : '/'}${label}`)
  const bytes = new Uint8Array(16)
  for (let i = 0; i < 16; i++) bytes[i] = (lanes[i >> 2] ?? 0) >>> ((i & 3) * 8)
  const time = Number.parseInt(from.slice(0, 8) + from.slice(9, 13), 16)
  if (!Number.isNaN(time)) writeTime(bytes, time)
  return format<N>(bytes, 8)
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0
}

function writeTime(bytes: Uint8Array, time: number): void {
  for (let i = 5, rest = time; i >= 0; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function format<N extends string>(bytes: Uint8Array, version: number): Id<N> {
  bytes[6] = (byteAt(bytes, 6) & 0x0f) | (version << 4)
  bytes[8] = (byteAt(bytes, 8) & 0x3f) | 0x80
  let text = ''
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += '-'
    text += hex[byteAt(bytes, i)]
  }
  return text as Id<N>
}

/** Four 32-bit lanes over UTF-16 units, each fed by the one before, then mixed until every input bit counts. */
function hash128(text: string): number[] {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = 0xb7e15162
  let d = 0x6a09e667
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x85ebca6b) ^ (d >>> 15)
    b = Math.imul(b ^ unit ^ a, 0xc2b2ae35) ^ (a >>> 13)
    c = Math.imul(c ^ unit ^ b, 0x27d4eb2f) ^ (b >>> 16)
    d = Math.imul(d ^ unit ^ c, 0x165667b1) ^ (c >>> 14)
  }
  const lanes = [a ^ text.length, b, c, d]
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 4; i++) lanes[i] = mixed((lanes[i] ?? 0) ^ (lanes[(i + 3) & 3] ?? 0))
  }
  return lanes
}

/** The finaliser of MurmurHash3: each bit of the input flips half of the output. */
function mixed(value: number): number {
  let x = value
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
