import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Looks at a page as it stands with axe, in light and dark. Throws with what axe found and where. */
export async function checkAccessibility(page: Page): Promise<void> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await awaitColours(page)
    found.push(...(await violationsOf(page)).map(line => `${colorScheme}: ${line}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  if (found.length > 0) throw new Error(`axe finds at ${page.url()}:\n${found.join('\n')}`)
}

/** Colours on the way from one scheme to the other, from element to element within, would be taken for wrong ones. */
async function awaitColours(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.getAnimations().some(one => one instanceof CSSTransition))
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      node => `${id} (${help}) at ${node.target.join(' ')}\n  ${node.html}\n  ${node.failureSummary ?? ''}`,
    ),
  )
}
