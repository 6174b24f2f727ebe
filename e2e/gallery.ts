import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'

const root = join(import.meta.dirname, '..')

/** The shell and all rooms that have screens of their own. A room with an address and no screen fails elsewhere. */
export const rooms: readonly string[] = ['shell', ...roomsWithScreens()]

function roomsWithScreens(): string[] {
  return globSync('modules/*/web/index.tsx', { cwd: root })
    .filter(file => /^ {2}gallery:/m.test(readFileSync(join(root, file), 'utf8')))
    .map(file => basename(join(file, '../..')))
    .sort()
}

/** About as many screens are looked at in one journey, so that none takes long. */
const atOnce = 3

export interface RoomPart {
  readonly room: string
  readonly part: number
  readonly parts: number
}

/** Rooms with many screens are divided; how many each has is guessed from its text, and what it has more is not lost. */
export function partsOfRooms(): RoomPart[] {
  return rooms.flatMap(room => {
    const folder =
      room === 'shell' ? 'apps/web/gallery/*screens.tsx' : `modules/${room}/web/gallery{*,/*}.tsx`
    const texts = globSync(folder, { cwd: root }).map(file => readFileSync(join(root, file), 'utf8'))
    const screens = texts.join('').match(/\bstates[:=]/g)?.length ?? 1
    const parts = Math.max(1, Math.ceil(screens / atOnce))
    return Array.from({ length: parts }, (_, part) => ({ room, part, parts }))
  })
}

/** One screen as the gallery lists it. */
export interface Listed {
  readonly room: string
  readonly screen: string
  readonly states: readonly { readonly state: string; readonly address: string }[]
}

/** An address that the router of the bundle knows, with the screens of the gallery that it leads to. */
export interface Address {
  readonly pattern: string
  readonly screens: readonly string[]
}

export async function openGallery(page: Page): Promise<void> {
  await page.goto('/gallery')
  await page.locator('[data-address]').first().waitFor()
}

/** The screens in the gallery, which must be on the page. */
export function screensIn(page: Page): Promise<Listed[]> {
  return page.locator('[data-screen]').evaluateAll(lines =>
    lines.map(line => ({
      room: line.getAttribute('data-room') ?? '',
      screen: line.getAttribute('data-screen') ?? '',
      states: [...line.querySelectorAll('a')].map(link => ({
        state: link.textContent,
        address: link.pathname,
      })),
    })),
  )
}

export function addressesIn(page: Page): Promise<Address[]> {
  return page.locator('[data-address]').evaluateAll(lines =>
    lines.map(line => ({
      pattern: line.getAttribute('data-address') ?? '',
      screens: line.getAttribute('data-screens')?.split(' ').filter(Boolean) ?? [],
    })),
  )
}
