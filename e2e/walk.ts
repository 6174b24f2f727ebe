import type { Page } from 'playwright-core'

const patience = 15_000
/** How long nothing may have changed for a page to count as drawn; a skeleton waits for 200 ms before it shows. */
const stillness = 300

export interface Walk {
  /**
   * Goes to an address within the page, as a link does, and waits until nothing is under way and nothing changes any
   * more. `isBusy`: what is there says that it is loading, and goes on saying so.
   */
  to(address: string, how?: { isBusy?: boolean }): Promise<void>
  /** Waits so where the page is. */
  settle(how?: { isBusy?: boolean }): Promise<void>
}

/** Walks through the product in one page that is loaded once: some ten times as fast as loading it at each address. */
export function openWalk(page: Page): Walk {
  const underWay = new Set<unknown>()
  page.on('request', request => underWay.add(request))
  page.on('requestfinished', request => underWay.delete(request))
  page.on('requestfailed', request => underWay.delete(request))
  const settle: Walk['settle'] = async ({ isBusy = false } = {}) => {
    const until = Date.now() + patience
    await page.locator('main').first().waitFor({ timeout: patience })
    do {
      if (Date.now() > until) throw new Error(`${page.url()} did not come to rest`)
      await awaitStillness(page)
    } while (underWay.size > 0 || (!isBusy && (await isLoading(page))))
  }
  return {
    settle,
    async to(address, how) {
      await page.evaluate(to => window.history.pushState({}, '', to), address)
      await settle(how)
    },
  }
}

function isLoading(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('[aria-busy="true"]') !== null)
}

function awaitStillness(page: Page): Promise<void> {
  return page.evaluate(
    time =>
      new Promise<void>(resolve => {
        const end = () => {
          observer.disconnect()
          resolve()
        }
        let timer = setTimeout(end, time)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(end, time)
        })
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
    stillness,
  )
}
