import type { ReactNode } from 'react'
import { Button } from '../button.tsx'
import { i18n } from '../language.ts'
import { useText, useUiText } from '../text.tsx'
import { EmptyState } from './empty-state.tsx'

export interface ErrorStateProps {
  /** What could not be done; a sentence of the product's own by default. */
  title?: string
  /** Why, and what to do next. */
  children?: ReactNode
  /** To tell the administrator. */
  trace?: string | null
  onRetry?: () => void
}

/** Something went wrong: what to do next, and a retry. */
export function ErrorState({ title, children, trace = null, onRetry }: ErrorStateProps) {
  const text = useUiText()
  return (
    <div role="alert" className="contents">
      <EmptyState
        icon="alert"
        title={title ?? text('ui.error.title')}
        action={
          onRetry && (
            <Button icon="refresh" size="large" onClick={onRetry}>
              {text('ui.retry')}
            </Button>
          )
        }
      >
        {children ?? text('ui.error.body')}
        {trace && <p className="mt-1 font-mono text-meta">{trace}</p>}
      </EmptyState>
    </div>
  )
}

export interface NoPermissionProps {
  /** Why: 'Only members of Sales see this.' */
  children?: ReactNode
  /** Whom to ask, by name, with a link or a button. */
  ask?: ReactNode
}

/** Not for this person: why, and whom to ask. */
export function NoPermission({ children, ask }: NoPermissionProps) {
  const text = useUiText()
  return (
    <EmptyState icon="lock" title={text('ui.no_permission.title')} action={ask}>
      {children ?? text('ui.no_permission.body')}
    </EmptyState>
  )
}

/** What the server answers with when it refuses, as far as a screen needs it. */
export interface ProblemShape {
  code: string
  reason: string
  details?: Readonly<Record<string, unknown>>
  trace?: string | null
}

/** The state of a screen whose question was refused or failed, by what came back. */
export function ProblemState({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const text = useUiText()
  const explain = useProblemText()
  if (isMissingCode(problem)) return <StalePage />
  if (!isProblem(problem)) return <ErrorState onRetry={onRetry} />
  if (problem.code === 'forbidden') {
    // The kernel's own words are about an act; here nothing was done, only looked.
    return <NoPermission>{problem.reason.startsWith('kernel.') ? null : explain(problem)}</NoPermission>
  }
  if (problem.code === 'not_found') {
    return (
      <EmptyState icon="search" title={text('ui.not_found.title')}>
        {text('ui.not_found.body')}
      </EmptyState>
    )
  }
  return (
    <ErrorState trace={problem.trace} onRetry={onRetry}>
      {explain(problem)}
    </ErrorState>
  )
}

/** The server has newer code than this page, and no longer the files that the page asks for. */
function StalePage() {
  const text = useUiText()
  return (
    <EmptyState
      icon="refresh"
      title={text('ui.stale.title')}
      action={
        <Button look="primary" size="large" onClick={() => window.location.reload()}>
          {text('ui.reload')}
        </Button>
      }
    >
      {text('ui.stale.body')}
    </EmptyState>
  )
}

// Each browser has its own words for a chunk that is not there.
function isMissingCode(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /dynamically imported module|module script failed|error loading dynamically/i.test(error.message)
  )
}

const codeTexts = {
  unavailable: 'ui.error.unavailable',
  too_many: 'ui.error.too_many',
  unauthenticated: 'ui.error.unauthenticated',
  forbidden: 'ui.no_permission.body',
  not_found: 'ui.not_found.body',
} as const

/** A refusal in words: the message of its reason where its module has one, else one for its code. */
export function useProblemText(): (problem: unknown) => string {
  const text = useUiText()
  const any = useText()
  return problem => {
    if (!isProblem(problem)) return text('ui.error.body')
    if (problem.reason in i18n.messages) return any(problem.reason, plainValues(problem.details ?? {}))
    return text(isKnownCode(problem.code) ? codeTexts[problem.code] : 'ui.error.body')
  }
}

/** Is this what the server says when it refuses? */
export function isProblem(value: unknown): value is ProblemShape {
  return typeof value === 'object' && value !== null && 'code' in value && 'reason' in value
}

function isKnownCode(code: string): code is keyof typeof codeTexts {
  return code in codeTexts
}

function plainValues(details: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value
  }
  return values
}
