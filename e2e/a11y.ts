import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Looks at a page as it stands with axe, in light and dark. Throws with what axe found and where. */
export async function checkAccessibility(page: Page): Promise<void> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await violationsOf(page)).map(line => `${colorScheme}: ${line}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  if (found.length > 0) throw new Error(`axe finds at ${page.url()}:\n${found.join('\n')}`)
}

/** Looks so at each of these pages and tells all that is wrong at once. */
export async function lookAtAll(page: Page, addresses: readonly string[]): Promise<void> {
  const found: string[] = []
  const look = async (address: string) => {
    await page.goto(address)
    await page.getByRole('main').first().waitFor({ timeout: 10_000 })
    await page.waitForLoadState('networkidle')
    await checkAccessibility(page)
  }
  for (const address of addresses)
    await look(address).catch((error: unknown) => found.push(`${address}: ${error}`))
  assert.deepEqual(found, [], found.join('\n\n'))
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      node => `${id} (${help}) at ${node.target.join(' ')}\n  ${node.html}\n  ${node.failureSummary ?? ''}`,
    ),
  )
}
