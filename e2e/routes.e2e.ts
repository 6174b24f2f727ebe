import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { newId } from '../kernel/ids.ts'
import { checkAccessibility } from './a11y.ts'
import { foundCompany } from './company.ts'
import { addressesIn, openGallery, rooms, screensIn } from './gallery.ts'
import { journey } from './journey.ts'
import { cutOff } from './layout.ts'
import { takePicture } from './pictures.ts'
import type { Scene } from './scene.ts'
import { openWalk, type Walk } from './walk.ts'
import { addressAt, entrances, openWorkplace } from './workplace.ts'

journey('every address of the house leads a company at work to a page for all', async scene => {
  const { page } = scene
  // Three of the addresses lead to what is not there.
  scene.expectErrors(/status of 404/)
  const place = await openWorkplace(scene.server)
  await place.owner.enter(page)
  const walk = openWalk(page)
  await openGallery(page)
  const addresses = await addressesIn(page)
  const strange = (await screensIn(page)).filter(({ room }) => !rooms.includes(room))
  assert.deepEqual(strange, [], 'screens that no journey looks at')
  await lookAt(scene, page, 'gallery')
  for (const { pattern, screens } of addresses) {
    if (entrances.includes(pattern)) continue
    const address = addressAt(pattern, place)
    await walk.to(address)
    const isElsewhere = new URL(page.url()).pathname !== address
    assert.ok(isElsewhere || screens.length > 0, `no screen of the gallery shows ${pattern}`)
    await lookAt(scene, page, pattern)
  }
  for (const nowhere of ['/no/such/page', `/i/${newId()}`, `/r/${newId()}`, '/p/NONE/board']) {
    await walk.to(nowhere)
    await lookAt(scene, page, `nowhere-${nowhere}`)
  }
})

journey('every page before somebody is signed in is for all', async scene => {
  const { page, server } = scene
  // A stranger's page asks once who is here.
  scene.expectErrors(/status of 401/)
  await openGallery(page)
  const addresses = await addressesIn(page)
  for (const entrance of entrances) {
    const known = addresses.find(({ pattern }) => pattern === entrance)
    assert.ok(known && known.screens.length > 0, `no screen of the gallery shows ${entrance}`)
  }
  await visit(scene, page, '/setup')
  const { owner } = await foundCompany(server.url, ['技术部'])
  const stranger = await scene.openPage()
  await visit(scene, stranger, '/sign-in')
  await visit(scene, stranger, '/requests')
  await owner.run('person.invite', {
    invite: newId(),
    name: '李娜',
    email: 'li@xinghe.example',
    kind: 'member',
  })
  const { invites } = JSON.parse(await owner.ask('invite.list'))
  await visit(scene, await scene.openPage(), `/invite#${invites[0].token}`)
})

async function visit(scene: Scene, page: Page, address: string): Promise<void> {
  const walk: Walk = openWalk(page)
  await page.goto(address)
  await walk.settle()
  await lookAt(scene, page, address)
}

async function lookAt({ lang, width }: Scene, page: Page, name: string): Promise<void> {
  await checkAccessibility(page)
  assert.deepEqual(await cutOff(page), [], `cut off at ${page.url()}`)
  await takePicture(page, `route-${name.replaceAll(/\W+/g, '-').slice(0, 40)}-${lang}-${width}`)
}
