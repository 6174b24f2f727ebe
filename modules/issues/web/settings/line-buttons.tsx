import { Suspense, useState } from 'react'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { lazyView } from '../../../../packages/ui/lazy-view.tsx'
import { rankAt } from '../board/place-rank.ts'
import { useIssuesText } from '../issues-text.ts'
import type { RemoveDialogProps } from './remove-dialog.tsx'

const RemoveDialog = lazyView(() => import('./remove-dialog.tsx').then(file => file.RemoveDialog))

interface Ranked {
  id: string
  name: string
  rank: string
}

interface Props<One extends Ranked> {
  one: One
  /** All of them, in their order. */
  all: readonly One[]
  /** Why it cannot go, though another could. */
  offLast: string
  onRank: (rank: string) => void
  removing: Omit<RemoveDialogProps, 'onClose'>
}

/** At the end of a line: up, down, away. */
export function LineButtons<One extends Ranked>({ one, all, offLast, onRank, removing }: Props<One>) {
  const text = useIssuesText()
  const [isRemoving, setRemoving] = useState(false)
  const index = all.indexOf(one)
  const { name } = one
  const step = (by: -1 | 1) => {
    const rank = rankBeside(one, all, by)
    if (rank !== null) onRank(rank)
  }
  return (
    <span className="flex shrink-0 items-center max-md:ml-auto">
      <IconButton
        icon="up"
        label={text('issues.line_up', { name })}
        off={index === 0 ? text('issues.line_first') : null}
        onClick={() => step(-1)}
      />
      <IconButton
        icon="down"
        label={text('issues.line_down', { name })}
        off={index === all.length - 1 ? text('issues.line_last') : null}
        onClick={() => step(1)}
      />
      <IconButton
        icon="trash"
        label={text('issues.remove_named', { name })}
        off={all.length < 2 ? offLast : null}
        onClick={() => setRemoving(true)}
      />
      {isRemoving && (
        <Suspense fallback={null}>
          <RemoveDialog {...removing} onClose={() => setRemoving(false)} />
        </Suspense>
      )}
    </span>
  )
}

/** The rank that brings one of them a place up or down. */
function rankBeside(one: Ranked, all: readonly Ranked[], by: -1 | 1): string | null {
  const others = all.filter(other => other.id !== one.id)
  const place = all.findIndex(other => other.id === one.id) + by
  return rankAt(
    others.map(other => other.id),
    { before: others[place - 1]?.id ?? null, after: others[place]?.id ?? null },
    id => others.find(other => other.id === id)?.rank ?? null,
  )
}
