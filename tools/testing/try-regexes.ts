import { parentPort, workerData } from 'node:worker_threads'

/** A regular expression, and where it stands. */
export interface Found {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** How long it took for its worst text, and what that repeats. */
export interface Tried extends Found {
  readonly milliseconds: number
  readonly unit: string
}

const length = 50_000

// A thread of its own: an expression that has run wild is stopped with it and by nothing else.
if (parentPort !== null) {
  const all: readonly Found[] = workerData
  for (const found of all) {
    parentPort.postMessage(null)
    parentPort.postMessage(tryOne(found))
  }
}

/** Runs it on texts of 50,000 characters that repeat what it looks for, and then break off. */
function tryOne(found: Found): Tried {
  const expression = new RegExp(found.source, found.flags.replace(/[gy]/g, ''))
  let worst: Tried = { ...found, milliseconds: 0, unit: '' }
  for (const unit of unitsOf(found.source)) {
    for (const end of ['', '\u0001']) {
      const text = unit.repeat(Math.ceil(length / unit.length)) + end
      const milliseconds = timed(expression, text)
      if (milliseconds > worst.milliseconds) worst = { ...found, milliseconds, unit }
    }
  }
  return worst
}

/** A busy machine makes one run slow, not three. */
function timed(expression: RegExp, text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3 && least > 20; run += 1) {
    const begun = performance.now()
    expression.test(text)
    least = Math.min(least, performance.now() - begun)
  }
  return least
}

/** Characters that the expression names or means: each alone, in pairs, and all in a row. */
function unitsOf(source: string): string[] {
  const plain = source.replace(/\\[dws]|\\p\{[^}]*\}|\\u\{?[0-9a-f]+\}?/gi, '').replaceAll('\\', '')
  const letters = [...new Set([...plain.slice(0, 40), 'a', '0', ' ', '\n', '-', '中'])]
  const pairs = letters.slice(0, 12).flatMap(one => letters.slice(-12).map(other => one + other))
  return [...letters, ...pairs, plain].filter(unit => unit !== '')
}
