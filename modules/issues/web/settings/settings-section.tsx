import type { ReactNode } from 'react'

interface Props {
  title: string
  hint: string
  /** The lines, as list items. */
  children: ReactNode
  /** What adds one more. */
  adding: ReactNode
}

/** A part of the settings: what it is for, the things that are there, and one more. */
export function SettingsSection({ title, hint, children, adding }: Props) {
  return (
    <section aria-label={title}>
      <h2 className="font-semibold text-body">{title}</h2>
      <p className="mt-1 mb-3 text-mute">{hint}</p>
      <div className="divide-y divide-line rounded-card border border-line bg-raised">
        <ul className="divide-y divide-line">{children}</ul>
        {adding}
      </div>
    </section>
  )
}

/** The room around what stands in a line. */
export const settingsLine = 'flex items-center gap-2 px-3 py-2 max-md:flex-wrap'
