import type { Scene } from './scene.ts'

export interface Journey {
  readonly name: string
  readonly run: (scene: Scene) => Promise<void>
  /** How long it may take, in seconds. */
  readonly limit: number
}

const declared: Journey[] = []

/**
 * Declares a way through the product as one or several people go it, in browsers, against the bundle on a database of
 * its own. It fails with what `run` throws, and on any error in a page. A run takes one language and one width.
 */
export function journey(name: string, run: Journey['run'], { limit = 120 }: { limit?: number } = {}): void {
  declared.push({ name, run, limit })
}

/** The journeys declared since the last call. */
export function takeDeclared(): Journey[] {
  return declared.splice(0)
}
