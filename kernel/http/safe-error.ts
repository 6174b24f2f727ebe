import { z } from 'zod'
import { codeOf } from '../system-error.ts'

/** What the log may keep of an error. */
export interface SafeError {
  readonly name: string
  readonly code: string | null
  /** Null where the message may quote what somebody typed. */
  readonly message: string | null
  /** File and line of each frame, without the message. */
  readonly frames: readonly string[]
  readonly cause: SafeError | null
}

/**
 * What may be written of an error: never a value of a row, an input, a header. Messages of PostgreSQL, of JSON and
 * of zod quote such values, so of these only the code and the place are kept.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) {
    return { name: `thrown ${typeof error}`, code: null, message: null, frames: [], cause: null }
  }
  return {
    name: error.name,
    code: codeOf(error),
    message: quotesValues(error) ? null : error.message,
    frames: framesOf(error),
    cause: error.cause === undefined || depth >= 3 ? null : safeError(error.cause, depth + 1),
  }
}

function quotesValues(error: Error): boolean {
  if (error instanceof SyntaxError || error instanceof z.core.$ZodError) return true
  return error.name === 'PostgresError'
}

function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .map(line => line.trim())
}
