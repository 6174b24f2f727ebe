import { isUtf8 } from 'node:buffer'
import { problem } from '../problem.ts'

const maxDepth = 100
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads JSON that a stranger sent. Throws `invalid` for bad UTF-8, bad syntax, more than 100 levels, a key that
 * could reach a prototype, a number that JavaScript cannot hold exactly and text that PostgreSQL cannot hold.
 */
export function readJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw problem.invalid('http.not_utf8')
  return parseJson(bytes.toString('utf8'))
}

/** As `readJson`, from text. */
export function parseJson(text: string): unknown {
  const value = parsed(text)
  inspect(value, 0)
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message quotes what was sent: it goes nowhere.
    throw problem.invalid('http.bad_json')
  }
}

function inspect(value: unknown, depth: number): void {
  if (typeof value === 'number') inspectNumber(value)
  if (typeof value === 'string') inspectText(value)
  if (typeof value !== 'object' || value === null) return
  if (depth >= maxDepth) throw problem.invalid('http.too_deep', { levels: maxDepth })
  if (Array.isArray(value)) {
    for (const item of value) inspect(item, depth + 1)
    return
  }
  for (const [key, item] of Object.entries(value)) {
    inspectText(key)
    if (forbiddenKeys.has(key)) throw problem.invalid('http.forbidden_key', { key })
    inspect(item, depth + 1)
  }
}

/** Throws `invalid` for text that PostgreSQL cannot hold: a zero character, or half of one. */
export function inspectText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw problem.invalid('kernel.text')
}

function inspectNumber(value: number): void {
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) throw problem.invalid('http.number_out_of_range')
}
