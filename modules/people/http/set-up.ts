import { randomInt, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isFromThisMachine } from '../../../kernel/http/peer.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { parseInput } from '../../../kernel/input.ts'
import { problem } from '../../../kernel/problem.ts'
import { isTimeZone, limits, passwordLimits } from '../shared.ts'
import type { PeopleHttp } from './people-http.ts'

const setupInput = z.strictObject({
  code: z.string().max(20).optional(),
  organisation: z.string().trim().min(1).max(limits.name),
  language: z.enum(['zh-CN', 'en']),
  timeZone: z.string().max(64).refine(isTimeZone, 'not a time zone'),
  name: z.string().trim().min(1).max(limits.name),
  email: z.email().max(254),
  password: z.string().min(passwordLimits.min).max(passwordLimits.max),
  departments: z.array(z.string().trim().min(1).max(limits.departmentName)).max(limits.firstDepartments),
})
export type SetupInput = z.output<typeof setupInput>

/** The code that a person far from the machine must know: it stands on the console alone. */
export function makeSetupCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0')
}

/** `GET /api/setup` says whether an organisation is still to be set up; `POST` does it and signs its owner in. */
export function mountSetup(app: FastifyInstance, people: PeopleHttp): void {
  const { kernel, url, setupCode } = people
  const needsCode = (request: FastifyRequest) => url !== null || !isFromThisMachine(request.raw)
  let running: Promise<unknown> = Promise.resolve()

  app.get('/api/setup', async request => {
    const open = !(await isSetUp(people))
    return { open, needsCode: open && needsCode(request) }
  })

  app.post('/api/setup', { config: { rateLimit: app.limitGuessing } }, async (request, reply) => {
    const { input } = parseInput(setupInput, request.body)
    if (needsCode(request) && !isSame(input.code ?? '', setupCode))
      throw problem.forbidden('people.setup_code_wrong')
    // One at a time: of two who press the button at once, the second is told.
    const mine = running.then(() => setUp(people, input))
    running = mine.catch(() => undefined)
    await mine
    await kernel.access(await firstWorkspace(people))
    const signedIn = await people.accounts.signIn(input.email, input.password, request.headers)
    if (signedIn !== null) reply.header('set-cookie', signedIn.cookies)
    return { done: true }
  })
}

/** Makes account, workspace, organisation and departments. Throws `conflict` where that was done before. */
export async function setUp(people: PeopleHttp, input: Omit<SetupInput, 'code'>): Promise<Id<'person'>> {
  const { kernel, accounts } = people
  if (await isSetUp(people)) throw problem.conflict('people.already_set_up')
  // A try that was cut short left an account or an empty workspace: go on with what is there.
  const account = (await accounts.find(input.email)) ?? (await accounts.create(input))
  await accounts.setPassword(account, input.password)
  const [begun] = await kernel.workspaces()
  const workspace = begun ?? newId<'workspace'>()
  await kernel.createWorkspace(workspace)
  const owner = newId<'person'>()
  const caller = { workspace, actor: owner, via: 'web' as const, scopes: null }
  const { organisation: name, language, timeZone, name: ownerName, email: ownerEmail } = input
  const directory = newId<'container'>()
  const setup = {
    name,
    language,
    timeZone,
    directory,
    owner,
    ownerName,
    ownerEmail: ownerEmail.toLowerCase(),
    account,
    departments: input.departments.map(department => ({ id: newId<'department'>(), name: department })),
  }
  await kernel.run({ ...caller, id: newId(), name: 'organisation.setup', input: setup, asSystem: true })
  await people.settled()
  return owner
}

async function firstWorkspace({ kernel }: PeopleHttp): Promise<Id<'workspace'>> {
  const [workspace] = await kernel.workspaces()
  if (workspace === undefined) throw problem.unavailable('people.not_set_up')
  return workspace
}

/** An organisation is set up once it has an owner. */
export async function isSetUp({ kernel }: PeopleHttp): Promise<boolean> {
  for (const workspace of await kernel.workspaces()) {
    const [owner] = await kernel.db.read(
      workspace,
      `select 1 from kernel.grant where container_id = $1 and role = 'owner' limit 1`,
      [workspace],
    )
    if (owner !== undefined) return true
  }
  return false
}

function isSame(given: string, code: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(code)]
  return a.length === b.length && timingSafeEqual(a, b)
}
