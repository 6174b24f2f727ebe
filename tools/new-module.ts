import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type RoomNames, serverFiles } from './new-module/server-files.ts'
import { webFiles } from './new-module/web-files.ts'

const usage = 'Usage: npm run new-module NAME [OBJECT], such as: npm run new-module notices'

/**
 * `npm run new-module NAME [OBJECT]` makes the room NAME, a plural noun in small letters, with one object (default: the
 * name without its s), and adds it to both lists of rooms. It passes every check as it is. Its front door, `index.ts`,
 * comes with the first room that asks something of it.
 */
function main([room = '', object]: readonly string[]): void {
  const fault = addRoom(join(import.meta.dirname, '..'), room, object)
  if (fault === null) {
    console.log(
      `modules/${room} is there. npm run check tells what is missing; node tools/print-api.ts prints its API.`,
    )
    return
  }
  console.error(fault)
  process.exitCode = 1
}

/** Writes the room into the tree at `root`. Gives what is wrong, and then has written nothing. */
export function addRoom(root: string, room: string, object = room.replace(/s$/, '')): string | null {
  const isWord = (word: string) => /^[a-z]{2,}(-[a-z]+)*$/.test(word)
  if (!isWord(room) || !isWord(object)) return usage
  if (object === room) return `Name its object too: npm run new-module ${room} OBJECT`
  if (existsSync(join(root, 'modules', room))) return `modules/${room} is there already.`
  const names = namesOf(root, room, object)
  for (const [path, text] of Object.entries({ ...serverFiles(names), ...webFiles(names) })) {
    const file = join(root, 'modules', room, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  addToList(join(root, 'modules/modules.ts'), names.many, `{ ${names.many} } from './${room}/module.ts'`)
  addToList(join(root, 'modules/web.ts'), names.many, `${names.many} from './${room}/web/index.tsx'`)
  const written = [`modules/${room}`, 'modules/modules.ts', 'modules/web.ts']
  execFileSync(join(root, 'node_modules/.bin/biome'), ['check', '--write', ...written], {
    cwd: root,
    stdio: 'pipe',
  })
  return null
}

function namesOf(root: string, room: string, object: string): RoomNames {
  const camel = (words: string) => words.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const one = camel(object)
  return {
    room,
    object,
    Type: one.slice(0, 1).toUpperCase() + one.slice(1),
    one,
    many: camel(room),
    schema: room.replaceAll('-', '_'),
    table: object.replaceAll('-', '_'),
    day: new Date().toISOString().slice(0, 10),
    range: nextRange(root),
  }
}

/** The first thousand above all that the seeds of other rooms have taken. */
function nextRange(root: string): number {
  const seeds = globSync('modules/*/seed.ts', { cwd: root }).map(file =>
    readFileSync(join(root, file), 'utf8'),
  )
  const numbers = seeds.flatMap(text =>
    [...text.matchAll(/seedId\('[a-z-]+', (\d+)\)/g)].map(found => Number(found[1])),
  )
  return (Math.floor(Math.max(0, ...numbers) / 1000) + 1) * 1000
}

function addToList(file: string, name: string, imported: string): void {
  const text = readFileSync(file, 'utf8')
  const lines = text.split('\n')
  const last = lines.findLastIndex(line => line.startsWith('import '))
  const all = lines.toSpliced(last + 1, 0, `import ${imported}`).join('\n')
  writeFileSync(file, all.replace(/(export const rooms[^=]*= \[[^\]]*?),?(\s*)\]/, `$1, ${name}$2]`))
}

if (import.meta.main) main(process.argv.slice(2))
