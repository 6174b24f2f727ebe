import { useUiText } from './text.tsx'

/** How many things wait, at the icon of a room; nothing at 0, 99+ above 99. */
export function NavBadge({ count }: { count: number }) {
  const text = useUiText()
  if (count <= 0) return null
  return (
    <span className="numeric absolute top-0 left-1/2 ml-1 h-4 min-w-4 rounded-full bg-danger px-1 text-center font-medium text-meta text-raised ring-2 ring-panel">
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="hidden-text">{text('ui.badge', { count })}</span>
    </span>
  )
}
