import assert from 'node:assert/strict'
import { type Colleague, foundCompany } from './company.ts'
import type { TestServer } from './test-server.ts'

/** A company with something on each page. */
export interface Workplace {
  /** Its owner, who is head of a department that has been asked for something. */
  readonly owner: Colleague
  /** What the parameters of addresses can stand for: `project` for '/p/$project/board', `i` for '/i/$id'. */
  readonly ids: Readonly<Record<string, string>>
  /** What its people, places, columns and kinds of issues are called, the longest first. */
  readonly names: readonly string[]
}

export async function openWorkplace(server: TestServer): Promise<Workplace> {
  const company = await foundCompany(server.url, ['市场部', '技术部'])
  const { owner, departments } = company
  const [marketing, engineering] = [departments.get('市场部') ?? '', departments.get('技术部') ?? '']
  const li = await company.join('李娜', '市场部', { head: true })
  await company.join('周涛', '技术部', { head: true })
  await owner.run('department.join', { department: engineering, person: owner.id })
  await owner.run('department.set-head', { department: engineering, person: owner.id, head: true })
  const space = await spaceOf(owner, '技术部')
  const { project } = await owner.run('project.create', { space, name: '新产品 X', key: 'X1' })
  const issue = await issueIn(owner, project)
  const { request } = await li.run('request.send', {
    from: marketing,
    to: engineering,
    title: '产品参数表',
    why: '产品页要用',
    due: '2027-03-09',
    lines: ['覆盖 X1、X1 Pro 两款', '每项参数注明测试条件'],
  })
  const ids = { project: 'X1', key: 'X1-1', place: space, i: issue, issue, request: String(request) }
  return { owner, ids, names: await namesIn(owner, String(project)) }
}

async function namesIn(person: Colleague, project: string): Promise<string[]> {
  const asked = await Promise.all([
    person.ask('person.list'),
    person.ask('space.list'),
    person.ask('department.list'),
    person.ask('status.list', { project }),
  ])
  const names = [...asked.join('').matchAll(/"name":"([^"]+)"/g)].map(([, name = '']) => name)
  return [...new Set(names)].sort((one, other) => other.length - one.length)
}

/** Those that show something else to whoever is signed in. */
export const entrances: readonly string[] = ['/setup', '/sign-in', '/invite']

/** `/i/$id` → `/i/019…`: an address that the router knows, its parameters filled by what the company has of each. */
export function addressAt(pattern: string, place: Workplace): string {
  return pattern.replace(/\$(\w+)/g, (_, name: string) => {
    const kind = name === 'id' ? (/^\/(?:o\/)?(\w+)/.exec(pattern)?.[1] ?? '') : name
    const value = place.ids[kind]
    assert.ok(value, `${pattern}: a company at work has no ${kind} yet; give it one in e2e/workplace.ts`)
    return value
  })
}

/** The department's own space is made by a reaction, a moment after the department. */
async function spaceOf(person: Colleague, name: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const { spaces } = JSON.parse(await person.ask('space.list'))
    const found = spaces.find((space: { name: string }) => space.name === name)
    if (found) return found.id
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`${name} has no space`)
}

async function issueIn(person: Colleague, project: unknown): Promise<string> {
  const { issue } = await person.run('issue.create', {
    project,
    title: '老化测试',
    assignee: person.id,
    priority: 4,
    due: '2027-03-09',
  })
  await person.run('comment.add', { on: issue, body: '第二轮放在 **3月2日**。' })
  return String(issue)
}
