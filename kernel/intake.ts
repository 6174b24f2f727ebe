import type { AccessFeed } from './access-feed.ts'
import { canonical } from './canonical.ts'
import type { CommandDeclaration } from './command.ts'
import type { Core } from './core.ts'
import type { Readers } from './db/readers.ts'
import { isInScope } from './derive/scope.ts'
import { streamOf } from './enter.ts'
import { isId } from './ids.ts'
import type { CommandRequest } from './kernel.ts'
import { createInputLogger, type InputLogger } from './log-input.ts'
import { parseWith } from './parse.ts'
import { problem } from './problem.ts'
import { maximalDepth } from './react-call.ts'
import { Reader } from './read.ts'
import type { Waiting } from './waiting.ts'

export interface IntakeSettings {
  readonly core: Core
  readonly readers: Readers
  readonly feedOf: (workspace: CommandRequest['workspace']) => Promise<AccessFeed>
}

/** All that can be done before the lock: parsing, hashing, and the slow reading of `prepare`. */
export class Intake {
  readonly #settings: IntakeSettings
  readonly #loggers = new Map<CommandDeclaration, InputLogger>()

  constructor(settings: IntakeSettings) {
    this.#settings = settings
  }

  async take(given: CommandRequest): Promise<Omit<Waiting, 'settle'>> {
    const { core } = this.#settings
    const declaration = this.#declarationOf(given)
    const request = { ...given, id: given.id.toLowerCase() }
    if (!isId(request.id) || isReserved(request)) throw problem.invalid('kernel.command_id')
    const { input, refs } = parseWith(declaration.input(), request.input)
    const text = canonical(input)
    const hash = core.digests.keyed(`${request.name}\n${text}`)
    const stream = streamOf(declaration, input, request)
    const logged = this.#loggerOf(declaration)(input) ?? {}
    const prepared = declaration.prepare
      ? await this.#prepare(request, declaration, input).then(
          value => ({ value }),
          (error: unknown) => ({ error }),
        )
      : { value: undefined }
    return { request, declaration, input, refs, logged, hash, stream, size: text.length, prepared }
  }

  #declarationOf({ name, scopes, via, asSystem, cause }: CommandRequest): CommandDeclaration {
    const declaration = this.#settings.core.registry.commands.get(name)
    const isHouse = asSystem === true || via === 'reaction' || via === 'system' || via === 'import'
    if (declaration === undefined || (declaration.internal && !isHouse)) {
      throw problem.notFound('kernel.unknown_command', { name })
    }
    if (!isInScope(scopes, name)) throw problem.forbidden('http.outside_scope')
    if (cause !== undefined && cause.depth > maximalDepth) throw problem.conflict('kernel.too_deep', { name })
    return declaration
  }

  async #prepare(request: CommandRequest, declaration: CommandDeclaration, input: unknown): Promise<unknown> {
    const { core, readers, feedOf } = this.#settings
    const { workspace, actor } = request
    const { graph } = await feedOf(workspace)
    if (request.asSystem !== true && !graph.isActive(actor)) throw problem.forbidden('kernel.no_standing')
    const read = new Reader({
      core,
      graph,
      workspace,
      actor,
      ask: ({ text, parameters }) => readers.read(workspace, text, parameters),
    })
    return declaration.prepare?.(read as never, input as never)
  }

  #loggerOf(declaration: CommandDeclaration): InputLogger {
    let logger = this.#loggers.get(declaration)
    if (logger === undefined) {
      logger = createInputLogger(declaration.input(), this.#settings.core.digests)
      this.#loggers.set(declaration, logger)
    }
    return logger
  }
}

/**
 * Derived ids (UUIDv8) name the calls of reactions. Everybody can work them out, so whoever could send one from
 * outside could take its place beforehand, and the reaction to their own command would never happen.
 */
function isReserved({ id, via }: CommandRequest): boolean {
  return id[14] === '8' && (via === 'web' || via === 'api' || via === 'cli')
}
