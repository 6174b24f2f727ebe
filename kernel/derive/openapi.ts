import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { CommandDeclaration } from '../command.ts'
import type { QueryDeclaration } from '../query.ts'
import type { Registry } from '../registry.ts'
import { commandIdHeader } from '../wire.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'
import { commonComponents, personParameter, problemResponse } from './openapi-common.ts'

export interface ApiFacts {
  readonly version: string
  /** The name of the session's cookie. */
  readonly cookie: string
}

type Json = Readonly<Record<string, unknown>>
/** Schemas that others point to, by name. */
type Shared = Record<string, JsonSchema>

/** `GET /api/v1/openapi.json`, made when it is first asked for and kept as text. Open to all: it holds no data. */
export function mountOpenApi(app: FastifyInstance, registry: Registry, facts: ApiFacts): void {
  let made: Promise<string> | null = null
  app.get('/api/v1/openapi.json', { exposeHeadRoute: false }, async (request, reply) => {
    await app.limitAnonymous(request, reply)
    made ??= openApi(registry, facts).then(document => JSON.stringify(document))
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await made)
  })
}

/** The OpenAPI 3.1 document of every command and query; internal commands are left out. */
export async function openApi(registry: Registry, facts: ApiFacts): Promise<Json> {
  const paths: Record<string, Json> = {}
  const shared: Shared = {}
  const rooms = roomsOf(registry)
  for (const query of registry.queries.values()) {
    paths[`/api/v1/${query.name}`] = { get: queryOperation(query, rooms, shared) }
    // A thousand schemas at once would keep everyone waiting.
    await nextTurn()
  }
  for (const command of registry.commands.values()) {
    if (command.internal) continue
    paths[`/api/v1/${command.name}`] = { post: commandOperation(command, rooms, shared) }
    await nextTurn()
  }
  const sorted = Object.fromEntries(Object.entries(paths).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return {
    openapi: '3.1.0',
    info: { title: 'Concord', version: facts.version },
    security: [{ token: [] }, { session: [] }],
    paths: sorted,
    components: commonComponents(facts.cookie, shared),
  }
}

function commandOperation(command: CommandDeclaration, rooms: Rooms, shared: Shared): Json {
  const { example, input, name, output } = command
  const out = output === null ? { type: 'null' } : embed(output(), 'output', { name, shared })
  return {
    ...commonOperation(command, rooms),
    parameters: [{ $ref: '#/components/parameters/CommandId' }, personParameter],
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: embed(input(), 'input', { name, shared }), example: example() },
      },
    },
    responses: {
      200: {
        description: 'Done, and kept.',
        headers: { [commandIdHeader]: { $ref: '#/components/headers/CommandId' } },
        content: { 'application/json': { schema: envelope('seq', 'output', out) } },
      },
      ...problemResponse,
    },
  }
}

function queryOperation(query: QueryDeclaration, rooms: Rooms, shared: Shared): Json {
  const { input, name, output } = query
  const { properties = {}, required = [] } = embed(input(), 'input', { name, shared })
  return {
    ...commonOperation(query, rooms),
    parameters: [
      personParameter,
      ...Object.entries(properties).map(([field, schema]) => ({
        name: field,
        in: 'query',
        ...(schema.description === undefined ? {} : { description: schema.description }),
        ...(required.includes(field) ? { required: true } : {}),
        ...(isFlat(schema)
          ? { style: 'form', explode: true, schema }
          : { content: { 'application/json': { schema } } }),
      })),
    ],
    responses: {
      200: {
        description: 'The answer, as it stood at one point of the log.',
        content: {
          'application/json': {
            schema: envelope('at', 'data', embed(output(), 'output', { name, shared })),
          },
        },
      },
      ...problemResponse,
    },
  }
}

function commonOperation(declaration: CommandDeclaration | QueryDeclaration, rooms: Rooms): Json {
  const { about, name, permission, problems } = declaration
  return {
    operationId: name,
    tags: [rooms.get(name) ?? 'kernel'],
    summary: about,
    'x-permission': permission,
    'x-problems': problems,
  }
}

function envelope(position: 'seq' | 'at', key: string, schema: JsonSchema | Json): Json {
  const own =
    position === 'at'
      ? { own: { $ref: '#/components/schemas/Own' } }
      : { s: { $ref: '#/components/schemas/S' } }
  return {
    type: 'object',
    properties: { [position]: { $ref: '#/components/schemas/Seq' }, ...own, [key]: schema },
    required: [position, key],
  }
}

/** Scalars and arrays of scalars stand in the address as they are; anything else is JSON in its parameter. */
function isFlat(schema: JsonSchema): boolean {
  const members = schema.anyOf ?? schema.oneOf ?? [schema]
  if (members.length > 1) return members.every(member => member.type !== 'array' && isFlat(member))
  const [only = schema] = members
  if (only.type === 'array')
    return only.items !== undefined && only.items.type !== 'array' && isFlat(only.items)
  return (
    only.type !== 'object' && only.$ref === undefined && ('type' in only || 'enum' in only || 'const' in only)
  )
}

/** A schema inside the document: what it defines for itself moves to the shared ones, since `#` is the document here. */
function embed(
  schema: Parameters<typeof jsonSchemaOf>[0],
  io: 'input' | 'output',
  { name, shared }: { name: string; shared: Shared },
): JsonSchema {
  const { $defs = {}, ...made } = jsonSchemaOf(schema, io)
  const nameOf = (def: string) => (def.startsWith('__') ? `${name}.${io}${def}` : def)
  const point = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(point)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inside]) =>
        key === '$ref' && typeof inside === 'string'
          ? [key, inside.replace(/^#\/\$defs\/(.*)$/, (_, def) => `#/components/schemas/${nameOf(def)}`)]
          : [key, point(inside)],
      ),
    )
  }
  for (const [def, inside] of Object.entries($defs)) shared[nameOf(def)] = point(inside) as JsonSchema
  return point(made) as JsonSchema
}

type Rooms = ReadonlyMap<string, string>

function roomsOf(registry: Registry): Rooms {
  return new Map(
    registry.modules.flatMap(room =>
      [...Object.keys(room.commands), ...Object.keys(room.queries)].map(name => [name, room.name] as const),
    ),
  )
}
