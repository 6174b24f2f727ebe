import type { CommandDeclaration } from '../command.ts'
import type { QueryDeclaration } from '../query.ts'
import type { Registry } from '../registry.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'

/**
 * The whole API as text, one line a fact and sorted, so that a change of it is a readable diff. Each line begins with
 * the name of its command or query; internal commands are left out.
 */
export function apiText(registry: Registry): string {
  const lines = [
    ...[...registry.commands.values()].filter(({ internal }) => !internal).flatMap(commandLines),
    ...[...registry.queries.values()].flatMap(queryLines),
  ]
  return `${lines.toSorted(byBytes).join('\n')}\n`
}

function commandLines(command: CommandDeclaration): string[] {
  const { also, output, stream, target, undo } = command
  return [
    ...commonLines(command, 'POST'),
    `${command.name} target ${target.type.name} from ${target.from}`,
    ...also.map(other => `${command.name} also ${other.from} with ${other.permission}`),
    ...(stream === null ? [] : [`${command.name} stream ${stream}`]),
    ...(undo === null ? [] : [`${command.name} undo none: ${undo.none}`]),
    ...(output === null ? [] : fieldLines(`${command.name} out`, jsonSchemaOf(output(), 'output'))),
  ]
}

function queryLines(query: QueryDeclaration): string[] {
  return [
    ...commonLines(query, 'GET'),
    `${query.name} scope ${query.scope}`,
    ...query.watches.map(type => `${query.name} watches ${type.name}`),
    ...fieldLines(`${query.name} out`, jsonSchemaOf(query.output(), 'output')),
  ]
}

function commonLines(declaration: CommandDeclaration | QueryDeclaration, method: string): string[] {
  const { about, input, name, permission, problems } = declaration
  return [
    `${name} about ${method} ${oneLine(about)}`,
    `${name} permission ${permission}`,
    ...problems.map(reason => `${name} problem ${reason}`),
    ...fieldLines(`${name} in`, jsonSchemaOf(input(), 'input')),
  ]
}

/** One line for the value at `path`, then one for each field inside it. */
function fieldLines(path: string, schema: JsonSchema): string[] {
  const note = schema.description === undefined ? '' : `  # ${oneLine(schema.description)}`
  const own = `${path}: ${typeText(schema)}${note}`
  return [own, ...insideLines(path, schema), ...defLines(path, schema)]
}

function insideLines(path: string, schema: JsonSchema): string[] {
  const required = new Set(schema.required)
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    fieldLines(`${path} .${name}${required.has(name) ? '' : '?'}`, field),
  )
  const more = [schema.items, ...(schema.prefixItems ?? [])].flatMap(item =>
    item === undefined ? [] : insideLines(`${path} []`, item),
  )
  const members = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  const { additionalProperties: others } = schema
  const values = typeof others === 'object' ? insideLines(`${path} .*`, others) : []
  return [...fields, ...more, ...values, ...members.flatMap(member => insideLines(path, member))]
}

function defLines(path: string, { $defs = {} }: JsonSchema): string[] {
  return Object.entries($defs).flatMap(([name, schema]) => fieldLines(`${path} $${name}`, schema))
}

/** A value's type in a few words: `uuid of issue`, `text 1..200 | null`, `integer 1..100 = 50`. */
function typeText(schema: JsonSchema): string {
  const text = plainTypeText(schema)
  const log = schema['x-log'] === undefined ? '' : ` (${schema['x-log']})`
  return schema.default === undefined ? text + log : `${text}${log} = ${JSON.stringify(schema.default)}`
}

function plainTypeText(schema: JsonSchema): string {
  const { $ref, anyOf, allOf, enum: values, items, oneOf, prefixItems, type } = schema
  if ($ref !== undefined) return $ref.replace('#/$defs/', '$')
  if (anyOf ?? oneOf) return (anyOf ?? oneOf ?? []).map(typeText).join(' | ')
  if (allOf) return allOf.map(typeText).join(' & ')
  if ('const' in schema) return JSON.stringify(schema.const)
  if (values) return values.map(value => JSON.stringify(value)).join(' | ')
  if (Array.isArray(type)) return type.map(one => typeText({ ...schema, type: one })).join(' | ')
  if (type === 'string') return stringText(schema)
  if (type === 'number' || type === 'integer') {
    return type + rangeText(boundOf(schema.minimum), boundOf(schema.maximum))
  }
  if (type === 'array') {
    const inside = prefixItems ? `(${prefixItems.map(typeText).join(', ')})` : itemText(items)
    return `list${rangeText(schema.minItems, schema.maxItems)} of ${inside}`
  }
  if (type === 'object') return objectText(schema)
  return typeof type === 'string' ? type : 'anything'
}

function itemText(items: JsonSchema | undefined): string {
  if (items === undefined) return 'anything'
  const text = typeText(items)
  return text.includes(' | ') ? `(${text})` : text
}

function objectText({ additionalProperties: others, properties }: JsonSchema): string {
  if (typeof others === 'object') return `object of ${typeText(others)}`
  return properties === undefined && others !== false ? 'object of anything' : 'object'
}

function stringText(schema: JsonSchema): string {
  const of = schema['x-ref'] ?? schema['x-new']
  if (of !== undefined) return schema['x-new'] === undefined ? `uuid of ${of}` : `new uuid of ${of}`
  if (schema.format !== undefined) return schema.format
  const pattern = typeof schema.pattern === 'string' ? ` /${schema.pattern}/` : ''
  return `text${rangeText(schema.minLength, schema.maxLength)}${pattern}`
}

// Every whole number is within these in JSON, so they say nothing.
function boundOf(bound: unknown): unknown {
  return typeof bound === 'number' && Math.abs(bound) === Number.MAX_SAFE_INTEGER ? undefined : bound
}

function rangeText(from: unknown, to: unknown): string {
  return from === undefined && to === undefined ? '' : ` ${from ?? ''}..${to ?? ''}`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
