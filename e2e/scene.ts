import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Language } from '../kernel/messages.ts'
import { PageTroubles } from './page-troubles.ts'
import { TestServer } from './test-server.ts'
import type { Variant, Width } from './variant.ts'
import { words } from './words.ts'

/** What a journey is given. */
export interface Scene extends Variant {
  /** The first person's page, not yet at any address; relative addresses lead to the server. */
  readonly page: Page
  readonly context: BrowserContext
  /** For what `openPage` does not do; errors in pages of contexts made with it go unseen. */
  readonly browser: Browser
  readonly server: TestServer
  /** A message of the interface in the language of the run: `say('issues.board')`. */
  say(key: string, values?: Readonly<Record<string, unknown>>): string
  /** Another person, or another device: a page with cookies and storage of its own. */
  openPage(options?: PageOptions): Promise<Page>
  /** Lets errors in the console pass that the journey brings about, such as /status of 409/. */
  expectErrors(pattern: RegExp): void
}

export interface PageOptions {
  readonly lang?: Language
  readonly width?: Width
  /** Another origin of the same server, such as `http://concord.test:PORT`. */
  readonly url?: string
  readonly colorScheme?: 'light' | 'dark'
}

/** A scene with its ends: what went wrong in its pages, and how it is cleared away. */
export interface OpenScene {
  readonly scene: Scene
  troubles(): string[]
  picture(path: string): Promise<void>
  close(): Promise<void>
}

export async function openScene(browser: Browser, variant: Variant): Promise<OpenScene> {
  const server = await TestServer.start()
  const troubles = new PageTroubles()
  const contexts: BrowserContext[] = []
  const openPage = async (options: PageOptions = {}) => {
    const context = await browser.newContext(contextOptions(variant, server, options))
    contexts.push(context)
    await troubles.watch(context)
    return context.newPage()
  }
  const page = await openPage()
  const scene: Scene = {
    ...variant,
    page,
    context: page.context(),
    browser,
    server,
    say: (key, values) => words(variant.lang, key, values),
    openPage,
    expectErrors: pattern => troubles.expect(pattern),
  }
  return {
    scene,
    troubles: () => [...troubles.list(), ...(server.hasCrashed ? ['the server ended by itself'] : [])],
    picture: async path => void (await page.screenshot({ path, timeout: 5000 })),
    async close() {
      await Promise.all(contexts.map(context => context.close()))
      await server.remove()
    },
  }
}

function contextOptions(variant: Variant, server: TestServer, options: PageOptions) {
  const { lang = variant.lang, width = variant.width, url = server.url, colorScheme = 'light' } = options
  const isPhone = width === 390
  return {
    baseURL: url,
    locale: lang,
    timezoneId: 'Asia/Shanghai',
    colorScheme,
    viewport: { width, height: isPhone ? 844 : 900 },
    isMobile: isPhone,
    hasTouch: isPhone,
    reducedMotion: 'reduce',
  } as const
}
