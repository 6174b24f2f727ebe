import { type BoardControl, dropAt, focusCard, placeOf, type Target } from './board-control.ts'
import type { Drop } from './board-source.ts'

/** What the moves need to know of the board around them. */
export interface MoveRules {
  canMove: (id: string, toGroup: string) => boolean
  onMove: (drop: Drop) => void
  /** What to say to a screen reader. */
  say: {
    grabbed: (id: string, group: string, index: number) => string
    over: (id: string, group: string, index: number) => string
    dropped: (id: string, group: string, index: number) => string
    cancelled: (id: string) => string
    refused: (id: string) => string
  }
}

export type Step = -1 | 1

/** Moves the card to the top of the next column in that direction that takes it. */
export function moveAcross(control: BoardControl, card: { id: string; step: Step }, rules: MoveRules): void {
  const { id, step } = card
  const place = placeOf(control, id)
  if (!place) return
  const group = nextGroup(control, { id, from: place.group, step }, rules)
  if (group === null) {
    control.said.set(rules.say.refused(id))
    return
  }
  const below = control.groups.states.get(group)?.ids[0] ?? null
  finish(control, { id, by: 'keys', group, below }, rules)
}

/** Moves the card one place up or down in its column. */
export function moveWithin(control: BoardControl, card: { id: string; step: Step }, rules: MoveRules): void {
  const { id, step } = card
  const place = placeOf(control, id)
  if (!place) return
  const ids = control.groups.states.get(place.group)?.ids ?? []
  const index = place.index + step
  if (index < 0 || index >= ids.length) return
  const below = ids[step < 0 ? index : index + 1] ?? null
  finish(control, { id, by: 'keys', group: place.group, below }, rules)
}

/** Takes the card into the hand; the arrows then move the place where it would land. */
export function grab(control: BoardControl, id: string, rules: MoveRules): void {
  const place = placeOf(control, id)
  if (!place) return
  const below = control.groups.states.get(place.group)?.ids[place.index + 1] ?? null
  control.target.set({ id, by: 'keys', group: place.group, below })
  control.said.set(rules.say.grabbed(id, place.group, place.index))
}

/** Moves the place of the grabbed card. */
export function carry(control: BoardControl, step: { x: number; y: number }, rules: MoveRules): void {
  const target = control.target.get()
  if (!target) return
  const next =
    step.x === 0
      ? carriedWithin(control, target, step.y)
      : carriedAcross(control, { target, step: step.x < 0 ? -1 : 1 }, rules)
  if (!next) return
  control.target.set(next)
  const index = indexIn(control, next)
  control.reveal.get(next.group)?.(index)
  control.said.set(rules.say.over(next.id, next.group, index))
}

/** Lets the held card go where it is, or back where it was. */
export function release(control: BoardControl, how: 'drop' | 'cancel', rules: MoveRules): void {
  const target = control.target.get()
  control.target.set(null)
  if (!target) return
  if (how === 'drop') {
    finish(control, target, rules)
    return
  }
  control.said.set(rules.say.cancelled(target.id))
  focusCard(control, target.id)
}

function finish(control: BoardControl, target: Target, rules: MoveRules): void {
  const drop = dropAt(control, target)
  control.said.set(rules.say.dropped(target.id, target.group, indexIn(control, target)))
  if (!drop) return
  control.active.set(target.id)
  // Its new column mounts the card as soon as the store has moved it, and that is when it gets the focus.
  if (target.by === 'keys') control.wish = target.id
  rules.onMove(drop)
}

function carriedWithin(control: BoardControl, target: Target, step: number): Target | null {
  const ids = others(control, target)
  const index = indexIn(control, target) + step
  return index < 0 || index > ids.length ? null : { ...target, below: ids[index] ?? null }
}

function carriedAcross(
  control: BoardControl,
  { target, step }: { target: Target; step: Step },
  rules: MoveRules,
): Target | null {
  const group = nextGroup(control, { id: target.id, from: target.group, step }, rules)
  if (group === null) return null
  const next = { ...target, group, below: null }
  const ids = others(control, next)
  return { ...next, below: ids[Math.min(indexIn(control, target), ids.length)] ?? null }
}

function nextGroup(
  control: BoardControl,
  { id, from, step }: { id: string; from: string; step: Step },
  rules: MoveRules,
): string | null {
  const { order } = control.groups
  for (let at = order.indexOf(from) + step; at >= 0 && at < order.length; at += step) {
    const group = order[at]
    if (group !== undefined && rules.canMove(id, group)) return group
  }
  return null
}

function others(control: BoardControl, { id, group }: Target): readonly string[] {
  return (control.groups.states.get(group)?.ids ?? []).filter(other => other !== id)
}

function indexIn(control: BoardControl, target: Target): number {
  const ids = others(control, target)
  const index = target.below === null ? -1 : ids.indexOf(target.below)
  return index < 0 ? ids.length : index
}
