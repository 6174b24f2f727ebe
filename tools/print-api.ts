import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { apiText } from '../kernel/derive/api-text.ts'
import { kernelRoom } from '../kernel/derive/kernel-room.ts'
import { createRegistry } from '../kernel/registry.ts'
import { rooms } from '../modules/modules.ts'

const shortPath = 'docs/reference/api.txt'
const path = join(import.meta.dirname, '..', shortPath)

/**
 * `node tools/print-api.ts` writes the API of all rooms to docs/reference/api.txt; with `--check` it only compares, and
 * ends with 1 where the file is not what the declarations say.
 */
function main(): void {
  const text = apiText(createRegistry([kernelRoom, ...rooms]))
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return
  }
  const difference = differenceOf(readIfThere(), text)
  if (difference.length === 0) return
  process.stdout.write(`${difference.join('\n')}\n${shortPath} is behind: run node tools/print-api.ts\n`)
  process.exitCode = 1
}

/** Both texts are sorted and each line tells a fact of its own, so what is in one only is the whole difference. */
export function differenceOf(before: string, after: string): string[] {
  const linesOf = (text: string) => new Set(text.split('\n').filter(line => line !== ''))
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const gone = [...old].filter(line => !fresh.has(line)).map(line => `- ${line}`)
  const come = [...fresh].filter(line => !old.has(line)).map(line => `+ ${line}`)
  return [...gone, ...come].toSorted((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1))
}

function readIfThere(): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

if (import.meta.main) main()
