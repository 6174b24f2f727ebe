import { useState } from 'react'
import { Button } from '../../../packages/ui/button.tsx'
import { IconButton } from '../../../packages/ui/icon-button.tsx'
import { ConfirmDialog } from '../../../packages/ui/overlays/confirm-dialog.tsx'
import { Dialog } from '../../../packages/ui/overlays/dialog.tsx'
import { Menu } from '../../../packages/ui/overlays/menu.tsx'
import { Popover } from '../../../packages/ui/overlays/popover.tsx'
import { showToast } from '../../../packages/ui/overlays/toast.ts'
import { useSamples } from './sample-faces.tsx'

type Shown = 'dialog' | 'confirm' | null

/** What floats above the page: menu, popover, dialog, question, toast. */
export function OverlaySamples() {
  const { verbs, described, title, removing, offReason, statuses } = useSamples()
  const [shown, setShown] = useState<Shown>(null)
  const close = () => setShown(null)
  return (
    <div className="flex flex-wrap items-center gap-3">
      <SampleMenu />
      <Popover label={title} trigger={<Button icon="sliders">{verbs.open}</Button>}>
        {() => <p>{described}</p>}
      </Popover>
      <Button onClick={() => setShown('dialog')}>{title}</Button>
      <Button onClick={() => setShown('confirm')}>{verbs.remove}</Button>
      <Button
        onClick={() =>
          showToast(verbs.undoable, {
            action: { label: verbs.open, run: () => showToast(statuses[3] ?? '') },
          })
        }
      >
        {verbs.undoable}
      </Button>
      <Button onClick={() => showToast(offReason, { tone: 'danger' })}>{offReason}</Button>
      {shown === 'dialog' && (
        <Dialog
          title={title}
          onClose={close}
          footer={
            <Button look="primary" size="large" onClick={close}>
              {verbs.save}
            </Button>
          }
        >
          <p className="text-body">{described}</p>
        </Dialog>
      )}
      {shown === 'confirm' && (
        <ConfirmDialog
          title={verbs.remove}
          verb={verbs.remove}
          onConfirm={() => void showToast(verbs.remove)}
          onClose={close}
        >
          {removing}
        </ConfirmDialog>
      )}
    </div>
  )
}

function SampleMenu() {
  const { verbs, statuses, field, offReason } = useSamples()
  const [chosen, setChosen] = useState(1)
  return (
    <Menu
      label={verbs.open}
      trigger={<IconButton icon="dots" label={verbs.open} />}
      sections={[
        {
          id: 'do',
          items: [
            { id: 'edit', label: verbs.move, icon: 'edit', keys: 'e', run: () => showToast(verbs.move) },
            { id: 'off', label: field.due, icon: 'calendar', off: offReason, run: () => undefined },
          ],
        },
        {
          id: 'status',
          label: field.status,
          items: statuses.map((label, index) => ({
            id: label,
            label,
            checked: index === chosen,
            run: () => setChosen(index),
          })),
        },
        {
          id: 'end',
          items: [
            {
              id: 'remove',
              label: verbs.remove,
              icon: 'trash',
              tone: 'danger',
              run: () => showToast(verbs.remove),
            },
          ],
        },
      ]}
    />
  )
}
