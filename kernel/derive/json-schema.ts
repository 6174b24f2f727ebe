import { z } from 'zod'
import type { Schema } from '../input.ts'

/** A JSON Schema (2020-12) as far as we read it. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly 'x-ref'?: string
  readonly 'x-new'?: string
  readonly 'x-log'?: string
  readonly [key: string]: unknown
}

/**
 * The JSON Schema of an input (as callers write it) or an output (as they get it). Throws where a schema has no
 * JSON form: a date, a bigint, a map, a transform in an output.
 */
export function jsonSchemaOf(schema: Schema, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema as z.ZodType, {
    io,
    target: 'draft-2020-12',
    // A tuple says so besides its number of items, which is enough.
    override: ({ jsonSchema }) => {
      if (typeof jsonSchema.items === 'boolean') delete jsonSchema.items
    },
  })
  return made as JsonSchema
}
