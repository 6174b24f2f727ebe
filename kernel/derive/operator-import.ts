import { PassThrough } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { failureOf, problemJson, type TitleOf } from '../http/problems.ts'
import type { Caller, Kernel } from '../kernel.ts'
import { problem } from '../problem.ts'

export const importRequest = z.strictObject({
  kind: z.string().max(40),
  path: z.string().max(4096),
  project: z.string().max(40).nullable().default(null),
  dryRun: z.boolean().default(false),
  email: z.string().max(320).nullable().default(null),
})

export interface ImportFace {
  readonly kernel: Kernel
  readonly titleOf: TitleOf
  readonly caller: Caller
  /** Copies a source into the data folder, named by its digest. */
  readonly keep: (path: string, digest: string) => Promise<void>
}

/** Told at most so often how far it is. */
const toldEveryMs = 200

/**
 * Runs an import and streams lines of JSON: `{ step, done, of }` now and then, at the end `{ report }` or
 * `{ problem }`. It goes on to its end when the reader leaves.
 */
export function streamImport(
  reply: FastifyReply,
  face: ImportFace,
  asked: z.output<typeof importRequest>,
): FastifyReply {
  const importers = face.kernel.registry.modules.flatMap(module => module.importers)
  const importer = importers.find(({ kind }) => kind === asked.kind)
  if (importer === undefined) {
    throw problem.invalid('operator.no_such_import', {
      kind: asked.kind,
      kinds: importers.map(({ kind }) => kind).join(', '),
    })
  }
  const lines = new PassThrough()
  const write = (line: object): void => {
    if (!lines.destroyed) lines.write(`${JSON.stringify(line)}\n`)
  }
  let told = 0
  const run = importer.run({
    kernel: face.kernel,
    caller: { ...face.caller, via: 'import' },
    path: asked.path,
    project: asked.project,
    dryRun: asked.dryRun,
    keep: digest => face.keep(asked.path, digest),
    progress(step, done, of) {
      const now = performance.now()
      if (now - told < toldEveryMs) return
      told = now
      write({ step, done, of })
    },
  })
  run
    .then(
      report => write({ report }),
      error => {
        const failure = failureOf(error)
        write({
          problem: problemJson(
            failure,
            face.titleOf(failure.problem.reason, failure.problem.details, undefined),
          ),
        })
      },
    )
    .finally(() => lines.end())
  return reply.type('application/x-ndjson').send(lines)
}
