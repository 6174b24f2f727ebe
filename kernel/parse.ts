import { z } from 'zod'
import { invalidInput } from './http/problems.ts'
import { type FoundRef, parseInput, type Schema } from './input.ts'

/** Parses an input and collects its refs; what does not fit is `invalid`. */
export function parseWith(schema: Schema, value: unknown): { input: unknown; refs: FoundRef[] } {
  try {
    return parseInput(schema as unknown as z.ZodType, value)
  } catch (error) {
    throw error instanceof z.core.$ZodError ? invalidInput(error) : error
  }
}
