import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { checkAccessibility } from './a11y.ts'
import { addressesIn, openGallery, rooms, screensIn } from './gallery.ts'
import { journey } from './journey.ts'
import { cutOff } from './layout.ts'
import { takePicture } from './pictures.ts'
import type { Scene } from './scene.ts'
import { openWalk, type Walk } from './walk.ts'
import { addressAt, entrances, openWorkplace } from './workplace.ts'

const overlay = '[role="dialog"], [role="menu"], [role="listbox"], [role="alertdialog"]'
const pressed = 'data-journey-pressed'

for (const room of rooms) {
  journey(`what each button of ${room} opens is for all, in light and dark`, async scene => {
    const { page } = scene
    // Pressed without anything filled in, some are refused.
    scene.expectErrors(/status of (400|403|404|409)/)
    const place = await openWorkplace(scene.server)
    await place.owner.enter(page)
    const walk = openWalk(page)
    await openGallery(page)
    const own = (await screensIn(page)).filter(listed => listed.room === room).map(({ screen }) => screen)
    const addresses = await addressesIn(page)
    const pressing = { scene, walk, seen: new Set<string>(), names: place.names }
    const found: string[] = []
    for (const { pattern, screens } of addresses) {
      if (entrances.includes(pattern) || !screens.some(screen => own.includes(screen))) continue
      const address = addressAt(pattern, place)
      await walk.to(address)
      found.push(...(await pressAll(pressing)).map(what => `${address}: ${what}`))
    }
    assert.deepEqual(found, [], found.join('\n\n'))
  })
}

journey('what the palette leads to is for all, in light and dark', async scene => {
  const { page } = scene
  const place = await openWorkplace(scene.server)
  await place.owner.enter(page)
  await page.goto('/work')
  const walk = openWalk(page)
  await walk.settle()
  await openPalette(page, walk)
  await lookAtOverlay(scene, 'palette')
  const general = scene.say('ui.palette.general')
  const names = await page
    .locator('[cmdk-group]')
    .evaluateAll(
      (groups, skipped) =>
        groups
          .filter(group => group.querySelector('[cmdk-group-heading]')?.textContent !== skipped)
          .flatMap(group =>
            [...group.querySelectorAll('[role="option"]')].map(({ textContent }) => textContent),
          ),
      general,
    )
  assert.ok(names.length > 5, `the palette offers only ${names.join(', ')}`)
  await page.keyboard.press('Escape')
  const help = scene.say('shell.shortcuts')
  for (const name of [...names, help]) {
    await openPalette(page, walk)
    await page.locator('[role="option"]', { hasText: name }).first().click()
    await walk.settle()
    if ((await page.locator(overlay).count()) > 0) await lookAtOverlay(scene, name)
    await closeAll(page)
  }
})

async function openPalette(page: Page, walk: Walk): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('[role="option"]').first().waitFor()
  await walk.settle()
}

interface Pressing {
  readonly scene: Scene
  readonly walk: Walk
  /** The kinds of buttons that have been pressed: `Remove …`. */
  readonly seen: Set<string>
  /** What things are called here, which tells no kind of button from another. */
  readonly names: readonly string[]
}

/** Presses each kind of button on the page that no page before had; gives what is wrong with what opens. */
async function pressAll({ scene, walk, seen, names }: Pressing): Promise<string[]> {
  const { page } = scene
  const { pathname } = new URL(page.url())
  const found: string[] = []
  for (
    let kind = await nextButton(page, seen, names);
    kind !== null;
    kind = await nextButton(page, seen, names)
  ) {
    seen.add(kind)
    await page
      .locator(`[${pressed}]`)
      .click({ timeout: 3000 })
      .catch((error: unknown) => found.push(`“${kind}” cannot be pressed: ${error}`))
    await walk.settle()
    if ((await page.locator(overlay).count()) > 0)
      await lookAtOverlay(scene, kind).catch((error: unknown) => found.push(`behind “${kind}”: ${error}`))
    await closeAll(page)
    if (new URL(page.url()).pathname !== pathname) await walk.to(pathname)
  }
  return found
}

/** Marks the first button of a kind that has not been pressed yet, and gives its kind. */
function nextButton(page: Page, seen: ReadonlySet<string>, names: readonly string[]): Promise<string | null> {
  return page.evaluate(
    ({ known, called, mark }) => {
      for (const old of document.querySelectorAll(`[${mark}]`)) old.removeAttribute(mark)
      for (const button of document.querySelectorAll('main button, main [role="button"]')) {
        const name = (button.getAttribute('aria-label') ?? button.textContent).trim()
        const kind = called.reduce((rest, one) => rest.replaceAll(one, '…'), name).replaceAll(/\d+/g, '0')
        const isOff = button.matches(':disabled, [aria-disabled="true"]')
        const { width, height } = button.getBoundingClientRect()
        if (known.includes(kind) || isOff || width <= 1 || height <= 1) continue
        if (!button.checkVisibility({ visibilityProperty: true })) continue
        button.setAttribute(mark, '')
        return kind
      }
      return null
    },
    { known: [...seen], called: names, mark: pressed },
  )
}

/** Also what lies above the page without being a dialog. */
async function closeAll(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  for (let tries = 0; tries < 5 && (await page.locator(overlay).count()) > 0; tries++) {
    await page.keyboard.press('Escape')
    await page.waitForTimeout(50)
  }
}

async function lookAtOverlay({ page, lang, width }: Scene, name: string): Promise<void> {
  await takePicture(page, `over-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)}-${lang}-${width}`)
  await checkAccessibility(page)
  assert.deepEqual(await cutOff(page), [], 'cut off')
}
