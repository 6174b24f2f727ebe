import { inspectText, parseJson } from '../http/json.ts'
import type { Schema } from '../input.ts'
import { problem } from '../problem.ts'
import type { JsonSchema } from './json-schema.ts'
import { jsonSchemaOf } from './json-schema.ts'

/** Turns the text of one parameter into a value; what does not fit stays text, and the schema refuses it. */
type Reader = (text: string) => unknown
interface Parameter {
  readonly read: Reader
  /** The value is an array: by repeated parameters, or by one that this tells to be the whole of it as JSON. */
  readonly isWhole: ((text: string) => boolean) | null
}
type Parameters = ReadonlyMap<string, Parameter>

/** What fastify makes of a query string: text, or an array where a name is repeated. */
export type QueryStrings = Readonly<Record<string, string | readonly string[]>>

const known = new WeakMap<Schema, Parameters>()

/**
 * The input of a query from its GET parameters: scalars stand flat, arrays of scalars are repeated, anything
 * else (null, an empty array, what is nested) is JSON in its parameter. Throws `invalid` for a parameter that the query does
 * not know and for a scalar given twice.
 */
export function inputOfParameters(schema: Schema, given: QueryStrings): Record<string, unknown> {
  const parameters = parametersOf(schema)
  const input: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(given)) {
    const parameter = parameters.get(name)
    if (parameter === undefined) throw problem.invalid('http.unknown_parameter', { name: name.slice(0, 100) })
    input[name] = readOne(parameter, name, text)
  }
  return input
}

function readOne({ read, isWhole }: Parameter, name: string, text: string | readonly string[]): unknown {
  if (typeof text !== 'string') {
    if (isWhole === null) throw problem.invalid('http.repeated_parameter', { name })
    return text.map(one => read(one))
  }
  if (isWhole === null) return read(text)
  return isWhole(text) ? parseJson(text) : [read(text)]
}

function parametersOf(schema: Schema): Parameters {
  const made = known.get(schema)
  if (made !== undefined) return made
  const { properties = {} } = jsonSchemaOf(schema, 'input')
  const parameters = new Map(Object.entries(properties).map(([name, of]) => [name, parameterOf(of)]))
  known.set(schema, parameters)
  return parameters
}

function parameterOf(schema: JsonSchema): Parameter {
  const members = membersOf(schema)
  const items = members.find(member => member.type === 'array')?.items
  const isList = members.every(member => member.type === 'array' || member.type === 'null')
  if (!isList || items === undefined) return { read: readerOf(members), isWhole: null }
  const ofItem = membersOf(items)
  const isText = ofItem.every(member => member.type === 'string')
  const isNullable = members.some(member => member.type === 'null')
  const isWhole = (text: string) =>
    text === '[]' || (isNullable && text === 'null') || (!isText && text.startsWith('['))
  return { read: readerOf(ofItem), isWhole }
}

/** The plain schemas that a value may have: unions are opened. */
function membersOf(schema: JsonSchema): readonly JsonSchema[] {
  const inside = schema.anyOf ?? schema.oneOf
  if (inside !== undefined) return inside.flatMap(membersOf)
  if (Array.isArray(schema.type)) return schema.type.map(type => ({ ...schema, type }))
  return [schema]
}

function readerOf(members: readonly JsonSchema[]): Reader {
  const types = new Set(members.map(member => member.type ?? typeof (member.const ?? member.enum?.[0])))
  const withNull = types.delete('null')
  const plain = [...types].every(type => type === 'string' || type === 'boolean' || isNumeric(type))
  const read = plain ? scalarReader(types) : nestedReader(types.has('string'))
  return withNull ? text => (text === 'null' ? null : read(text)) : read
}

function scalarReader(types: ReadonlySet<unknown>): Reader {
  const numeric = [...types].some(isNumeric)
  const boolean = types.has('boolean')
  return text => {
    inspectText(text)
    if (boolean && (text === 'true' || text === 'false')) return text === 'true'
    if (numeric && /^-?\d{1,16}(\.\d{1,16})?(e[+-]?\d{1,3})?$/i.test(text)) return Number(text)
    return text
  }
}

function isNumeric(type: unknown): boolean {
  return type === 'number' || type === 'integer'
}

function nestedReader(orText: boolean): Reader {
  return text => {
    if (!orText || /^[[{]/.test(text)) return parseJson(text)
    inspectText(text)
    return text
  }
}
