import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { inBothSchemes, violationsOf } from './a11y.ts'
import { foundCompany } from './company.ts'
import { type Listed, openGallery, partsOfRooms, screensIn } from './gallery.ts'
import { journey } from './journey.ts'
import { cutOff, widths } from './layout.ts'
import { takePicture } from './pictures.ts'
import type { Scene } from './scene.ts'
import { openWalk, type Walk } from './walk.ts'

const states = ['loading', 'empty', 'error', 'noPermission', 'full']

for (const { room, part, parts } of partsOfRooms()) {
  const which = parts > 1 ? `, ${part + 1} of ${parts}` : ''
  journey(`every screen of ${room} stands in its five states, in light and dark${which}`, async scene => {
    const { page } = scene
    const { owner } = await foundCompany(scene.server.url, ['技术部'])
    await owner.enter(page)
    const walk = openWalk(page)
    await openGallery(page)
    const screens = (await screensIn(page)).filter(listed => listed.room === room)
    assert.ok(screens.length > 0, `${room} has no screen in the gallery`)
    const found: string[] = []
    for (const [place, listed] of screens.entries())
      if (place % parts === part) found.push(...(await lookAtScreen(scene, walk, listed)))
    assert.deepEqual(found, [], found.join('\n\n'))
  })
}

/** Looks at a screen in each state; gives all that is wrong with it. */
async function lookAtScreen(scene: Scene, walk: Walk, { screen, states: listed }: Listed): Promise<string[]> {
  assert.deepEqual(
    listed.map(({ state }) => state),
    states,
    `the states of ${screen}`,
  )
  const found: string[] = []
  const seen = new Map<string, string>()
  for (const { state, address } of listed) {
    const note = (what: unknown) => found.push(`${address}: ${what}`)
    await walk.to(address, { isBusy: state === 'loading' })
    if ((await busyParts(scene.page)) > 0 !== (state === 'loading'))
      note(state === 'loading' ? 'nothing says that it is loading' : 'it goes on loading')
    const look = await lookInBoth(scene, `${screen}-${state}`, note)
    const twin = seen.get(look)
    if (twin) note(`it looks as it does when it is ${twin}`)
    seen.set(look, state)
    for (const part of await cutOffAtWidths(scene, state)) note(part)
  }
  return found
}

function busyParts(page: Page): Promise<number> {
  return page.locator('[aria-busy="true"]').count()
}

/** Axe and a picture in both schemes; gives the light picture as text, to tell states apart by. */
async function lookInBoth(
  { page, lang, width }: Scene,
  name: string,
  note: (what: unknown) => void,
): Promise<string> {
  const taken: string[] = []
  await inBothSchemes(page, async scheme => {
    const picture = await takePicture(page, `${name}-${lang}-${width}-${scheme}`)
    taken.push(picture.toString('base64'))
    for (const violation of await violationsOf(page)) note(`${scheme}: ${violation}`)
  })
  return taken[0] ?? ''
}

/** A full screen must also hold on the widths between. */
async function cutOffAtWidths({ page, width }: Scene, state: string): Promise<string[]> {
  const size = page.viewportSize()
  const found = (await cutOff(page)).map(what => `at ${width} px ${what}`)
  if (state !== 'full' || !size) return found
  for (const between of widths.filter(one => one !== width)) {
    await page.setViewportSize({ width: between, height: size.height })
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 50))))
    found.push(...(await cutOff(page)).map(what => `at ${between} px ${what}`))
  }
  await page.setViewportSize(size)
  return found
}
