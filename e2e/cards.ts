import type { Locator, Page } from 'playwright-core'

/** The cards with this text in a column of the board. */
export function cardIn(page: Page, column: string, text: string): Locator {
  return page.getByRole('region', { name: column }).locator('[data-card]', { hasText: text })
}

/** The same, once its column is on screen: a phone shows one at a time. */
export async function shownIn(page: Page, column: string, text: string): Promise<Locator> {
  if (page.viewportSize()?.width === 390)
    await page.getByRole('button', { name: new RegExp(`^${column}`) }).click()
  const card = cardIn(page, column, text)
  await card.waitFor()
  return card
}
