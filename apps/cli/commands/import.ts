import { resolve } from 'node:path'
import { type CliCommand, CommandFailed } from '../command.ts'

interface Line {
  readonly step?: string
  readonly done?: number
  readonly of?: number
  readonly report?: Report
  readonly problem?: { readonly title: string; readonly reason: string }
}
type Counts = Readonly<Record<string, number>>
interface Report {
  readonly source: Counts
  readonly imported: Counts
  readonly merged: Counts
  readonly listed: Counts
  readonly unchanged: Counts
  readonly reasons: readonly {
    readonly kind: string
    readonly reason: string
    readonly count: number
    readonly examples: readonly string[]
  }[]
}

export const importFiles: CliCommand = {
  name: 'import',
  usage: 'KIND FILE [--project KEY] [--dry-run] [--json] [--email ADDRESS]',
  about: 'Takes in a file or folder of another system (jira), as this person (default: the first owner)',
  flags: {
    project: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    email: { type: 'string' },
  },
  words: { min: 2, max: 2 },
  startsFresh: false,
  async run({ flags, words, server, print }) {
    const [kind = '', path = ''] = words
    const named = (name: string) => (typeof flags[name] === 'string' ? flags[name] : null)
    const body = {
      kind,
      path: resolve(path),
      project: named('project'),
      dryRun: flags['dry-run'] === true,
      email: named('email'),
    }
    const answer = await server.ask({ method: 'POST', path: '/operator/import', body, onPart: showProgress })
    const lines = answer.body.split('\n').filter(line => line !== '')
    const last: Line = JSON.parse(lines.at(-1) ?? '{}')
    const refused = answer.status >= 400 ? JSON.parse(answer.body) : last.problem
    if (refused !== undefined) throw new CommandFailed(`${refused.title} (${refused.reason})`)
    if (last.report === undefined) throw new CommandFailed('The import ended without a report.')
    const { reasons, ...counts } = last.report
    if (flags.json !== true) for (const line of described(last.report)) print(line)
    else {
      for (const { kind: of, reason, count, examples } of reasons) {
        process.stderr.write(
          `${of}: ${count} listed (${reason}), such as ${examples.slice(0, 3).join(', ')}\n`,
        )
      }
      print(JSON.stringify(counts))
    }
  },
}

function showProgress(part: string): void {
  const line = part.trimEnd().split('\n').at(-1) ?? ''
  if (!line.startsWith('{"step"') || !line.endsWith('}')) return
  const { step, done, of }: Line = JSON.parse(line)
  process.stderr.write(`${step}: ${done}${of === undefined || of === 0 ? '' : ` of ${of}`}\n`)
}

function described({ source, imported, merged, listed, unchanged, reasons }: Report): string[] {
  const sums = Object.entries(source).map(([kind, count]) => {
    const parts = { imported, merged, listed, unchanged }
    const said = Object.entries(parts).flatMap(([word, counts]) =>
      counts[kind] ? [`${counts[kind]} ${word}`] : [],
    )
    return `${kind}: ${count} in the source, ${said.join(', ') || 'nothing to do'}`
  })
  const why = reasons.map(
    ({ kind, reason, count, examples }) =>
      `  ${kind}: ${count} listed (${reason}), such as ${examples.slice(0, 3).join(', ')}`,
  )
  return [...sums, ...why]
}
