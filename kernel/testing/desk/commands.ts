import { z } from 'zod'
import { asLong, asPersonal, asSecret, defineCommand, fresh, idOf, ref } from '../../command.ts'
import { problem } from '../../problem.ts'
import {
  Container,
  Grant,
  Group,
  groupOf,
  Member,
  placeOf,
  Standing,
  standingOf,
  Workspace,
} from '../../records.ts'
import { Drawer, Mark, Person, Sheet } from './objects.ts'

declare module '../../command.ts' {
  interface Permissions {
    'desk:manage': true
    'drawer:read': true
    'sheet:write': true
    'mark:write': true
  }
}

export const permissions = {
  'desk:manage': 'owner',
  'drawer:read': 'viewer',
  'sheet:write': 'member',
  'mark:write': 'owner',
} as const

export const openDesk = defineCommand({
  name: 'desk.open',
  about: 'Make the directory, everyone, and the first owner.',
  permission: 'desk:manage',
  target: { type: Workspace, from: '@workspace' },
  internal: true,
  input: () =>
    z.strictObject({ directory: fresh(Container), owner: fresh(Person), name: asPersonal(z.string()) }),
  example: () => ({ directory: '' as never, owner: '' as never, name: 'Ana' }),
  run(tx, { directory, owner, name }) {
    tx.update(Workspace, tx.target.id, { name: 'Desk', directoryId: directory })
    tx.insert(Container, {
      id: directory,
      parentId: placeOf(tx.target.id),
      inherit: true,
      no: tx.next('container'),
    })
    tx.insert(Group, { id: groupOf(directory), containerId: directory, parentId: null, kind: 'everyone' })
    tx.insert(Grant, { id: tx.newId(Grant), containerId: directory, principalId: directory, role: 'viewer' })
    tx.insert(Standing, { id: standingOf(owner), containerId: directory, kind: 'member', active: true })
    tx.insert(Container, { id: placeOf(owner), parentId: null, inherit: false, no: tx.next('container') })
    tx.insert(Person, { id: owner, containerId: directory, name })
    tx.insert(Grant, {
      id: tx.newId(Grant),
      containerId: placeOf(tx.target.id),
      principalId: owner,
      role: 'owner',
    })
  },
})

export const addPerson = defineCommand({
  name: 'person.add',
  about: 'Add a person who may come in at once.',
  permission: 'desk:manage',
  target: { type: Container, from: '@directory' },
  input: () => z.strictObject({ id: fresh(Person), name: asPersonal(z.string().min(1)) }),
  example: () => ({ id: '' as never, name: 'Bo' }),
  run(tx, { id, name }) {
    const containerId = tx.target.id
    tx.insert(Standing, { id: standingOf(id), containerId, kind: 'member', active: true })
    tx.insert(Container, { id: placeOf(id), parentId: null, inherit: false, no: tx.next('container') })
    tx.insert(Person, { id, containerId, name })
    tx.insert(Member, { id: tx.newId(Member), containerId, groupId: groupOf(containerId), personId: id })
  },
})

export const suspendPerson = defineCommand({
  name: 'person.suspend',
  about: 'Keep a person out.',
  permission: 'desk:manage',
  target: { type: Person, from: 'person' },
  also: [{ from: '@directory', permission: 'desk:manage' }],
  input: () => z.strictObject({ person: ref(Person) }),
  example: () => ({ person: '' as never }),
  run(tx) {
    tx.update(Standing, standingOf(tx.target.id), { active: false })
  },
})

export const renamePerson = defineCommand({
  name: 'person.rename',
  about: 'Give a person another name.',
  permission: 'desk:manage',
  target: { type: Person, from: 'person' },
  input: () => z.strictObject({ person: ref(Person), name: asPersonal(z.string()) }),
  example: () => ({ person: '' as never, name: 'Bo' }),
  run(tx, { name }) {
    tx.update(Person, tx.target.id, { name })
  },
})

export const createDrawer = defineCommand({
  name: 'drawer.create',
  about: 'Add a drawer.',
  permission: 'desk:manage',
  target: { type: Workspace, from: '@workspace' },
  input: () => z.strictObject({ id: fresh(Drawer), name: z.string() }),
  example: () => ({ id: '' as never, name: 'Top' }),
  run(tx, { id, name }) {
    tx.insert(Drawer, { id, name })
    tx.insert(Container, {
      id: placeOf(id),
      parentId: placeOf(tx.target.id),
      inherit: true,
      no: tx.next('container'),
    })
  },
})

export const giveRole = defineCommand({
  name: 'drawer.give-role',
  about: 'Let a person into a drawer, or with null out of it.',
  permission: 'desk:manage',
  target: { type: Drawer, from: 'drawer' },
  input: () =>
    z.strictObject({
      drawer: ref(Drawer),
      person: ref(Person),
      role: z.enum(['viewer', 'member', 'manager']).nullable(),
    }),
  example: () => ({ drawer: '' as never, person: '' as never, role: 'viewer' as const }),
  async run(tx, { person, role }) {
    const containerId = placeOf(tx.target.id)
    const [grant] = await tx.find(Grant, { containerId, principalId: person })
    if (grant !== undefined) tx.remove(Grant, grant.id)
    if (role !== null) tx.insert(Grant, { id: tx.newId(Grant), containerId, principalId: person, role })
  },
})

