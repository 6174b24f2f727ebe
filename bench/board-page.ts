import type { Browser, CDPSession, Page } from 'playwright-core'
import { PageTroubles } from '../e2e/page-troubles.ts'
import { cookieAt, type Stage } from './stage.ts'

const limit = 60_000
const keys = 90
/** So far down a column, then up again. */
const stretch = 15
const pauseMs = 70
const words = 'A sensor that drifts when it is warm'

declare global {
  interface Window {
    /** What the benchmark notes in the page. */
    bench: { readyMs: number | null; waiting: number; taken: number[]; focused: number }
  }
}

/** The board of the project in a page of its own, with its cards on screen. */
export interface BoardPage {
  /** From the start of the navigation to the frame with the first cards. */
  readonly readyMs: number
  nodes(): Promise<number>
  /** What JavaScript holds after a collection. */
  heapMb(): Promise<number>
  /** Walks over the cards by j and k; the time from each key to the frame that shows it, in ms. */
  press(): Promise<number[]>
  /** The same for letters in the title of a new issue. */
  type(): Promise<number[]>
  slowDown(rate: number): Promise<void>
  close(): Promise<void>
}

export async function openBoard(stage: Stage, browser: Browser, rate = 1): Promise<BoardPage> {
  const context = await browser.newContext({
    baseURL: stage.url,
    locale: 'en',
    viewport: { width: 1440, height: 900 },
  })
  try {
    const troubles = new PageTroubles()
    await troubles.watch(context)
    await context.addCookies(cookiesOf(stage))
    await context.addInitScript(watchPaints, stage.project.key)
    const page = await context.newPage()
    page.setDefaultTimeout(limit)
    const cdp = await context.newCDPSession(page)
    const slowDown = async (to: number) =>
      void (await cdp.send('Emulation.setCPUThrottlingRate', { rate: to }))
    if (rate !== 1) await slowDown(rate)
    await page.goto(`/p/${stage.project.key}/board`, { waitUntil: 'commit', timeout: limit })
    const ready = await page.waitForFunction(() => window.bench.readyMs, null, { timeout: limit })
    const readyMs = Number(await ready.jsonValue())
    return {
      readyMs,
      slowDown,
      nodes: () => page.evaluate(() => document.querySelectorAll('*').length),
      heapMb: () => heapMb(cdp),
      press: () => walk(page),
      type: () => typeTitle(page),
      async close() {
        await context.close()
        const seen = troubles.list()
        if (seen.length > 0) throw new Error(seen.join('\n'))
      },
    }
  } catch (error) {
    await context.close()
    throw error
  }
}

function cookiesOf(stage: Stage) {
  return cookieAt(stage, 1)
    .split('; ')
    .map(text => {
      const [name = '', value = ''] = text.split(/=(.*)/s)
      return { name, value, url: stage.url }
    })
}

/** Runs in the page before its own scripts. A message posted in a frame arrives once that frame has been painted. */
function watchPaints(key: string): void {
  const bench: Window['bench'] = { readyMs: null, waiting: 0, taken: [], focused: 0 }
  window.bench = bench
  const afterPaint = (run: () => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = run
    port2.postMessage(null)
  }
  const look = () => {
    const isThere = document.querySelector('[data-card]')?.textContent?.includes(`${key}-`)
    if (!isThere) requestAnimationFrame(look)
    else
      afterPaint(() => {
        bench.readyMs = performance.now()
      })
  }
  requestAnimationFrame(look)
  addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.hasAttribute('data-card')) bench.focused += 1
  })
  addEventListener(
    'keydown',
    event => {
      bench.waiting += 1
      requestAnimationFrame(() =>
        afterPaint(() => {
          bench.taken.push(performance.now() - event.timeStamp)
          bench.waiting -= 1
        }),
      )
    },
    true,
  )
}

async function heapMb(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return Math.round(usedSize / 1024 / 102.4) / 10
}

async function walk(page: Page): Promise<number[]> {
  await page.locator('[data-card]').first().focus()
  const before = await focuses(page)
  const taken = await noted(page, async () => {
    for (let i = 0; i < keys; i++) {
      await page.keyboard.press(Math.floor(i / stretch) % 2 === 0 ? 'j' : 'k')
      await page.waitForTimeout(pauseMs)
    }
  })
  const moved = (await focuses(page)) - before
  // Where others move cards, one may stand at the end of its column already.
  if (moved < keys * 0.9) throw new Error(`only ${moved} of ${keys} keys moved the focus`)
  return taken
}

const focuses = (page: Page) => page.evaluate(() => window.bench.focused)

async function typeTitle(page: Page): Promise<number[]> {
  await page.keyboard.press('c')
  const title = page.getByRole('dialog').locator('input[data-autofocus]')
  await title.waitFor()
  await title.focus()
  const taken = await noted(page, async () => {
    for (const letter of words) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await page.waitForTimeout(pauseMs)
    }
  })
  if ((await title.inputValue()) !== words) throw new Error(`typed was ${await title.inputValue()}`)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return taken
}

/** What the page notes meanwhile. */
async function noted(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    window.bench.taken = []
  })
  await act()
  await page.waitForFunction(() => window.bench.waiting === 0)
  return page.evaluate(() => window.bench.taken)
}
