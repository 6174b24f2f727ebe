import { dayIn } from '../../../../packages/ui/day.ts'
import type { IconName } from '../../../../packages/ui/icon-names.ts'
import type { Side } from '../../shared.ts'
import type { Step, WholeRequest } from '../hooks.ts'

/** One thing that happened, on the side that did it. */
export interface Scene {
  key: string
  side: Side
  icon: IconName
  /** The act, after the name of who did it. */
  did: Did
  who: string
  at: string
  /** The day that the act names. */
  day: string | null
  /** Another person that the act names. */
  person: string | null
  /** What was said with it. */
  words: string | null
  /** An offered day: from, to. */
  move: readonly [from: string, to: string] | null
  /** The lines that a return named. */
  failed: readonly string[]
  tone: 'plain' | 'strong' | 'danger' | 'ok'
}

type Did =
  | 'ask'
  | 'take_on'
  | 'issue'
  | 'offer'
  | 'agree'
  | 'refuse'
  | 'decline'
  | 'begin'
  | 'finish'
  | 'hand_over'
  | 'drop'
  | 'deliver'
  | 'return'
  | 'accept'

/** Tells the steps of the log as a story of two sides; a step that people need not know of is left out. */
export function storyOf(whole: WholeRequest, steps: readonly Step[]): readonly Scene[] {
  const teller = new Teller(whole, steps)
  return steps.flatMap(step => teller.tell(step))
}

/** Where the story passes the original day without a delivery: before the scene of this index; null where it does not. */
export function passedAt(whole: WholeRequest, scenes: readonly Scene[], zone: string): number | null {
  const { dueOn } = whole.request
  let isDelivered = false
  for (const [index, scene] of scenes.entries()) {
    if (dayIn(zone, new Date(scene.at)) > dueOn) return isDelivered ? null : index
    if (scene.did === 'deliver') isDelivered = true
    if (scene.did === 'return') isDelivered = false
  }
  return isDelivered ? null : scenes.length
}

class Teller {
  readonly #whole: WholeRequest
  readonly #lastReturn: number | null
  #currentDue: string
  #offers = 0
  #answers = 0

  constructor(whole: WholeRequest, steps: readonly Step[]) {
    this.#whole = whole
    this.#currentDue = whole.request.dueOn
    this.#lastReturn = steps.findLast(step => step.name === 'request.return')?.seq ?? null
  }

  tell(step: Step): Scene[] {
    if (step.op === 'create') {
      return [this.#scene(step, { side: 'asker', icon: 'send', did: 'ask', words: this.#whole.why })]
    }
    switch (step.name) {
      case 'request.take-on':
        return [this.#takenOn(step)]
      case 'request.offer-date':
        return [this.#offered(step)]
      case 'request.answer-offer':
        return [this.#answered(step)]
      case 'request.follow-issue':
        return this.#followed(step)
      default:
        return this.#simple(step)
    }
  }

  #takenOn(step: Step): Scene {
    const person = textOf(step.fields.handledById?.[1])
    // After an agreed day it was a promise already.
    if (step.fields.state === undefined)
      return this.#scene(step, { side: 'answerer', icon: 'task', did: 'issue', person })
    const day = this.#currentDue
    return this.#scene(step, {
      side: 'answerer',
      icon: 'signature',
      did: 'take_on',
      day,
      person,
      tone: 'strong',
    })
  }

  #offered(step: Step): Scene {
    const offer = this.#whole.renegotiations[this.#offers++]
    const to = textOf(step.fields.offeredDueOn?.[1]) ?? offer?.newDueOn ?? this.#currentDue
    const move = [offer?.oldDueOn ?? this.#currentDue, to] as const
    return this.#scene(step, {
      side: 'answerer',
      icon: 'calendar',
      did: 'offer',
      words: offer?.reason ?? null,
      move,
    })
  }

  #answered(step: Step): Scene {
    const offer = this.#whole.renegotiations[this.#answers++]
    const day = offer?.newDueOn ?? textOf(step.fields.offeredDueOn?.[0])
    const isAgreed = offer?.outcome === 'agreed'
    if (isAgreed && day !== null) this.#currentDue = day
    return this.#scene(step, {
      side: 'asker',
      icon: isAgreed ? 'check' : 'close',
      did: isAgreed ? 'agree' : 'refuse',
      day,
    })
  }

  #followed(step: Step): Scene[] {
    const { state, issueState, handledById } = step.fields
    const side = 'answerer' as const
    const person = textOf(handledById?.[1])
    if (state?.[1] === 'in_progress')
      return [this.#scene(step, { side, icon: 'status-active', did: 'begin' })]
    if (issueState?.[1] === 'done') return [this.#scene(step, { side, icon: 'status-done', did: 'finish' })]
    if (handledById === undefined) return []
    if (person === null) return [this.#scene(step, { side, icon: 'user', did: 'drop' })]
    return [this.#scene(step, { side, icon: 'user', did: 'hand_over', person })]
  }

  #simple(step: Step): Scene[] {
    const words = textOf(step.fields.note?.[1])
    const scenes = {
      'request.decline': { side: 'answerer', icon: 'block', did: 'decline', tone: 'danger', words },
      'request.deliver': { side: 'answerer', icon: 'box', did: 'deliver', tone: 'strong', words },
      'request.return': { side: 'asker', icon: 'undo', did: 'return', tone: 'danger', words },
      'request.accept': { side: 'asker', icon: 'check', did: 'accept', tone: 'ok' },
    } as const
    if (!isNamed(scenes, step.name)) return []
    const failed = step.seq === this.#lastReturn ? this.#whole.lines.filter(line => line.failed) : []
    return [this.#scene(step, { ...scenes[step.name], failed: failed.map(line => line.text) })]
  }

  #scene(step: Step, told: Pick<Scene, 'side' | 'icon' | 'did'> & Partial<Scene>): Scene {
    return {
      key: String(step.seq),
      who: step.actor,
      at: step.at,
      day: null,
      person: null,
      words: null,
      move: null,
      failed: [],
      tone: 'plain',
      ...told,
    }
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function isNamed<T extends object>(named: T, name: string): name is keyof T & string {
  return name in named
}
