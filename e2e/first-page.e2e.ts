import { checkAccessibility } from './a11y.ts'
import { journey } from './journey.ts'

journey('a fresh server shows its first page to whoever comes', async ({ page, expectErrors }) => {
  // Before there is a session the page asks once who is here.
  expectErrors(/status of 401/)
  const answer = await page.goto('/')
  if (answer?.status() !== 200) throw new Error(`the page answered ${answer?.status()}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await checkAccessibility(page)
})
