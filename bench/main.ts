import { onStopSignal } from '../apps/server/stop-signals.ts'
import { cases } from './cases.ts'
import { Closers } from './closers.ts'
import { openStage } from './stage.ts'
import { within } from './within.ts'

// npm run bench [-- NAME … --full --profile]: JSON lines on stdout, one a case, size and concurrency; everything else
// on stderr. --profile writes where the server spent its time in each comparison, which costs some of it.
const words = process.argv.slice(2).filter(word => !word.startsWith('--'))
const isFull = process.argv.includes('--full')
const isProfiled = process.argv.includes('--profile')
const sizes = isFull ? [1000, 10_000, 100_000, 1_000_000] : [10_000, 100_000]
const limitMs = (isFull ? 40 : 12) * 60_000

const chosen = words.length === 0 ? cases : cases.filter(each => words.includes(each.name))
if (chosen.length < words.length) {
  process.stderr.write(`There is: ${cases.map(({ name }) => name).join(', ')}.\n`)
  process.exit(2)
}
const closers = new Closers()
onStopSignal({
  drain: () => {
    process.stderr.write('Told to stop; clearing up.\n')
    void closers.close().then(() => process.exit(130))
  },
  now: () => process.exit(130),
})
try {
  const stage = await openStage(closers, { isProfiled })
  for (const each of chosen) {
    await within(each.run(stage, { sizes, isFull }), limitMs, each.name)
  }
} catch (error) {
  // After a signal everything fails, and that is no news.
  if (!closers.isClosing) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
} finally {
  await closers.close()
}
process.exit()
