import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Takes a picture of a page; where CONCORD_PICTURES names a folder, it is kept there for people to look at. */
export async function takePicture(page: Page, name: string): Promise<Buffer> {
  const picture = await page.screenshot({ caret: 'hide' })
  const folder = process.env.CONCORD_PICTURES
  if (folder) {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `${name}.png`), picture)
  }
  return picture
}
