import type { Page } from 'playwright-core'
import { newId } from '../kernel/ids.ts'

/** A person of the company, signed in. */
export interface Colleague {
  readonly id: string
  readonly name: string
  /** Gives this person's session to a page that has not been anywhere yet. */
  enter(page: Page): Promise<void>
  /** Runs a command; gives its output. */
  run(command: string, input: object): Promise<Readonly<Record<string, unknown>>>
  /** Asks a query; gives its data as JSON text. */
  ask(query: string, input?: Readonly<Record<string, string>>): Promise<string>
}

export interface Company {
  /** With which everybody signs in. */
  readonly password: string
  readonly owner: Colleague
  /** Ids of departments by name. */
  readonly departments: ReadonlyMap<string, string>
  /** Invites a person and accepts for them. */
  join(name: string, department: string, how?: { head: boolean }): Promise<Colleague>
}

const password = 'correct horse battery'
/** Who founds the company, and how they sign in. */
export const founder = { name: '陈立', email: 'chen.li@xinghe.example', password } as const
let invited = 0

/** Sets a company up on a fresh server by its API, for journeys that begin with people at work. */
export async function foundCompany(url: string, names: readonly string[]): Promise<Company> {
  const setup = {
    organisation: '星河科技',
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    ...founder,
    departments: names,
  }
  const { cookie } = await post(url, '/api/setup', { body: setup })
  const owner = await colleague(url, cookie)
  const listed: unknown = JSON.parse(await owner.ask('department.list'))
  const departments = new Map(namedIn(listed).map(({ id, name }) => [name, id]))
  return {
    password,
    owner,
    departments,
    async join(name, department, { head } = { head: false }) {
      const to = departments.get(department)
      const email = `person-${++invited}@xinghe.example`
      const invite = newId()
      await owner.run('person.invite', { invite, name, email, kind: 'member', department: to })
      const token = tokenOf(await owner.ask('invite.list'), invite)
      const accepted = await post(url, '/api/invite/accept', { body: { token, name, password } })
      const joined = await colleague(url, accepted.cookie)
      if (head) await owner.run('department.set-head', { department: to, person: joined.id, head })
      return joined
    },
  }
}

async function colleague(url: string, cookie: string): Promise<Colleague> {
  const ask = async (query: string, input: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${url}/api/v1/${query}?${new URLSearchParams(input)}`, {
      headers: { cookie },
    })
    const text = await response.text()
    if (!response.ok) return text
    const { data } = JSON.parse(text)
    return JSON.stringify(data)
  }
  const { id, name } = JSON.parse(await ask('person.me'))
  return {
    id,
    name,
    ask,
    async enter(page) {
      const [named = '', value = ''] = cookie.split(/=(.*)/s)
      await page.context().addCookies([{ name: named, value, url }])
    },
    async run(command, input) {
      const { answer } = await post(url, `/api/v1/${command}`, { body: input, cookie })
      return answer.output ?? {}
    },
  }
}

interface Sent {
  readonly body: object
  readonly cookie?: string
}

async function post(url: string, path: string, { body, cookie = '' }: Sent) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`)
  const given = response.headers.getSetCookie().map(each => each.split(';')[0] ?? '')
  return { answer, cookie: given.find(each => each.includes('session')) ?? given[0] ?? '' }
}

function namedIn(listed: unknown): { id: string; name: string }[] {
  const isListed = typeof listed === 'object' && listed !== null && 'departments' in listed
  return isListed && Array.isArray(listed.departments) ? listed.departments : []
}

function tokenOf(listed: string, invite: string): string {
  const { invites } = JSON.parse(listed)
  const found = invites.find((each: { id: string }) => each.id === invite)
  if (!found) throw new Error(`no invitation ${invite}`)
  return found.token
}
