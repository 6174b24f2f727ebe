import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lookAtAll } from './a11y.ts'
import { foundCompany } from './company.ts'
import { journey } from './journey.ts'

const root = join(import.meta.dirname, '..')
const states = ['loading', 'empty', 'error', 'noPermission', 'full']

journey(
  'every screen stands in its five states, in light and dark, for whoever reads it',
  async scene => {
    const { page } = scene
    const { owner } = await foundCompany(scene.server.url, ['技术部'])
    await owner.enter(page)
    await page.goto('/gallery')
    const links = page.locator('a[href^="/gallery/"]')
    await links.first().waitFor()
    const hrefs = await links.evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
    const screens = new Set(hrefs.map(href => href.split('/')[3]))
    for (const screen of screens) {
      const shown = hrefs.filter(href => href.split('/')[3] === screen).map(href => href.split('/')[4])
      assert.deepEqual(shown, states, `the states of ${screen}`)
    }
    assert.ok(screens.size >= galleriesOf('modules').length, 'each room with a gallery has a screen there')
    await lookAtAll(page, ['/gallery', ...hrefs])
  },
  { limit: 600 },
)

function galleriesOf(folder: string): string[] {
  return globSync(`${folder}/*/web/index.tsx`, { cwd: root }).filter(file =>
    readFileSync(join(root, file), 'utf8').includes('gallery: '),
  )
}
