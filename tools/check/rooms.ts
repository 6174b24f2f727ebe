import { Visitor } from 'rolldown/utils'
import type { Finding } from './finding.ts'
import type { Uses } from './imports.ts'
import { placeOf } from './place.ts'
import { keyName, type Source, stringOf } from './source.ts'

const namesOf = (sources: readonly Source[], file: string) =>
  sources.filter(
    source => placeOf(source.path).area === 'module' && source.path.split('/').slice(2).join('/') === file,
  )

/** What each room's manifest says in `uses`. */
export function readUses(sources: readonly Source[]): Uses {
  return new Map(
    namesOf(sources, 'module.ts').map(source => [placeOf(source.path).name, usesOf(source)] as const),
  )
}

/** Wall 2: `uses` names rooms that exist, in no circle; both lists name every room; each room has a README. */
export function checkRooms(sources: readonly Source[], files: readonly string[], uses: Uses): Finding[] {
  const findings: Finding[] = []
  for (const [room, used] of uses) {
    const file = `modules/${room}/module.ts`
    const add = (message: string) => findings.push({ file, line: 1, message })
    for (const other of used) {
      if (!uses.has(other)) add(`wall 2: uses names ${other}, which is no room`)
    }
    const circle = circleFrom(room, uses)
    if (circle) add(`wall 2: uses runs in a circle: ${circle.join(' → ')}`)
    if (!files.includes(`modules/${room}/README.md`)) add('a room has a README.md')
  }
  findings.push(...checkFolders(files, uses))
  const listIn = (path: string) => sources.find(source => source.path === path)
  findings.push(
    ...checkList('modules/modules.ts', listIn('modules/modules.ts'), doorsOf(sources, 'module.ts')),
  )
  findings.push(...checkList('modules/web.ts', listIn('modules/web.ts'), doorsOf(sources, 'web/index.tsx')))
  return findings
}

function checkFolders(files: readonly string[], uses: Uses): Finding[] {
  const folders = new Set(files.filter(file => file.split('/').length > 2).map(file => placeOf(file)))
  const rooms = new Set([...folders].filter(place => place.area === 'module').map(place => place.name))
  return [...rooms]
    .filter(room => !uses.has(room))
    .map(room => ({ file: `modules/${room}/`, line: 1, message: 'a room has a module.ts' }))
}

function doorsOf(sources: readonly Source[], file: string): string[] {
  return namesOf(sources, file).map(source => `./${placeOf(source.path).name}/${file}`)
}

function checkList(file: string, list: Source | undefined, doors: readonly string[]): Finding[] {
  if (!list) return doors.length > 0 ? [{ file, line: 1, message: 'the list of rooms is missing' }] : []
  const listed = new Set(list.imports.map(imported => imported.from))
  return doors
    .filter(door => !listed.has(door))
    .map(door => ({ file, line: 1, message: `the list leaves out ${door}` }))
}

/** The rooms on a way from `room` back to itself, or null. */
function circleFrom(room: string, uses: Uses): string[] | null {
  const seen = new Set<string>()
  const walk = (at: string, trail: readonly string[]): string[] | null => {
    for (const next of uses.get(at) ?? []) {
      if (next === room) return [...trail, at, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = walk(next, [...trail, at])
      if (found) return found
    }
    return null
  }
  return walk(room, [])
}

function usesOf(source: Source): string[] {
  const used: string[] = []
  new Visitor({
    ObjectExpression: node => {
      for (const property of node.properties) {
        if (keyName(property) !== 'uses' || property.type !== 'Property') continue
        if (property.value.type !== 'ArrayExpression') used.push('(computed)')
        else used.push(...property.value.elements.map(element => stringOf(element) ?? '(computed)'))
      }
    },
  }).visit(source.program)
  return used
}
