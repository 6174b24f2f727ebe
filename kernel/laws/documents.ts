import { z } from 'zod'
import type { CommandDeclaration } from '../command.ts'
import { type JsonSchema, jsonSchemaOf } from '../derive/json-schema.ts'
import type { Catalogue } from '../messages.ts'
import type { QueryDeclaration } from '../query.ts'

/** What is missing in the documents of a command or query; empty where all is there. */
export function undocumented(
  declaration: CommandDeclaration | QueryDeclaration,
  catalogues: readonly Catalogue[],
): string[] {
  const { about, example, input, output, problems } = declaration
  // No interface offers what is internal, so nobody looks its fields up.
  const isOffered = !('internal' in declaration && declaration.internal)
  const inputSchema = jsonSchemaOf(input(), 'input')
  const outputSchema = output === null ? {} : jsonSchemaOf(output(), 'output')
  return [
    ...(/^\p{Lu}.*\.$/su.test(about) ? [] : ['about is a sentence']),
    ...problems.flatMap(reason => untranslated(reason, catalogues)),
    ...walk(inputSchema, 'input').flatMap(part => flaws(part, isOffered)),
    ...walk(outputSchema, 'output').flatMap(part => flaws(part, false)),
    ...unfit(input() as never, example()),
    ...unnamed(inputSchema, example()),
  ]
}

function untranslated(reason: string, catalogues: readonly Catalogue[]): string[] {
  return (['en', 'zh-CN'] as const)
    .filter(language => !catalogues.some(catalogue => reason in catalogue[language]))
    .map(language => `the reason ${reason} has no words in ${language}`)
}

interface Part {
  readonly path: string
  readonly schema: JsonSchema
  readonly isOptional: boolean
}

function walk(schema: JsonSchema, path: string, isOptional = false): Part[] {
  const { properties = {}, required = [], items, prefixItems = [], $defs = {} } = schema
  const members = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  const others = typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []
  return [
    { path, schema, isOptional },
    ...Object.entries(properties).flatMap(([name, part]) =>
      walk(part, `${path}.${name}`, !required.includes(name)),
    ),
    ...[...(items === undefined ? [] : [items]), ...prefixItems].flatMap(part => walk(part, `${path}[]`)),
    ...others.flatMap(part => walk(part, `${path}.*`)),
    ...members.flatMap(part => walk({ description: schema.description ?? '', ...part }, path)),
    ...Object.entries($defs).flatMap(([name, part]) => walk(part, `${path} $${name}`)),
  ]
}

function flaws({ path, schema, isOptional }: Part, isLookedUp: boolean): string[] {
  const isId = 'x-ref' in schema || 'x-new' in schema
  const found: string[] = []
  if (schema.format === 'uuid' && !isId) found.push(`${path} is a bare uuid: write ref() or fresh()`)
  if (schema.type === 'object' && schema.properties !== undefined && schema.additionalProperties !== false) {
    found.push(`${path} takes keys that nobody reads: write z.strictObject()`)
  }
  // The name of a text says what it is; a number has a unit, a list a meaning, an absence a consequence.
  const needsWords = isOptional || schema.type === 'number' || schema.type === 'integer'
  if (isLookedUp && needsWords && !isId && path.includes('.') && !schema.description) {
    found.push(`${path} needs a description`)
  }
  return found
}

function unfit(schema: z.ZodType, example: unknown): string[] {
  const parsed = schema.safeParse(example)
  return parsed.success ? [] : [`the example does not fit: ${z.prettifyError(parsed.error)}`]
}

/** The laws see only what the example names. A field that stands instead of another one says so. */
function unnamed({ properties = {} }: JsonSchema, example: unknown): string[] {
  return Object.entries(properties)
    .filter(([name, part]) => !(name in Object(example)) && !/\binstead of\b/.test(part.description ?? ''))
    .map(([name]) => `the example leaves out ${name}`)
}
