import { Suspense, useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { classNames } from '../../../../packages/ui/class-names.ts'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { lazyView } from '../../../../packages/ui/lazy-view.tsx'
import { useDepartmentName } from '../../../../packages/ui/names.tsx'
import { type Side, turnOf } from '../../shared.ts'
import { useRequestsText } from '../requests-text.ts'
import { turnInWords } from '../turn.ts'
import { departmentOf, sidesOf } from '../use-my-side.ts'
import type { OpenRequest } from '../use-request.ts'
import { mayActFor } from './may.ts'
import { actsFor, type OfferedAct } from './offered-acts.ts'

const ActDialog = lazyView(() => import('./act-dialog.tsx').then(file => file.ActDialog))

interface Props {
  open: OpenRequest
  /** Room for words and buttons side by side. */
  isWide: boolean
  /** Somebody has acted: look again. */
  onChanged: () => void
}

/** Whose turn it is, and what the reader may do about it. What cannot be done says why. */
export function Acts({ open, isWide, onChanged }: Props) {
  const text = useRequestsText()
  const format = useFormat()
  const [doing, setDoing] = useState<OfferedAct['id'] | null>(null)
  const { request } = open.whole
  const turn = turnOf(request)
  const sides = sidesOf(request, open.me.groups)
  const side = readerSide(sides, turn)
  const waiting = useDepartmentName(turn === null ? '' : departmentOf(request, turn))
  const other = useDepartmentName(
    side === null ? '' : departmentOf(request, side === 'asker' ? 'answerer' : 'asker'),
  )
  const isMine =
    side !== null && open.role !== undefined && mayActFor(side, request, { ...open, role: open.role })
  const offered = side === null ? [] : actsFor(side, request, { text, day: format.day, other })
  const said = turnInWords(text, { request, sides, department: waiting })
  const isOurs = turn !== null && sides.includes(turn)
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <p
        className={classNames(
          isWide ? 'grow max-md:w-full' : 'w-full',
          isOurs ? 'font-semibold' : 'text-mute',
        )}
        role="status"
      >
        {said}
      </p>
      {open.role !== undefined &&
        offered.map(act => (
          <Button
            key={act.id}
            size="large"
            look={act.isPrimary ? 'primary' : 'soft'}
            icon={act.icon}
            off={isMine ? act.off : text('requests.off_role')}
            onClick={() => setDoing(act.id)}
            className={classNames('max-md:h-11 max-md:grow', !isWide && 'grow')}
          >
            {act.label}
          </Button>
        ))}
      {doing !== null && (
        <Suspense fallback={null}>
          <ActDialog act={doing} whole={open.whole} onChanged={onChanged} onClose={() => setDoing(null)} />
        </Suspense>
      )}
    </div>
  )
}

/** Who stands on both sides acts for the one whose turn it is. */
function readerSide(sides: readonly Side[], turn: Side | null): Side | null {
  return sides.find(side => side === turn) ?? sides[0] ?? null
}
