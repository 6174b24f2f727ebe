import { classNames } from './class-names.ts'
import { keyCaps } from './shortcuts/key-spec.ts'

/** A shortcut as it stands on the keyboard: `mod+k` is ⌘K on a Mac and Ctrl K elsewhere; `g i` is G, then I. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <kbd className={classNames('inline-flex gap-1', className)}>
      {keyCaps(keys).map(cap => (
        <span
          key={cap}
          className="inline-grid h-5 min-w-5 place-items-center rounded-chip bg-hover px-1 font-medium font-sans text-meta text-mute"
        >
          {cap}
        </span>
      ))}
    </kbd>
  )
}
