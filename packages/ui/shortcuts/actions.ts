import { useEffect, useRef } from 'react'
import type { IconName } from '../icon-names.ts'
import type { KeySpec } from './key-spec.ts'

/** Something a person can do now: by its shortcut, from the palette, and listed in the help. */
export interface Action {
  id: string
  /** What it does, in the language on screen: 'Move issue'. */
  label: string
  icon?: IconName
  keys?: KeySpec
  /** Where palette and help list it; `here` (default) belongs to the screen that shows it. */
  section?: 'here' | 'create' | 'go' | 'general'
  /** Why it cannot be done now. */
  off?: string | null
  /** Known to keyboard and help only: moving the focus is nothing to choose from a list. */
  keysOnly?: boolean
  run: () => void
}

interface Layer {
  actions: readonly Action[]
}

const layers: Layer[] = []

/** Offers these actions while the component is mounted; what came last wins a shortcut. */
export function useActions(actions: readonly Action[]): void {
  const layer = useRef<Layer>({ actions })
  useEffect(() => {
    layer.current.actions = actions
  })
  useEffect(() => {
    const own = layer.current
    layers.push(own)
    return () => {
      layers.splice(layers.indexOf(own), 1)
    }
  }, [])
}

/** All that can be done now, the nearest first. */
export function currentActions(): readonly Action[] {
  return layers.toReversed().flatMap(layer => layer.actions)
}
