import { holes } from './holes.ts'
import { TornTree } from './torn-tree.ts'

/** Tears each hole into a copy of the tree and prints whether the tests find it: `node tools/mutants/run.ts [WORD…]`. */
async function runAll(words: readonly string[]): Promise<boolean> {
  const wanted = holes.filter(({ name }) => words.length === 0 || words.some(word => name.includes(word)))
  const tree = await TornTree.open()
  let caught = 0
  try {
    for (const hole of wanted) {
      const { isCaught, words: told } = await tree.tear(hole)
      if (isCaught) caught += 1
      process.stdout.write(`${isCaught ? 'caught' : 'MISSED'}  ${hole.name}: ${told}\n`)
    }
  } finally {
    await tree.close()
  }
  process.stdout.write(`${caught} caught of ${wanted.length}\n`)
  return caught === wanted.length
}

process.exitCode = (await runAll(process.argv.slice(2))) ? 0 : 1
