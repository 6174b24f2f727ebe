import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { findChromium, launchChromium } from '../e2e/chromium.ts'
import { weighBundle } from '../tools/check-bundle.ts'
import { type BoardPage, openBoard } from './board-page.ts'
import type { Case } from './case.ts'
import { changing } from './changing.ts'
import { loadNow } from './cpu.ts'
import { fill } from './fill.ts'
import { percentiles, print, round } from './measure.ts'
import { root, type Stage } from './stage.ts'

const loads = 9
const slowLoads = 5
const slower = 4
const perSecond = 100
const smallest = 100

/** A board in Chromium: cold to its first cards, its nodes and heap, and from a key to the frame that shows it. */
export const page: Case = {
  name: 'page',
  async run(stage, { isFull }) {
    const chromium = findChromium()
    if (chromium === null) throw new Error('no chromium on the PATH; apt-get install chromium')
    const browser = await stage.closers.keep(
      () => launchChromium(chromium, { hasOwnSignals: true }),
      it => it.close(),
    )
    try {
      const shown = [smallest, 10_000, ...(isFull ? [1_000_000] : [])]
      for (const size of shown) {
        await fill(stage, stage.project, size)
        await stage.restart()
        print({ case: 'page', size, ...weights(), ...(await measure(stage, browser)), load: loadNow() })
      }
    } finally {
      await browser.close()
    }
  },
}

function weights() {
  const [shell, board] = weighBundle(join(root, 'dist/web'))
  return { shellGzip: shell?.bytes, boardGzip: board?.bytes }
}

async function measure(stage: Stage, browser: Browser) {
  const cold = await coldLoads(stage, browser, { count: loads, rate: 1 })
  const slow = await coldLoads(stage, browser, { count: slowLoads, rate: slower })
  const opened = await openBoard(stage, browser)
  try {
    const [nodes, heapMb] = [await opened.nodes(), await opened.heapMb()]
    const keys = await pressed(opened)
    const typed = percentiles(await opened.type())
    const busy = await changing(stage, perSecond, () => pressed(opened))
    await opened.slowDown(slower)
    const slowKeys = await pressed(opened)
    await opened.slowDown(1)
    const after = { nodesAfter: await opened.nodes(), heapAfterMb: await opened.heapMb() }
    return {
      n: loads,
      ...cold,
      slowP50: slow.p50,
      slowP95: slow.p95,
      nodes,
      heapMb,
      keyP50: keys.p50,
      keyP95: keys.p95,
      typeP95: typed.p95,
      changesPerSec: round(busy.perSecond),
      busyKeyP50: busy.result.p50,
      busyKeyP95: busy.result.p95,
      slowKeyP95: slowKeys.p95,
      ...after,
    }
  } finally {
    await opened.close()
  }
}

async function pressed(opened: BoardPage) {
  return percentiles(await opened.press())
}

/** From the start of the navigation to the frame with the first cards, each time in a browser that knows nothing yet. */
async function coldLoads(stage: Stage, browser: Browser, { count, rate }: { count: number; rate: number }) {
  const taken: number[] = []
  for (let i = 0; i < count; i++) {
    const opened = await openBoard(stage, browser, rate)
    taken.push(opened.readyMs)
    await opened.close()
  }
  const { p50, p95 } = percentiles(taken)
  return { p50, p95 }
}
