import { useFormat } from '../../../../packages/ui/format.tsx'
import { PersonName } from '../../../../packages/ui/names.tsx'
import { useIssuesText } from '../issues-text.ts'
import type { ImportedFacts } from './deeds.ts'

/** Where an issue was imported from: `jira:issues.example.org`, and its key there. */
export interface Origin {
  source: string
  key: string
}

const products: Readonly<Record<string, string>> = { jira: 'Jira' }

/** That an issue was imported, and below it what it was there: its key, who reported it, and when. */
export function Imported({ facts, origin }: { facts: ImportedFacts | null; origin: Origin | null }) {
  const text = useIssuesText()
  const format = useFormat()
  const [kind = '', host = ''] = origin?.source.split(':') ?? []
  return (
    <>
      {text('issues.did_import', { source: products[kind] ?? kind })}
      <span className="mt-0.5 flex flex-wrap gap-x-3 text-meta">
        {origin && <span className="numeric">{`${origin.key} · ${host}`}</span>}
        {facts && (
          <>
            <span>
              {text('issues.field_reporter')} <PersonName id={facts.reporterId} />
            </span>
            <Moment said={text('issues.reported')} at={facts.createdAt} moment={format.moment} />
            <Moment said={text('issues.changed_there')} at={facts.changedAt} moment={format.moment} />
          </>
        )}
      </span>
    </>
  )
}

function Moment({ said, at, moment }: { said: string; at: string; moment: (at: string) => string }) {
  const format = useFormat()
  return (
    <time dateTime={at} data-tip={format.full(at)} className="numeric">
      {`${said} ${moment(at)}`}
    </time>
  )
}