export const createSheet = defineCommand({
  name: 'sheet.create',
  about: 'Add a sheet with the next number of its drawer.',
  permission: 'sheet:write',
  target: { type: Drawer, from: 'drawer' },
  input: () =>
    z.strictObject({
      id: fresh(Sheet),
      drawer: ref(Drawer),
      title: z.string(),
      body: asLong(z.string()).optional(),
      due: z.iso.date().optional(),
      marks: z.record(z.string(), z.unknown()).optional(),
      parent: ref(Sheet).optional(),
      pin: asSecret(z.string()).optional(),
      createdAt: z.iso.datetime().optional(),
    }),
  output: () => z.strictObject({ sheet: idOf(Sheet), no: z.int() }),
  example: () => ({ id: '' as never, drawer: '' as never, title: 'One' }),
  run(tx, { id, title, body, due, marks, parent, createdAt }) {
    const no = tx.next(`sheet:${tx.target.id}`)
    if (title === 'refuse') throw problem.conflict('desk.refused')
    if (title === 'break') throw new TypeError('a bug in the body')
    tx.insert(Sheet, {
      id,
      drawerId: tx.target.id,
      no,
      title,
      rank: `a${no}`,
      body: body ?? null,
      due: due ?? null,
      marks: marks ?? null,
      parentId: parent ?? null,
      ...(createdAt === undefined ? {} : { createdAt }),
    })
    return { sheet: id, no }
  },
})

export const moveSheet = defineCommand({
  name: 'sheet.move',
  about: 'Put a sheet into another drawer.',
  permission: 'sheet:write',
  target: { type: Sheet, from: 'sheet' },
  also: [{ from: 'drawer', permission: 'sheet:write' }],
  input: () => z.strictObject({ sheet: ref(Sheet), drawer: ref(Drawer) }),
  example: () => ({ sheet: '' as never, drawer: '' as never }),
  run(tx, { drawer }) {
    tx.update(Sheet, tx.target.id, { drawerId: drawer, no: tx.next(`sheet:${drawer}`) })
  },
})

export const editSheet = defineCommand({
  name: 'sheet.edit',
  about: 'Change a sheet.',
  permission: 'sheet:write',
  target: { type: Sheet, from: 'sheet' },
  input: () =>
    z.strictObject({
      sheet: ref(Sheet),
      title: z.string().optional(),
      body: asLong(z.string().nullable()).optional(),
      due: z.string().nullable().optional(),
      readAt: z.string().nullable().optional(),
      marks: z.record(z.string(), z.unknown()).nullable().optional(),
    }),
  example: () => ({ sheet: '' as never }),
  run(tx, { sheet, ...set }) {
    tx.update(Sheet, sheet, set)
  },
})

export const copySheet = defineCommand({
  name: 'sheet.copy',
  about: 'Add a copy of a sheet, whose words are read before the command has its turn.',
  permission: 'sheet:write',
  target: { type: Drawer, from: 'drawer' },
  input: () => z.strictObject({ drawer: ref(Drawer), id: fresh(Sheet), of: fresh(Sheet) }),
  example: () => ({ drawer: '' as never, id: '' as never, of: '' as never }),
  async prepare(read, { of }) {
    const sheet = await read.get(Sheet, of)
    if (sheet === null) throw problem.notFound('desk.no_sheet')
    return sheet.title
  },
  run(tx, { drawer, id }, title) {
    tx.insert(Sheet, {
      id,
      drawerId: drawer,
      no: tx.next(`sheet:${drawer}`),
      title: `${title} again`,
      rank: 'a1',
    })
  },
})

export const removeSheet = defineCommand({
  name: 'sheet.remove',
  about: 'Throw a sheet away.',
  permission: 'sheet:write',
  target: { type: Sheet, from: 'sheet' },
  input: () => z.strictObject({ sheet: ref(Sheet) }),
  example: () => ({ sheet: '' as never }),
  run(tx) {
    tx.remove(Sheet, tx.target.id)
  },
})

export const setMark = defineCommand({
  name: 'mark.set',
  about: 'Write a mark in one’s own stream.',
  permission: 'mark:write',
  target: { type: Container, from: '@own' },
  stream: '@actor',
  input: () => z.strictObject({ id: fresh(Mark), word: z.string() }),
  output: () => z.strictObject({ no: z.int() }),
  example: () => ({ id: '' as never, word: 'seen' }),
  run(tx, { id, word }) {
    tx.insert(Mark, { id, containerId: tx.target.id, word })
    return { no: tx.next('mark') }
  },
})

export const note = defineCommand({
  name: 'desk.note',
  about: 'Changes nothing, but stands in the log.',
  permission: 'desk:manage',
  target: { type: Workspace, from: '@workspace' },
  input: () => z.strictObject({ what: z.string() }),
  example: () => ({ what: 'signed-in' }),
  run() {},
})
