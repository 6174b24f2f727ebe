import { join } from 'node:path'
import { migrate } from '../../db/migrate.ts'
import { kernelRoom } from '../../derive/kernel-room.ts'
import { mountRest } from '../../derive/rest.ts'
import type { Authenticate, SignedIn } from '../../http/authenticate.ts'
import { type HttpOptions, openHttp } from '../../http/open-http.ts'
import { type Id, newId } from '../../ids.ts'
import type { Kernel } from '../../kernel.ts'
import { kernelCatalogue, openMessages } from '../../messages.ts'
import { openKernel } from '../../open-kernel.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { notes } from './room.ts'

const modules = [kernelRoom, notes]
const template = {
  key: 'notes',
  prepare: async (address: TestDatabase['address']) => {
    await migrate({
      address,
      modules,
      folderOf: module => join(import.meta.dirname, module === 'notes' ? '.' : module),
    })
  },
}

/** A workspace of the test room: its owner, a member of the shelf, one who may only read, and one who sees nothing. */
export interface NotesWorld {
  readonly workspace: Id<'workspace'>
  readonly owner: Id<'person'>
  readonly member: Id<'person'>
  readonly viewer: Id<'person'>
  readonly outsider: Id<'person'>
  readonly shelf: string
  /** A shelf that only the owner sees. */
  readonly closed: string
}

export interface NotesHouse {
  readonly kernel: Kernel
  readonly bugs: unknown[]
  newWorld(): Promise<NotesWorld>
  close(): Promise<void>
}

/** A kernel with the test room on a database of its own. */
export async function openNotes(): Promise<NotesHouse> {
  const database = await openTestDatabase(template)
  const bugs: unknown[] = []
  const kernel = await openKernel({
    address: database.address,
    modules,
    secret: 'for tests',
    report: (error, about) => bugs.push({ error, about }),
  })
  return {
    kernel,
    bugs,
    newWorld: () => newWorld(kernel),
    close: async () => {
      await kernel.close()
      await database.drop()
    },
  }
}

async function newWorld(kernel: Kernel): Promise<NotesWorld> {
  const workspace = newId<'workspace'>()
  const [owner, member, viewer, outsider] = [
    newId<'person'>(),
    newId<'person'>(),
    newId<'person'>(),
    newId<'person'>(),
  ]
  const [shelf, closed] = [newId(), newId()]
  await kernel.createWorkspace(workspace)
  await kernel.run({
    workspace,
    actor: owner,
    via: 'system',
    scopes: null,
    id: newId(),
    name: 'note.set-up',
    asSystem: true,
    input: {
      directory: newId(),
      owner,
      persons: [owner, member, viewer, outsider],
      shelves: [
        { id: shelf, grants: { [member]: 'member', [viewer]: 'viewer' } },
        { id: closed, grants: {} },
      ],
    },
  })
  return { workspace, owner, member, viewer, outsider, shelf, closed }
}

/** Who is known to the server of a test, by token. */
export type Sessions = Map<string, SignedIn>

/** The room behind REST on a port of its own. A token comes as bearer or as the cookie `session`. */
export async function serveNotes(kernel: Kernel, options: Pick<HttpOptions, 'logger' | 'limits' | 'url'>) {
  const sessions: Sessions = new Map()
  const authenticate: Authenticate = async ({ headers }) => {
    const token =
      /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? /session=(\w+)/.exec(headers.cookie ?? '')
    return sessions.get(token?.[1] ?? '') ?? null
  }
  const { titleOf } = openMessages([kernelCatalogue])
  const app = await openHttp({ ...options, titleOf })
  mountRest(app, kernel, authenticate)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const signIn = (
    workspace: Id<'workspace'>,
    actor: Id<'person'>,
    scopes: readonly string[] | null = null,
  ) => {
    const token = newId().replaceAll('-', '')
    sessions.set(token, { workspace, actor, via: 'api', scopes, session: token })
    return token
  }
  return { app, url, port: Number(new URL(url).port), sessions, signIn, authenticate }
}
