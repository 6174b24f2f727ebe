// Plain JavaScript for Node 20: it runs before the pinned Node is there. It writes to stderr only, so that
// the stdout of what follows stays clean.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pinnedNode = 'node_modules/.bin/node'
const installStamp = 'node_modules/.concord-installed'
const buildStamp = 'dist/.stamp'
const sourceFolders = ['kernel', 'modules', 'packages', 'apps', 'tools']
const sourceFiles = ['package.json', 'package-lock.json', 'tsconfig.json']

process.chdir(root)
await main(process.argv[2])

async function main(goal) {
  if (goal !== 'install' && goal !== 'build') fail('Usage: node tools/start.mjs install|build')
  if (majorOf(process.version) < 20) fail(`Concord needs Node 20 or newer; this is ${process.version}.`)
  const release = await takeTurn()
  await install()
  linkNode()
  if (goal === 'build') await build()
  release()
}

async function install() {
  const want = digest(readFileSync('package-lock.json'), process.platform, process.arch)
  if (textOf(installStamp) === want) return
  // Someone has installed a package by hand: what npm says is there is what the lockfile wants.
  if (isInstalledByHand()) return writeFileSync(installStamp, want)
  say('Installing packages, once: about 300 MB to fetch, 700 MB on disk.')
  const since = Date.now()
  const code = await run(...npm(), {
    progress: () => `  ${seconds(since)} s, ${installedPackages()} of ${lockedPackages()} packages are there`,
  })
  if (code !== 0) fail(`npm ci ended with code ${code}; nothing was started.`, code)
  // npm passes over an optional package that it could not fetch.
  const missing = optionalPackages().find(name => !existsSync(join('node_modules', name)))
  if (missing) fail(`npm could not fetch ${missing}; see that its registry can be reached, then start again.`)
  linkNode(true)
  writeFileSync(installStamp, want)
  say(`Packages installed in ${seconds(since)} s.`)
}

function npm() {
  const path = process.env.npm_execpath ?? ''
  const command = basename(path) === 'npm-cli.js' ? [process.execPath, path] : ['npm']
  const options = ['--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund']
  return [command[0], [...command.slice(1), 'ci', ...options, '--include=dev', '--include=optional']]
}

// npm 10 makes no link to the pinned Node, and a link to the host's Node breaks when that is replaced.
function linkNode(isNew = false) {
  if (!isNew && existsSync(pinnedNode)) return
  const pinned = `node_modules/node-${process.platform}-${process.arch}/bin/node`
  const target = runs(pinned) ? relative('node_modules/.bin', pinned) : process.execPath
  if (target === process.execPath && majorOf(process.version) < 24) {
    fail(
      `No Node 24 comes with Concord for ${process.platform} ${process.arch}: install Node 24 or newer (this is ${process.version}).`,
    )
  }
  mkdirSync(dirname(pinnedNode), { recursive: true })
  if (lstatSync(pinnedNode, { throwIfNoEntry: false })) unlinkSync(pinnedNode)
  symlinkSync(target, pinnedNode)
}

async function build() {
  const want = hashSources()
  if (textOf(buildStamp) === want) return
  say('Building.')
  const since = Date.now()
  const code = await run(pinnedNode, ['tools/build.ts'], { progress: () => `  ${seconds(since)} s` })
  if (code !== 0) fail(`The build ended with code ${code}; nothing was started.`, code)
  // Hashed before the build: what was saved meanwhile is built next time.
  writeFileSync(buildStamp, want)
  say(`Built in ${seconds(since)} s.`)
}

function hashSources() {
  const found = sourceFolders.filter(existsSync).flatMap(listSources)
  const files = [...found, ...sourceFiles].sort()
  return digest(process.platform, process.arch, ...files.flatMap(file => [file, readFileSync(file)]))
}

function listSources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
}

// Two starts at once in one folder take turns. On Linux an abstract socket vanishes with its holder; elsewhere
// a socket in the folder does the same, except that a killed holder leaves a file which must be cleared first.
async function takeTurn() {
  const { dev, ino } = statSync('.')
  const name = process.platform === 'linux' ? `\0concord-install-${dev}-${ino}` : '.concord-install.sock'
  for (let isFirst = true; ; isFirst = false) {
    const server = await listen(name)
    if (server) return () => server.close()
    if (isFirst) say('Another start is installing or building here; waiting for it.')
    const wasAlive = await waitForEnd(name)
    if (!wasAlive && name.startsWith('.')) rmSync(name, { force: true })
  }
}

function listen(name) {
  return new Promise((resolve, reject) => {
    const server = createServer(socket =>
      socket
        .on('error', () => {})
        .resume()
        .unref(),
    )
    server.once('error', error => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(name, () => resolve(server.unref()))
  })
}

function waitForEnd(name) {
  return new Promise(resolve => {
    let isAlive = false
    const socket = connect(name)
    socket.on('connect', () => {
      isAlive = true
    })
    socket.on('error', () => {})
    socket.on('close', () => setTimeout(resolve, 50, isAlive))
    socket.resume()
  })
}

/** Runs a command with its output on stderr; its exit code. A signal that stops us is passed on and awaited. */
function run(command, args, { progress }) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2] })
    const timer = setInterval(() => say(progress()), 5000)
    let stopped = null
    const forward = signal => {
      stopped = signal
      child.kill(signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
    child.on('error', error => {
      say(`${command}: ${error.message}`)
      end(127)
    })
    child.on('exit', (code, signal) => end(stopped || signal ? 130 : code))
    function end(code) {
      clearInterval(timer)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, forward)
      if (stopped) process.exit(130)
      resolve(code)
    }
  })
}

function runs(node) {
  return existsSync(node) && spawnSync(node, ['--version']).status === 0
}

function installedPackages() {
  if (!existsSync('node_modules')) return 0
  const names = readdirSync('node_modules').filter(name => !name.startsWith('.'))
  const all = names.flatMap(name => (name.startsWith('@') ? scoped(name) : [name]))
  return all.filter(name => existsSync(join('node_modules', name, 'package.json'))).length
}

function scoped(scope) {
  return readdirSync(join('node_modules', scope)).map(name => join(scope, name))
}

function lockedPackages() {
  const isOnTop = path => path !== '' && path.lastIndexOf('node_modules/') === 0
  return Object.entries(packagesOf('package-lock.json')).filter(
    ([path, entry]) => isOnTop(path) && isForUs(entry),
  ).length
}

function optionalPackages() {
  const locked = packagesOf('package-lock.json')
  return Object.keys(locked[''].optionalDependencies ?? {}).filter(name =>
    isForUs(locked[`node_modules/${name}`]),
  )
}

function isInstalledByHand() {
  const there = packagesOf('node_modules/.package-lock.json')
  if (!there) return false
  const { '': _, ...wanted } = packagesOf('package-lock.json')
  const isThere = ([path, { version, optional }]) =>
    there[path] ? there[path].version === version : optional
  const areOptional = optionalPackages().every(name => there[`node_modules/${name}`])
  return areOptional && Object.entries(wanted).every(isThere)
}

function packagesOf(file) {
  const text = textOf(file)
  return text && JSON.parse(text).packages
}

function isForUs({ os, cpu, libc }) {
  const fits = (wanted, value) => wanted === undefined || [wanted].flat().includes(value)
  return fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc')
}

function digest(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function majorOf(version) {
  return Number(version.slice(1).split('.')[0])
}

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(0)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function fail(line, code = 1) {
  say(line)
  process.exit(code)
}
