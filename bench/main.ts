import { cases } from './cases.ts'
import { openStage } from './stage.ts'

// npm run bench [-- NAME … --full]: JSON lines on stdout, one a case, size and concurrency; everything else on stderr.
const words = process.argv.slice(2).filter(word => !word.startsWith('--'))
const isFull = process.argv.includes('--full')
const sizes = isFull ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]
const chosen = words.length === 0 ? cases : cases.filter(each => words.includes(each.name))
if (chosen.length < words.length) {
  process.stderr.write(`There is: ${cases.map(({ name }) => name).join(', ')}.\n`)
  process.exit(2)
}
const stage = await openStage()
try {
  for (const each of chosen) await each.run(stage, sizes)
} finally {
  await stage.close()
}
