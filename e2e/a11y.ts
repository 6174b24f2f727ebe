import axe from 'axe-core'
import type { Page } from 'playwright-core'

type Axe = typeof axe
declare global {
  interface Window {
    axe?: Axe
  }
}

export type Scheme = 'light' | 'dark'

/** Looks at a page as it stands with axe, in light and dark. Throws with what axe found and where. */
export async function checkAccessibility(page: Page): Promise<void> {
  const found: string[] = []
  await inBothSchemes(page, async scheme => {
    found.push(...(await violationsOf(page)).map(line => `${scheme}: ${line}`))
  })
  if (found.length > 0) throw new Error(`axe finds at ${page.url()}:\n${found.join('\n')}`)
}

/** Does something in light and in dark, without loading the page again; it is light afterwards. */
export async function inBothSchemes(page: Page, look: (scheme: Scheme) => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await awaitColours(page)
    await look(colorScheme)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await awaitColours(page)
}

/** Colours on the way from one scheme to the other, from element to element within, would be taken for wrong ones. */
async function awaitColours(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.getAnimations().some(one => one instanceof CSSTransition))
}

/** What axe finds, and where. It runs within the page, where it stays until the page is loaded anew: no journey has frames. */
export async function violationsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    if (!window.axe) throw new Error('axe is gone: the page went elsewhere')
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary = '' }) =>
          `${id} (${help}) at ${target.join(' ')}\n  ${html}\n  ${failureSummary}`,
      ),
    )
  })
}
