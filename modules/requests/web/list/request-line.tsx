import { createContext, useContext } from 'react'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { DepartmentName, PersonAvatar, PersonName } from '../../../../packages/ui/names.tsx'
import type { RequestRow } from '../hooks.ts'
import { colourOf, verdictOn } from '../lateness.ts'
import { useRequestsText } from '../requests-text.ts'
import { StateIcon } from '../state-mark.tsx'
import { shownState } from '../turn.ts'

/** A row has two lines: what it is, and how it stands. */
export const rowHeight = 52

const Context = createContext<ReadonlyMap<string, RequestRow>>(new Map())

/** Gives the rows of a list their requests. */
export const RequestsProvider = Context.Provider

/** One request as a row of a list. */
export function RequestLine({ id }: { id: string }) {
  const text = useRequestsText()
  const request = useContext(Context).get(id)
  if (!request) return null
  const state = shownState(request)
  return (
    <span className="grid min-w-0 grow gap-0.5">
      <span className="flex min-w-0 items-center gap-2">
        <StateIcon state={state} />
        <span className="min-w-0 truncate font-medium">{request.title}</span>
        <span className="numeric text-meta text-mute max-md:hidden">{request.key}</span>
        <span className="grow" />
        <Lateness request={request} />
      </span>
      <span className="flex min-w-0 items-center gap-3 pl-6 text-meta text-mute">
        <span className="max-md:min-w-0 max-md:truncate md:w-16 md:shrink-0 md:[:lang(en)_&]:w-36">
          {text(`requests.state_${state}`)}
        </span>
        <Dates request={request} />
        <span className="flex min-w-0 items-center gap-1.5 max-md:hidden">
          <DepartmentName id={request.askerDepartmentId} />
          <Icon name="arrow" size={12} className="shrink-0" />
          <DepartmentName id={request.answererDepartmentId} />
        </span>
        <span className="grow" />
        <Handler request={request} />
      </span>
    </span>
  )
}

/** Against the original date, which is the one that counts. */
function Lateness({ request }: { request: RequestRow }) {
  const text = useRequestsText()
  const format = useFormat()
  const verdict = verdictOn(request.dueOn, request, format)
  if (!verdict) return null
  const { kind, count } = verdict
  return (
    <span className={`numeric shrink-0 text-meta ${colourOf(verdict)}`}>
      {text(`requests.stands_${kind}`, { count })}
    </span>
  )
}

function Dates({ request }: { request: RequestRow }) {
  const text = useRequestsText()
  const format = useFormat()
  const next = request.offeredDueOn ?? (request.currentDueOn === request.dueOn ? null : request.currentDueOn)
  const word = text(request.offeredDueOn === null ? 'requests.current' : 'requests.offered')
  return (
    <span className="numeric flex shrink-0 items-center gap-1 md:w-52">
      {`${text('requests.original')} ${format.day(request.dueOn)}`}
      {next !== null && (
        <>
          <Icon name="arrow" size={12} />
          {`${word} ${format.day(next)}`}
        </>
      )}
    </span>
  )
}

function Handler({ request }: { request: RequestRow }) {
  const who = request.handledById ?? request.answeredById
  if (who === null) return null
  return (
    <span className="flex min-w-0 items-center gap-1.5 max-md:shrink-0">
      <PersonAvatar id={who} size={16} />
      <span className="truncate max-md:hidden">
        <PersonName id={who} />
      </span>
    </span>
  )
}
