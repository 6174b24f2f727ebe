import { colourOf } from '../../../packages/ui/avatar.tsx'

/** The dot of a label, in the colour that follows from its name. */
export function LabelDot({ label }: { label: string }) {
  return (
    <span className="grid size-4 shrink-0 place-items-center">
      <span aria-hidden className="size-2 rounded-full" style={{ background: colourOf(label) }} />
    </span>
  )
}
