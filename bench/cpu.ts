import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'

const ticksPerSecond = 100

interface Tree {
  readonly kids: ReadonlyMap<number, readonly number[]>
  readonly spent: ReadonlyMap<number, number>
}

/** User and system time of a process and all that descend from it, in ms; those that ended are counted by their parent. */
export function cpuOfTree(root: number): number {
  const { kids, spent } = readTree()
  const sum = (pid: number): number =>
    (spent.get(pid) ?? 0) + (kids.get(pid) ?? []).reduce((all, kid) => all + sum(kid), 0)
  return (sum(root) * 1000) / ticksPerSecond
}

/** What the executables are called that run below a process, each once. */
export function programsOf(root: number): readonly string[] {
  const { kids } = readTree()
  const found = new Set<string>()
  const visit = (pid: number) => {
    for (const kid of kids.get(pid) ?? []) {
      const name = nameOf(kid)
      if (name !== null) found.add(name)
      visit(kid)
    }
  }
  visit(root)
  return [...found].sort()
}

function nameOf(pid: number): string | null {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`))
  } catch {
    return null
  }
}

function readTree(): Tree {
  const kids = new Map<number, number[]>()
  const spent = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const stat = Number.isInteger(pid) ? readStat(pid) : null
    if (stat === null) continue
    spent.set(pid, stat.ticks)
    const siblings = kids.get(stat.parent)
    if (siblings === undefined) kids.set(stat.parent, [pid])
    else siblings.push(pid)
  }
  return { kids, spent }
}

function readStat(pid: number): { parent: number; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // Fields 14 to 17: user, system, and those of children that have ended.
    const ticks = [11, 12, 13, 14].reduce((all, index) => all + Number(fields[index]), 0)
    return { parent: Number(fields[1]), ticks }
  } catch {
    return null
  }
}

/** Resident memory of one process, in kB. */
export function residentKb(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4
}

export const residentMb = (pid: number): number => Math.round(residentKb(pid) / 1024)

export function loadNow(): number {
  return Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0])
}
