import { problemStatus } from '../problem.ts'
import { commandIdHeader, personHeader } from '../wire.ts'

type Json = Readonly<Record<string, unknown>>

/** For the `responses` of every operation. */
export const problemResponse = { default: { $ref: '#/components/responses/Problem' } } as const

/** For the `parameters` of every operation. */
export const personParameter = { $ref: '#/components/parameters/Person' } as const

/** What all operations point to. */
export function commonComponents(cookie: string, schemas: Json): Json {
  return {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'A token that a person made for a program.' },
      session: { type: 'apiKey', in: 'cookie', name: cookie, description: 'The session of a browser.' },
    },
    parameters: {
      CommandId: {
        name: commandIdHeader,
        in: 'header',
        description:
          'Names the command: sent twice with the same input it is one command and gets one answer; with another ' +
          'input or person it is a conflict. A command that was rejected leaves no record and may be sent again. ' +
          'Where it is missing, the server makes one.',
        schema: { type: 'string', format: 'uuid' },
      },
      Person: {
        name: personHeader,
        in: 'header',
        description:
          'The person for whom this is sent. Where the session or token is by now that of somebody else, nothing is ' +
          'done and the answer is `unauthenticated`, reason `http.other_person`. Where it is missing, it is done as ' +
          'whoever the session or token names.',
        schema: { type: 'string', format: 'uuid' },
      },
    },
    headers: {
      CommandId: { description: "The command's id.", schema: { type: 'string', format: 'uuid' } },
    },
    responses: {
      Problem: {
        description: 'Why it was not done (RFC 9457).',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    schemas: { ...schemas, ...positionSchemas, Problem: problemSchema },
  }
}

const positionSchemas = {
  Seq: { type: 'integer', minimum: 0, description: 'A position in the log of the organisation.' },
  S: {
    type: 'string',
    format: 'uuid',
    description: "The person in whose own log `seq` counts; absent: the organisation's log.",
  },
  Own: { type: 'integer', minimum: 0, description: "The position of the asker's own log." },
} as const

const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string', description: 'A sentence for people, in the language of Accept-Language.' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problemStatus) },
    reason: { type: 'string', description: 'Names the reason for programs: it stays the same.' },
    details: { type: 'object', additionalProperties: true },
    trace: { type: 'string', format: 'uuid', description: "Finds a bug in the server's log." },
  },
  required: ['type', 'title', 'status', 'code', 'reason'],
} as const
