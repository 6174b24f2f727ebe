import type { Callable, Read } from './command.ts'
import { derivedId } from './ids.ts'
import type { Kernel } from './kernel.ts'
import type { LogEntry } from './log.ts'
import { Problem, problem } from './problem.ts'
import type { Happened, Reaction, ReactionContext } from './reaction.ts'

/** Chains of cause and effect end here, so that automations cannot loop. */
export const maximalDepth = 8

/** Runs one reaction on one entry. Its calls bear ids derived from the entry, so a second run changes nothing more. */
export async function runReaction(kernel: Kernel, reaction: Reaction, entry: LogEntry): Promise<void> {
  const { workspace, actor } = entry
  const read = await kernel.reader({ workspace, actor, via: 'reaction', scopes: null })
  const calls = new Calls(kernel, reaction, entry)
  try {
    await reaction.run(happenedIn(entry), contextOf(read, calls))
  } finally {
    calls.end()
  }
}

class Calls {
  readonly #kernel: Kernel
  readonly #reaction: Reaction
  readonly #entry: LogEntry
  #count = 0
  #isOver = false

  constructor(kernel: Kernel, reaction: Reaction, entry: LogEntry) {
    this.#kernel = kernel
    this.#reaction = reaction
    this.#entry = entry
  }

  /** A call after this is one that nobody awaited: it would be lost when it fails. */
  end(): void {
    this.#isOver = true
  }

  async make(name: string, input: unknown, asSystem: boolean): Promise<unknown> {
    const { workspace, actor, command, depth } = this.#entry
    if (this.#isOver) throw new Error(`${this.#reaction.name} called ${name} without awaiting it`)
    if (depth >= maximalDepth) throw problem.conflict('kernel.too_deep', { reaction: this.#reaction.name })
    this.#count += 1
    const id = derivedId(command, `${this.#reaction.name}/${this.#count}`)
    const cause = { command, depth: depth + 1 }
    const caller = { workspace, actor, via: 'reaction', scopes: null } as const
    try {
      const { output } = await this.#kernel.run({ ...caller, id, name, input, asSystem, cause })
      return output
    } catch (error) {
      if (error instanceof Problem && error.reason === 'kernel.other_command')
        return this.#earlier(id, name, error)
      throw error
    }
  }

  /** An earlier run made this call with words that it read from rows which have changed since: it stands. */
  async #earlier(id: string, name: string, error: Problem): Promise<unknown> {
    const { workspace, actor, command } = this.#entry
    const [earlier] = await this.#kernel.db.read<{ output: unknown }>(
      workspace,
      `select output from kernel.log_command
        where workspace_id = $1::uuid and id = $2::uuid and name = $3 and actor_id = $4::uuid
          and via = 'reaction' and cause = $5::uuid`,
      [workspace, id, name, actor, command],
    )
    if (earlier === undefined) throw error
    return earlier.output
  }
}

export function happenedIn(entry: LogEntry): Happened<never, never> {
  const { workspace, stream, command, name, input, output, actor, via, at, changes } = entry
  return {
    workspace,
    stream,
    command,
    name,
    input: input as never,
    output: output as never,
    actor,
    via,
    at,
    changes,
  }
}

function contextOf(read: Read, calls: Calls): ReactionContext {
  return {
    workspace: read.workspace,
    actor: read.actor,
    now: read.now,
    get: (type, id) => read.get(type, id),
    find: (type, where, options) => read.find(type, where, options),
    visible: (type, where, options) => read.visible(type, where, options),
    roleIn: container => read.roleIn(container),
    roleOf: (person, container) => read.roleOf(person, container),
    can: (permission, container, row) => read.can(permission, container, row),
    call: async <W, Out>(command: Callable<W, Out>, input: W, options?: { asSystem: true }): Promise<Out> =>
      (await calls.make(command.name, input, options?.asSystem === true)) as Out,
  }
}
