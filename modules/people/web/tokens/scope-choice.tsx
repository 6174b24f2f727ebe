import { useCallback, useEffect, useId, useState } from 'react'
import { Checkbox } from '../../../../packages/ui/choice.tsx'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import { getApi } from '../entrance-http.ts'
import { usePeopleText } from '../people-text.ts'

interface Props {
  chosen: readonly string[]
  fault: string | null
  onChoose: (scopes: readonly string[]) => void
}

/** What a token may be used for: all commands and queries of the kinds that are ticked. */
export function ScopeChoice({ chosen, fault, onChoose }: Props) {
  const text = usePeopleText()
  const faultId = useId()
  const { scopes, problem, again } = useScopes()
  if (problem !== null) return <ProblemState problem={problem} onRetry={again} />
  if (scopes === null) {
    return (
      <Loading>
        <SkeletonRows count={3} />
      </Loading>
    )
  }
  const tick = (scope: string, isTicked: boolean) =>
    onChoose(scopes.filter(one => (one === scope ? isTicked : chosen.includes(one))))
  return (
    <fieldset
      aria-label={text('people.token_some')}
      aria-describedby={fault === null ? undefined : faultId}
      className="grid gap-2"
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-1">
        {scopes.map(scope => (
          <Checkbox
            key={scope}
            className="py-1 max-md:py-2"
            label={<span className="font-mono text-meta">{scope}</span>}
            checked={chosen.includes(scope)}
            onChecked={isTicked => tick(scope, isTicked)}
          />
        ))}
      </div>
      {fault !== null && (
        <p id={faultId} className="flex items-center gap-1 text-danger text-meta">
          <Icon name="alert" size={12} />
          {fault}
        </p>
      )}
    </fieldset>
  )
}

/** As the house's own description of its API says: the rooms that are there, and no others. */
function useScopes() {
  const [scopes, setScopes] = useState<readonly string[] | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const again = useCallback(() => {
    setProblem(null)
    getApi().then(({ paths }) => setScopes(scopesOf(Object.keys(paths))), setProblem)
  }, [])
  useEffect(again, [again])
  return { scopes, problem, again }
}

/** '/api/v1/issue.move' → 'issue.*'. */
function scopesOf(paths: readonly string[]): readonly string[] {
  const kinds = paths.flatMap(path => /\/([a-z-]+)\.[a-z-]+$/.exec(path)?.[1] ?? [])
  return [...new Set(kinds)].toSorted().map(kind => `${kind}.*`)
}
