import { checkDocuments } from './check/documents.ts'
import type { Finding } from './check/finding.ts'
import { checkHabits } from './check/habits.ts'
import { checkImports } from './check/imports.ts'
import { checkRooms, readUses } from './check/rooms.ts'
import { checkSizes } from './check/sizes.ts'
import { readSources } from './check/source.ts'
import { checkSql } from './check/sql.ts'
import { listFiles, readText } from './check/tree.ts'

/** The walls of ARCHITECTURE.md, the sizes and the habits, over every file below `root`. */
export function checkWalls(root: string): Finding[] {
  const files = listFiles(root)
  const sources = readSources(root)
  const texts = new Map(
    files
      .filter(file => /\.(ts|tsx|mjs|css|sql|md)$/.test(file))
      .map(file => [file, readText(root, file)] as const),
  )
  const sqlFiles = new Map([...texts].filter(([file]) => file.endsWith('.sql')))
  const uses = readUses(sources)
  return [
    ...checkImports(sources, uses),
    ...checkRooms(sources, files, uses),
    ...checkSql(sources, sqlFiles, [...uses.keys()]),
    ...checkSizes(sources, texts),
    ...checkHabits(sources, files),
    ...checkDocuments(root),
  ]
}
