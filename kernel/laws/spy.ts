import type { Callable, Command, CommandDeclaration } from '../command.ts'
import type { Module } from '../module.ts'

/** A command that another one called, and how that ended. */
export interface SpiedCall {
  readonly name: string
  readonly input: unknown
  readonly asSystem: boolean
  outcome: 'running' | 'done' | 'refused'
}

/** What the commands of a room call; the laws compare it with what the actor may do. */
export class Spy {
  readonly calls: SpiedCall[] = []
  /** What runs inside a call as the house itself does so too. */
  #systemCalls = 0

  /** The same rooms, whose commands tell this spy of each `tx.call`. */
  watch(modules: readonly Module[]): Module[] {
    return modules.map(module => ({
      ...module,
      commands: Object.fromEntries(
        Object.entries(module.commands).map(([name, command]) => [name, this.#watched(command)]),
      ),
    }))
  }

  forget(): void {
    this.calls.length = 0
  }

  #watched(command: Command<string, never, unknown>): Command<string, never, unknown> {
    const { declaration } = command
    const run: CommandDeclaration['run'] = (tx, input, prepared) =>
      declaration.run(this.#followed(tx as never), input, prepared)
    return { ...command, declaration: { ...declaration, run } }
  }

  /** The real `tx` behind a door of glass. */
  #followed(tx: Record<PropertyKey, unknown>): never {
    const spy = this
    return new Proxy(tx, {
      get(target, key) {
        const value = target[key]
        if (typeof value !== 'function') return value
        const method = value.bind(target) as (...all: unknown[]) => Promise<unknown>
        if (key !== 'call') return method
        return (command: Callable<never, unknown>, input: unknown, options?: { asSystem: true }) =>
          spy.#note({ name: command.name, input, asSystem: options?.asSystem === true }, () =>
            method(command, input, options),
          )
      },
    }) as never
  }

  async #note(
    call: { name: string; input: unknown; asSystem: boolean },
    run: () => Promise<unknown>,
  ): Promise<unknown> {
    const spied: SpiedCall = {
      ...call,
      asSystem: call.asSystem || this.#systemCalls > 0,
      outcome: 'running',
    }
    this.calls.push(spied)
    if (call.asSystem) this.#systemCalls += 1
    try {
      const output = await run()
      spied.outcome = 'done'
      return output
    } catch (error) {
      spied.outcome = 'refused'
      throw error
    } finally {
      if (call.asSystem) this.#systemCalls -= 1
    }
  }
}
