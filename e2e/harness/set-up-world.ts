import { setTimeout as delay } from 'node:timers/promises'

export interface HarnessWorld {
  readonly cookie: string
  readonly me: string
  readonly project: string
  readonly status: readonly string[]
}

/** An organisation, a project, and the cookie of its owner. */
export async function setUpWorld(url: string): Promise<HarnessWorld> {
  const headers = { 'content-type': 'application/json', origin: url }
  const owner = { name: 'Ana', email: 'ana@crash.example', password: 'correct horse battery' }
  const organisation = { organisation: 'Crash', language: 'en', timeZone: 'UTC', departments: [] }
  const answer = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...owner, ...organisation }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
  const ask = async (path: string) =>
    (await (await fetch(`${url}/api/v1/${path}`, { headers: { cookie } })).json()).data
  const [space] = (await ask('space.list')).spaces
  const made = await fetch(`${url}/api/v1/project.create`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ space: space.id, name: 'Crash', key: 'CRASH' }),
  })
  const { output } = await made.json()
  // The first columns come by a reaction.
  for (;;) {
    const { statuses } = await ask(`status.list?project=${output.project}`)
    if (statuses.length > 0)
      return {
        cookie,
        me: (await ask('person.me')).id,
        project: output.project,
        status: statuses.map(({ id }: { id: string }) => id),
      }
    await delay(20)
  }
}
