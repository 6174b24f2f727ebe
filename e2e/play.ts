import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import type { Journey } from './journey.ts'
import { openScene } from './scene.ts'
import type { Variant } from './variant.ts'

/** One journey in one variant. */
export interface Planned {
  readonly file: string
  readonly name: string
  readonly journey: Journey
  readonly variant: Variant
}

const pictures = join(tmpdir(), 'concord-journeys')

/** Plays journeys, two at a time, in a browser for each of the two. `tell` gets null for a journey that went well. */
export async function playAll(
  planned: readonly Planned[],
  chromium: string,
  tell: (planned: Planned, trouble: string | null) => void,
): Promise<void> {
  const waiting = [...planned]
  const work = async () => {
    let browser: Browser | null = null
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!browser?.isConnected()) browser = await launchChromium(chromium)
      tell(next, await play(next, browser))
    }
    await browser?.close()
  }
  await Promise.all([work(), work()])
}

/** Plays one journey; null, or what went wrong for a person to read. */
async function play({ name, journey, variant }: Planned, browser: Browser): Promise<string | null> {
  const opened = await openScene(browser, variant).catch((error: unknown) => describe(error))
  if (typeof opened === 'string') return opened
  const stop = new AbortController()
  const late = delay(journey.limit * 1000, null, { signal: stop.signal }).then(() => {
    throw new Error(`it took longer than ${journey.limit} s`)
  })
  late.catch(() => {})
  try {
    await Promise.race([journey.run(opened.scene), late])
    const troubles = opened.troubles()
    if (troubles.length > 0) throw new Error(troubles.join('\n'))
    return null
  } catch (error) {
    const also = opened.troubles().filter(trouble => !describe(error).includes(trouble))
    const picture = await keepPicture(name, opened.picture)
    const heard = opened.scene.server.output.trimEnd().split('\n').slice(-12)
    return [describe(error), ...also, picture, 'The server wrote last:', ...heard].join('\n')
  } finally {
    stop.abort()
    await opened.close()
  }
}

async function keepPicture(name: string, take: (path: string) => Promise<void>): Promise<string> {
  const path = join(pictures, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`)
  mkdirSync(pictures, { recursive: true })
  return take(path).then(
    () => `Picture: ${path}`,
    () => 'No picture could be taken.',
  )
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
