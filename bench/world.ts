import { ask, Refused } from './ask.ts'

export interface Project {
  readonly id: string
  readonly key: string
  readonly status: readonly string[]
  readonly type: string
}

/** An organisation with persons who are all members of one department, and two projects of it. */
export interface World {
  readonly workspace: string
  /** The one that the cases fill. */
  readonly project: Project
  /** One of ten thousand, beside which a larger one is measured in the same run. */
  readonly small: Project
  readonly department: string
  /** One cookie a person; the first is the owner's. */
  readonly cookies: string[]
  readonly persons: string[]
}

const password = 'correct horse battery'
const ofOneBatch = 16

export async function foundWorld(url: string): Promise<World> {
  const owner = await cookieOf(`${url}/api/setup`, {
    organisation: 'Bench',
    language: 'en',
    timeZone: 'UTC',
    name: 'Ana',
    email: 'p0@bench.example',
    password,
    departments: ['Engineering'],
  })
  const asOwner = speaker(url, owner)
  const { departments } = await asOwner.get('department.list')
  const { spaces } = await asOwner.get('space.list')
  const me = await asOwner.get('person.me')
  const space = spaces.find((each: { department: string | null }) => each.department !== null)
  const half = {
    workspace: String(me.organisation.id),
    department: String(departments[0].id),
    cookies: [owner],
    persons: [String(me.id)],
  }
  await invitePersons(url, half, ofOneBatch)
  const project = await makeProject(asOwner, { space: space.id, name: 'Bench', key: 'BENCH' })
  const small = await makeProject(asOwner, { space: space.id, name: 'Small', key: 'SMALL' })
  return { ...half, project, small }
}

/** Invites until there are so many; who signs in from one address too often waits as long as the server says. */
export async function invitePersons(
  url: string,
  world: Pick<World, 'department' | 'cookies' | 'persons'>,
  count: number,
): Promise<void> {
  const asOwner = speaker(url, world.cookies[0] ?? '')
  for (let i = world.cookies.length; i < count; i++) {
    const about = {
      name: `P${i}`,
      email: `p${i}@bench.example`,
      kind: 'member',
      department: world.department,
    }
    const { invite, person } = await asOwner.run('person.invite', about)
    const { invites } = await asOwner.get('invite.list')
    const { token } = invites.find((each: { id: string }) => each.id === invite)
    const accept = () => cookieOf(`${url}/api/invite/accept`, { token, name: `P${i}`, password })
    world.cookies.push(await patiently(accept))
    world.persons.push(String(person))
  }
}

async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 429) throw error
      await new Promise(resolve => setTimeout(resolve, (error.again + 1) * 1000))
    }
  }
}

async function makeProject(
  asOwner: Speaker,
  input: { key: string; [field: string]: unknown },
): Promise<Project> {
  const { project } = await asOwner.run('project.create', input)
  for (let tries = 0; tries < 400; tries++) {
    const { statuses, types } = await asOwner.get(`status.list?project=${project}`)
    if (statuses.length > 0) {
      const status = statuses.map(({ id }: { id: string }) => id)
      return { id: String(project), key: input.key, status, type: String(types[0].id) }
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('a project never got its statuses')
}

/** Asks queries and runs commands as one person. */
export type Speaker = ReturnType<typeof speaker>

export function speaker(url: string, cookie: string) {
  return {
    get: async (path: string) => JSON.parse(await ask(`${url}/api/v1/${path}`, { cookie })).data,
    run: async (name: string, body: unknown) =>
      JSON.parse(await ask(`${url}/api/v1/${name}`, { method: 'POST', cookie, body })).output,
  }
}

async function cookieOf(url: string, body: object): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin }
  const signal = AbortSignal.timeout(30_000)
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal })
  const again = Number(answer.headers.get('retry-after') ?? 0)
  if (answer.status !== 200) throw new Refused(`${url}: ${await answer.text()}`, answer.status, again)
  return answer.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
}
