import type { Kernel } from './kernel.ts'
import type { LogEntry } from './log.ts'
import { happenedIn } from './react-call.ts'
import type { Reaction } from './reaction.ts'

export interface Stretch {
  readonly entries: readonly LogEntry[]
  readonly dueAt: (entry: LogEntry) => readonly Reaction[]
  readonly report: (error: unknown, about: { readonly reaction?: string }) => void
}

/** Asks each reaction that can tell, once for the whole stretch, which entries it need not run for. */
export async function passedOver(
  kernel: Kernel,
  { entries, dueAt, report }: Stretch,
): Promise<(reaction: Reaction, entry: LogEntry) => boolean> {
  const asked = new Map<Reaction, LogEntry[]>()
  for (const entry of entries) {
    for (const reaction of dueAt(entry)) {
      if (reaction.concerns === null) continue
      const those = asked.get(reaction)
      if (those) those.push(entry)
      else asked.set(reaction, [entry])
    }
  }
  const over = new Map<Reaction, ReadonlySet<string>>()
  for (const [reaction, those] of asked) {
    try {
      over.set(reaction, await unconcerned(kernel, reaction, those))
    } catch (error) {
      // Whoever is not told runs, and fails or not by itself.
      report(error, { reaction: reaction.name })
    }
  }
  return (reaction, entry) => over.get(reaction)?.has(entry.command) ?? false
}

/** Commands of the entries that do not concern the reaction. */
async function unconcerned(
  kernel: Kernel,
  { concerns }: Reaction,
  entries: readonly LogEntry[],
): Promise<ReadonlySet<string>> {
  const [first] = entries
  if (first === undefined || concerns === null) return new Set()
  const { workspace, actor } = first
  const read = await kernel.reader({ workspace, actor, via: 'reaction', scopes: null })
  const concerned = await concerns(entries.map(happenedIn), read)
  const left = new Set(entries.map(entry => entry.command))
  for (const { command } of concerned) left.delete(command)
  return left
}
