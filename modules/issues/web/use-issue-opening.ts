import { useEffect } from 'react'
import type { ObjectMode } from '../../../packages/ui/contributions.ts'
import { focusedObject, focusObject } from '../../../packages/ui/objects/focused-object.ts'
import { useOpenedObject } from '../../../packages/ui/objects/opened-object.ts'
import { useActions } from '../../../packages/ui/shortcuts/actions.ts'
import { wantTitle } from './issue/title-wish.ts'
import { useIssuesText } from './issues-text.ts'

/** How a board or list opens an issue beside itself: a peek follows the focus, E goes to its title. */
export function useIssueOpening() {
  const text = useIssuesText()
  const { opened, open } = useOpenedObject()
  const openIssue = (id: string, mode: ObjectMode) => open({ type: 'issue', id }, mode)
  useEffect(() => () => focusObject(null), [])
  useActions([
    {
      id: 'issue.edit',
      label: text('issues.edit'),
      icon: 'edit',
      keys: 'e',
      run() {
        const focused = focusedObject.get()
        if (focused?.type !== 'issue') return
        wantTitle(focused.id)
        openIssue(focused.id, 'panel')
      },
    },
  ])
  return {
    opened: opened?.object.type === 'issue' ? opened.object.id : null,
    open: openIssue,
    follow(id: string) {
      focusObject({ type: 'issue', id })
      if (opened?.mode === 'peek' && opened.object.id !== id) openIssue(id, 'peek')
    },
  }
}
