import type { ReactNode } from 'react'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { DepartmentName, PersonAvatar, PersonName } from '../../../../packages/ui/names.tsx'
import { addressOf, Link } from '../../../../packages/ui/navigation.tsx'
import { ObjectChip } from '../../../../packages/ui/objects/object-chip.tsx'
import { Property, PropertyList } from '../../../../packages/ui/property-list.tsx'
import { StatusIcon } from '../../../../packages/ui/work-icons.tsx'
import type { WholeRequest } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import { StateChip } from '../state-mark.tsx'
import { shownState } from '../turn.ts'
import type { OpenRequest } from '../use-request.ts'
import { Dates } from './dates.tsx'
import { Timeline } from './timeline.tsx'

interface BodyProps {
  open: OpenRequest
  /** Room for two sides and a column beside it. */
  isWide: boolean
  /** What other rooms know about it. */
  children?: ReactNode
}

/** One promise: what, between whom, by when, and what happened. */
export function RequestBody({ open, isWide, children }: BodyProps) {
  const { whole } = open
  return (
    <>
      <header>
        <StateChip state={shownState(whole.request)} />
        <h2 className="mt-1.5 wrap-anywhere font-semibold text-head">{whole.request.title}</h2>
        <Sides request={whole.request} />
        <Dates request={whole.request} />
      </header>
      {!isWide && (
        <div className="mt-7">
          <RequestTerms open={open} />
        </div>
      )}
      <Timeline open={open} isWide={isWide} />
      {children}
    </>
  )
}

function Sides({ request }: { request: WholeRequest['request'] }) {
  const text = useRequestsText()
  const answered = text(request.promisedAt === null ? 'requests.answers' : 'requests.promises')
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="inline-flex items-center gap-2">
        <Department id={request.askerDepartmentId} />
        <Person id={request.askedById} word={text('requests.asks')} />
      </span>
      <Icon name="arrow" className="text-mute" />
      <span className="inline-flex items-center gap-2">
        <Department id={request.answererDepartmentId} />
        {request.answeredById !== null && <Person id={request.answeredById} word={answered} />}
      </span>
      {request.handledById !== null && request.handledById !== request.answeredById && (
        <Person id={request.handledById} word={text('requests.handles')} />
      )}
    </div>
  )
}

/** Leads to all that lies between the reader and this department. */
function Department({ id }: { id: string }) {
  return (
    <Link href={addressOf('/requests', { with: id })} className="hover:underline">
      <DepartmentName id={id} />
    </Link>
  )
}

function Person({ id, word }: { id: string; word: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <PersonAvatar id={id} />
      <PersonName id={id} />
      <span className="text-mute">{word}</span>
    </span>
  )
}

/** What was agreed: the list it is checked against, what it is for, and who works on it. */
export function RequestTerms({ open }: { open: OpenRequest }) {
  const text = useRequestsText()
  const { whole } = open
  return (
    <div className="grid gap-5">
      <section aria-label={text('requests.what_makes_it_good')}>
        <h3 className="mb-1 font-semibold">{text('requests.what_makes_it_good')}</h3>
        <ul className="grid">
          {whole.lines.map(line => (
            <AcceptanceLine key={line.id} line={line} isMet={whole.request.state === 'kept'} />
          ))}
        </ul>
      </section>
      <section aria-label={text('requests.why')}>
        <h3 className="mb-1 font-semibold">{text('requests.why')}</h3>
        <p className="whitespace-pre-line wrap-anywhere text-body">{whole.why}</p>
      </section>
      <section aria-label={text('requests.details')}>
        <h3 className="mb-1 font-semibold">{text('requests.details')}</h3>
        <Details open={open} />
      </section>
    </div>
  )
}

function AcceptanceLine({ line, isMet }: { line: WholeRequest['lines'][number]; isMet: boolean }) {
  const text = useRequestsText()
  return (
    <li className="flex min-h-8 items-start gap-2 py-1.5">
      <Icon
        name={line.failed ? 'close' : isMet ? 'check' : 'status-new'}
        className={line.failed ? 'mt-0.5 text-danger' : isMet ? 'mt-0.5 text-ok' : 'mt-0.5 text-mute'}
      />
      <span className="min-w-0 grow wrap-anywhere">{line.text}</span>
      {line.failed && <span className="shrink-0 text-danger text-meta">{text('requests.failed')}</span>}
    </li>
  )
}

function Details({ open: { whole, me } }: { open: OpenRequest }) {
  const text = useRequestsText()
  const { request, issue } = whole
  const isOurs = me.groups.includes(request.answererDepartmentId)
  const stands = request.issueState
  return (
    <PropertyList>
      <Property name={text('requests.handler')}>
        {request.handledById === null ? (
          <span className="text-mute">{text('requests.nobody')}</span>
        ) : (
          <>
            <PersonAvatar id={request.handledById} />
            <PersonName id={request.handledById} />
          </>
        )}
      </Property>
      <Property name={text(isOurs ? 'requests.issue' : 'requests.issue_state')}>
        {issue && <ObjectChip type="issue" id={issue.id} />}
        {stands === null ? (
          <span className="text-mute">{text('requests.issue_none')}</span>
        ) : (
          <span className="inline-flex items-center gap-1.5">
            <StatusIcon category={stands} size={14} />
            {text(`requests.issue_${stands}`)}
          </span>
        )}
      </Property>
      {request.returns > 0 && (
        <Property name={text('requests.returns')}>
          {text('requests.times', { count: request.returns })}
        </Property>
      )}
    </PropertyList>
  )
}
