import type { BrowserContext, Page } from 'playwright-core'

/** What goes wrong in the pages of a journey, apart from what it expects to see in the console. */
export class PageTroubles {
  readonly #seen: string[] = []
  readonly #expected: RegExp[] = []

  /** Watches every page of a context, also those that it will open. */
  async watch(context: BrowserContext): Promise<void> {
    // Chromium tells most of these in the console by itself, but not those of a policy that only reports.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', event => {
        console.error(`Content security policy: ${event.violatedDirective} forbids ${event.blockedURI}`)
      })
    })
    context.on('page', page => this.#watchPage(page))
  }

  /** Lets pass what matches, such as the browser's word on a refused request. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  list(): string[] {
    return this.#seen.filter(text => !this.#expected.some(pattern => pattern.test(text)))
  }

  #watchPage(page: Page): void {
    const note = (what: string) => this.#seen.push(`${what} (at ${page.url()})`)
    page.on('pageerror', error => note(`page error: ${error.stack ?? error.message}`))
    page.on('crash', () => note('the page crashed'))
    page.on('console', message => {
      if (message.type() === 'error') note(`console error: ${message.text()} ${message.location().url}`)
    })
  }
}
