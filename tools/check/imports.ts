import { posix } from 'node:path'
import type { Finding } from './finding.ts'
import { type Place, placeOf } from './place.ts'
import type { ImportedPath, Source } from './source.ts'

/** Which rooms each room says that it uses. */
export type Uses = ReadonlyMap<string, readonly string[]>

interface Step {
  readonly path: string
  readonly from: Place
  readonly target: string
  readonly to: Place
  readonly kind: ImportedPath['kind']
}

const serverPackages = /^(zod|postgres|kysely|fastify|@fastify\/.+|pino|ws|better-auth|tar-stream)(\/|$)/
const webPackages =
  /^(react|react-dom|radix-ui|lucide-react|cmdk|@tanstack\/.+|@tiptap\/react|@lingui\/react|@atlaskit\/.+)(\/|$)/

/** Walls 1 to 4 and 6: who may import whom, and in which zone. */
export function checkImports(sources: readonly Source[], uses: Uses): Finding[] {
  return sources.flatMap(source =>
    source.imports.flatMap(imported => {
      const message = refusal(source.path, imported, uses)
      return message === null ? [] : [{ file: source.path, line: imported.line, message }]
    }),
  )
}

function refusal(path: string, imported: ImportedPath, uses: Uses): string | null {
  const from = placeOf(path)
  if (from.zone === 'free') return null
  if (imported.from === null) {
    return from.test ? null : 'an import must name its file, or no wall can see through it'
  }
  if (!imported.from.startsWith('.')) return packageRefusal(from, imported.from, imported.kind)
  const target = posix.normalize(posix.join(posix.dirname(path), imported.from))
  const step = { path, from, target, to: placeOf(target), kind: imported.kind }
  return directionRefusal(step, uses) ?? zoneRefusal(step)
}

function packageRefusal(from: Place, name: string, kind: ImportedPath['kind']): string | null {
  if (from.test || kind === 'type') return null
  if (from.zone === 'server') return webPackages.test(name) ? `the server does not load ${name}` : null
  if (name.startsWith('node:')) return `${name} does not exist in a browser`
  return serverPackages.test(name) ? `${name} stays on the server` : null
}

function directionRefusal(step: Step, uses: Uses): string | null {
  const { from, to } = step
  if (to.test && !from.test) return 'only tests take what is there for tests'
  if (to.area === 'outside' && !from.test) return `nothing that ships takes from ${to.name || 'outside'}/`
  if (from.area === 'kernel') return kernelRefusal(from, to)
  if (from.area === 'package') return packageDirectionRefusal(to)
  if (from.area === 'app') return appRefusal(step)
  if (from.area === 'lists') return listRefusal(step)
  return roomRefusal(step, uses)
}

function kernelRefusal(from: Place, to: Place): string | null {
  if (to.area === 'kernel' || (from.test && to.area === 'outside')) return null
  return 'wall 1: the kernel imports only the kernel'
}

function packageDirectionRefusal(to: Place): string | null {
  if (to.area === 'module' || to.area === 'lists') return 'wall 6: packages import no module'
  return to.area === 'app' ? 'wall 6: packages import no app' : null
}

function appRefusal({ path, from, to }: Step): string | null {
  const binds = /^apps\/[^/]+\/main\.tsx?$/.test(path) || from.test
  if (to.area === 'module') return 'wall 6: the shell imports no module; it comes by modules.ts or web.ts'
  if (to.area === 'lists' && !binds) return 'wall 6: only apps/*/main binds the lists of modules'
  if (to.area === 'app' && to.name !== from.name && to.zone !== from.zone)
    return 'wall 4: server and web stay apart'
  return null
}

function listRefusal({ from, target, to }: Step): string | null {
  if (to.area === 'kernel' || to.area === 'package') return null
  const door = from.name === 'web' ? 'web/index.tsx' : 'module.ts'
  return target === `modules/${to.name}/${door}` ? null : `the list takes only each room's ${door}`
}

function roomRefusal({ from, target, to }: Step, uses: Uses): string | null {
  if (to.area === 'app' || to.area === 'lists') return 'a room knows neither the apps nor the list of rooms'
  if (to.area !== 'module' || to.name === from.name) return null
  if (target !== `modules/${to.name}/index.ts`)
    return `wall 2: take ${to.name} through its front door, index.ts`
  if (!uses.get(from.name)?.includes(to.name))
    return `wall 2: ${from.name} does not list ${to.name} in its uses`
  return null
}

function zoneRefusal({ from, target, to, kind }: Step): string | null {
  if (from.test) return null
  if (from.zone === 'server' && (to.zone === 'web' || target.endsWith('.tsx'))) {
    return 'wall 4: the server never imports web'
  }
  if (kind === 'type') return null
  if (from.zone === 'shared' && to.zone !== 'shared')
    return `wall 3: shared takes only shared, not ${to.zone}`
  if (from.zone === 'web' && to.zone === 'server') {
    return 'wall 3: web takes only types from the server; write `import type`'
  }
  return null
}
