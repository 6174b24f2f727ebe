// npm 11 refuses a lockfile that lacks optional packages of other platforms, and npm leaves out those that the
// registry at hand does not serve. This adds them as bare entries; run it after every change of dependencies.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const packages = lock.packages
const added = []

for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(path, name)) continue
    if (!/^\d/.test(version)) throw new Error(`${name} is wanted as ${version}: pin it exactly.`)
    packages[`node_modules/${name}`] = { version, ...platformOf(name), optional: true }
    added.push(`${name} ${version}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length ? `Added ${added.join(', ')}.` : 'The lockfile is complete.')

// Node looks in the package's own node_modules first, then in each one above it.
function isLocked(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (!at) return false
  }
}

function platformOf(name) {
  const os = /(darwin|linux|win32|freebsd|android|openharmony|windows)/.exec(name)?.[1]
  const cpu = /(arm64|x64|ia32|riscv64|ppc64|s390x|wasm32|arm)/.exec(name)?.[1]
  const libc = /linux.*(musl|gnu)/.exec(name)?.[1]
  return {
    ...(libc && { libc: [libc === 'gnu' ? 'glibc' : 'musl'] }),
    ...(cpu && { cpu: [cpu] }),
    ...(os && { os: [os === 'windows' ? 'win32' : os] }),
  }
}
