/** Where a file may run: `shared` on both sides; `free` is for tools, journeys and data, which no product file takes. */
export type Zone = 'server' | 'shared' | 'web' | 'free'

export type Area = 'kernel' | 'module' | 'lists' | 'package' | 'app' | 'outside'

/** What the walls know of a file from its path alone. */
export interface Place {
  readonly area: Area
  /** The module, package or app. */
  readonly name: string
  readonly zone: Zone
  /** A test, or the code that only tests take. */
  readonly test: boolean
}

const sharedKernel = new Set(
  ['ids', 'rank', 'clock', 'problem', 'permission', 'wire'].map(name => `kernel/${name}.ts`),
)
const testFolders = ['kernel/testing/', 'kernel/laws/', 'modules/testing/', 'packages/client/testing/']

export function placeOf(path: string): Place {
  const [top = '', name = ''] = path.split('/')
  const test =
    /\.(test|e2e)\.tsx?$/.test(path) ||
    /^modules\/[^/]+\/(.+\/)?testing\//.test(path) ||
    testFolders.some(folder => path.startsWith(folder))
  const data = path.endsWith('.json')
  if (top === 'kernel') {
    return { area: 'kernel', name: '', test, zone: data || sharedKernel.has(path) ? 'shared' : 'server' }
  }
  if (path === 'modules/modules.ts') return { area: 'lists', name: 'server', test, zone: 'server' }
  if (path === 'modules/web.ts') return { area: 'lists', name: 'web', test, zone: 'web' }
  // A test over all rooms, such as that of the laws, belongs to none of them; nor does what opens them for tests.
  if (/^modules\/([^/]+\.test\.tsx?$|testing\/)/.test(path))
    return { area: 'outside', name: 'modules', test, zone: 'free' }
  if (top === 'modules') return { area: 'module', name, test, zone: moduleZone(path, data) }
  if (top === 'packages') return { area: 'package', name, test, zone: packageZone(path, data) }
  if (top === 'apps') {
    return { area: 'app', name, test, zone: data ? 'shared' : name === 'web' ? 'web' : 'server' }
  }
  // package.json holds the version, which the server and the page both tell.
  if (path === 'package.json') return { area: 'kernel', name: '', test, zone: 'shared' }
  return { area: 'outside', name: top, test, zone: 'free' }
}

function moduleZone(path: string, data: boolean): Zone {
  const [, , inside = ''] = path.split('/')
  if (data || inside === 'shared.ts' || inside === 'permissions.ts') return 'shared'
  return inside === 'web' ? 'web' : 'server'
}

function packageZone(path: string, data: boolean): Zone {
  if (path === 'packages/editor/input.ts') return 'server'
  const [, name] = path.split('/')
  const plain = path.endsWith('.ts') && (name === 'editor' || name === 'client')
  return data || plain ? 'shared' : 'web'
}
