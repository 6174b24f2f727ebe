import { isId } from '../../../../kernel/ids.ts'
import { useDepartmentName } from '../../../../packages/ui/names.tsx'
import { useNavigation, useSearchValue } from '../../../../packages/ui/navigation.tsx'
import { focusObject } from '../../../../packages/ui/objects/focused-object.ts'
import { useOpenedObject } from '../../../../packages/ui/objects/opened-object.ts'
import { useRequestsText } from '../requests-text.ts'
import { useWhoIAm } from '../use-my-side.ts'
import { useNewRequest } from '../use-new-request.tsx'
import { useRequests } from '../use-requests.ts'
import { RequestsView, type Turn } from './requests-view.tsx'

/** The requests between this person's departments and others, by whose turn it is. */
export function RequestsPage() {
  const text = useRequestsText()
  const { search } = useNavigation()
  const [ended, setEnded] = useSearchValue('ended')
  const me = useWhoIAm()
  const department = isId<'department'>(search.with) ? search.with : null
  const list = useRequests({ with: department, ended: ended !== null })
  const compose = useNewRequest(me)
  const { opened, open } = useOpenedObject()
  const turn = turnIn(search.turn)
  const name = useDepartmentName(department ?? '')
  return (
    <>
      <RequestsView
        title={titleOf(text, { turn, department: name })}
        turn={turn}
        between={department !== null}
        isEnded={ended !== null}
        onEnded={wanted => setEnded(wanted ? '1' : null)}
        requests={me && list.data}
        groups={me?.groups ?? []}
        problem={list.problem}
        onRetry={list.again}
        end={list.end}
        onMore={list.more}
        opened={opened?.object.type === 'request' ? opened.object.id : null}
        onOpen={(id, mode) => open({ type: 'request', id }, mode)}
        onFocus={id => {
          focusObject({ type: 'request', id })
          if (opened?.mode === 'peek' && opened.object.id !== id) open({ type: 'request', id }, 'peek')
        }}
        newOff={compose.off}
        onNew={compose.open}
      />
      {compose.dialog}
    </>
  )
}

function turnIn(written: string | undefined): Turn | null {
  return written === 'ours' || written === 'theirs' ? written : null
}

function titleOf(
  text: ReturnType<typeof useRequestsText>,
  { turn, department }: { turn: Turn | null; department: string },
): string {
  if (department !== '') return text('requests.with', { department })
  if (turn === 'ours') return text('requests.waits_for_us')
  return text(turn === 'theirs' ? 'requests.we_wait' : 'requests.all')
}
