import { z } from 'zod'
import { asPersonal, defineCommand, fresh, ref, type Tx } from '../../command.ts'
import type { Id } from '../../ids.ts'
import { defineModule, step } from '../../module.ts'
import { defineObject, id, personal, text } from '../../object.ts'
import type { PermissionMap } from '../../permission.ts'
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
import { seedId } from '../../seed.ts'

declare module '../../command.ts' {
  interface Permissions {
    'town:manage': true
    'citizen:rename': true
    'place:share': true
  }
}

/** The people of the laws' own test world. */
export const Citizen = defineObject({
  name: 'citizen',
  table: 'town.citizen',
  title: 'name',
  container: 'containerId',
  fields: { containerId: id('container'), name: personal(text()) },
})

export const townSeed = {
  directory: seedId('container', 1),
  ada: seedId('citizen', 11),
  bo: seedId('citizen', 12),
  cy: seedId('citizen', 13),
  di: seedId('citizen', 14),
  newcomer: seedId('citizen', 19),
  readers: seedId('group', 21),
  writers: seedId('group', 22),
  newGuild: seedId('group', 29),
}

interface Admission {
  readonly id: Id<'citizen'>
  readonly directory: Id<'container'>
  readonly name: string
  readonly kind: 'member' | 'guest'
}

function admit(tx: Tx, { id, directory, name, kind }: Admission): void {
  tx.insert(Standing, { id: standingOf(id), containerId: directory, kind, active: true })
  tx.insert(Container, { id: placeOf(id), parentId: null, inherit: false, no: tx.next('container') })
  tx.insert(Citizen, { id, containerId: directory, name })
  if (kind === 'guest') return
  const personId = id as string as Id<'person'>
  const groupId = groupOf(directory)
  tx.insert(Member, { id: tx.newId(Member), containerId: directory, groupId, personId })
}

export const foundTown = defineCommand({
  name: 'town.found',
  about: 'Found the town: its directory, everyone, and its first owner.',
  permission: 'town:manage',
  target: { type: Workspace, from: '@workspace' },
  internal: true,
  input: () =>
    z.strictObject({
      name: z.string(),
      directory: fresh(Container),
      owner: fresh(Citizen),
      ownerName: asPersonal(z.string()),
    }),
  example: () => ({
    name: 'Elsewhere',
    directory: seedId('container', 9),
    owner: townSeed.newcomer,
    ownerName: 'Zoe Zander',
  }),
  run(tx, { name, directory, owner, ownerName }) {
    tx.update(Workspace, tx.target.id, { name, directoryId: directory })
    const everyone = groupOf(directory)
    tx.insert(Container, {
      id: directory,
      parentId: placeOf(tx.workspace),
      inherit: true,
      no: tx.next('container'),
    })
    tx.insert(Group, { id: everyone, containerId: directory, parentId: null, kind: 'everyone' })
    tx.insert(Grant, { id: tx.newId(Grant), containerId: directory, principalId: everyone, role: 'viewer' })
    admit(tx, { id: owner, directory, name: ownerName, kind: 'member' })
    const all = { containerId: placeOf(tx.workspace), principalId: owner, role: 'owner' as const }
    tx.insert(Grant, { id: tx.newId(Grant), ...all })
  },
})

export const admitCitizen = defineCommand({
  name: 'citizen.admit',
  about: 'Let a citizen in.',
  permission: 'town:manage',
  target: { type: Container, from: '@directory' },
  problems: ['town.name_taken'],
  input: () =>
    z.strictObject({
      id: fresh(Citizen),
      name: asPersonal(z.string()),
      kind: z.enum(['member', 'guest']),
      guild: ref(Group).optional(),
    }),
  example: () => ({
    id: townSeed.newcomer,
    name: 'Zoe Zander',
    kind: 'member' as const,
    guild: townSeed.readers,
  }),
  async run(tx, { id, name, kind, guild }) {
    const all = await tx.find(Citizen, {})
    if (all.some(citizen => citizen.name === name)) throw problem.conflict('town.name_taken')
    admit(tx, { id, directory: tx.target.id, name, kind })
    if (guild === undefined) return
    const personId = id as string as Id<'person'>
    tx.insert(Member, { id: tx.newId(Member), containerId: tx.target.id, groupId: guild, personId })
  },
})

export const renameCitizen = defineCommand({
  name: 'citizen.rename',
  about: 'Change your own name, or as an owner any.',
  permission: 'citizen:rename',
  target: { type: Citizen, from: 'citizen' },
  input: () => z.strictObject({ citizen: ref(Citizen), name: asPersonal(z.string()) }),
  example: () => ({ citizen: townSeed.bo, name: 'Bodo Balder' }),
  run(tx, { name }) {
    tx.update(Citizen, tx.target.id, { name })
  },
})

export const formGuild = defineCommand({
  name: 'guild.form',
  about: 'Form a guild, a group of citizens.',
  permission: 'town:manage',
  target: { type: Container, from: '@directory' },
  input: () => z.strictObject({ id: fresh(Group), above: ref(Group).optional() }),
  example: () => ({ id: townSeed.newGuild, above: townSeed.readers }),
  run(tx, { id, above }) {
    const parentId = above === undefined ? null : tx.row(above).id
    tx.insert(Group, { id, containerId: tx.target.id, parentId, kind: 'team' })
  },
})

export const sharePlace = defineCommand({
  name: 'place.share',
  about: 'Give a group a role in a place.',
  permission: 'place:share',
  target: { type: Container, from: 'place' },
  input: () =>
    z.strictObject({
      place: ref(Container),
      group: ref(Group),
      role: z.enum(['viewer', 'member', 'manager']),
    }),
  example: () => ({ place: townSeed.directory, group: townSeed.readers, role: 'member' as const }),
  run(tx, { group, role }) {
    // The directory and everyone's group share an id: `tx.row` could not tell which is meant.
    const grant = { containerId: tx.target.id, principalId: group, role }
    tx.insert(Grant, { id: tx.newId(Grant), ...grant })
  },
})

export const unsharePlace = defineCommand({
  name: 'place.unshare',
  about: 'Take the role of a group in a place away.',
  permission: 'place:share',
  target: { type: Container, from: 'place' },
  problems: ['town.not_shared'],
  input: () => z.strictObject({ place: ref(Container), group: ref(Group) }),
  example: () => ({ place: townSeed.directory, group: groupOf(townSeed.directory) }),
  async run(tx, { group }) {
    const where = { containerId: tx.target.id, principalId: group }
    const [grant] = await tx.find(Grant, where, { limit: 1 })
    if (grant === undefined) throw problem.conflict('town.not_shared')
    tx.remove(Grant, grant.id)
  },
})

export const banishCitizen = defineCommand({
  name: 'citizen.banish',
  about: 'Keep a citizen out.',
  permission: 'town:manage',
  target: { type: Citizen, from: 'citizen' },
  input: () => z.strictObject({ citizen: ref(Citizen) }),
  example: () => ({ citizen: townSeed.cy }),
  run(tx) {
    tx.update(Standing, standingOf(tx.target.id), { active: false })
  },
})

const permissions = {
  'town:manage': 'owner',
  'citizen:rename': { least: 'viewer', rule: (row, who) => row.id === who.person || who.role === 'owner' },
  'place:share': 'manager',
} as const satisfies PermissionMap

export const town = defineModule({
  name: 'town',
  uses: [],
  objects: [Citizen],
  commands: {
    'town.found': foundTown,
    'citizen.admit': admitCitizen,
    'citizen.rename': renameCitizen,
    'guild.form': formGuild,
    'citizen.banish': banishCitizen,
    'place.share': sharePlace,
    'place.unshare': unsharePlace,
  },
  queries: {},
  permissions,
  seed: {
    steps: () => {
      const { directory, ada, bo, cy, di, readers, writers } = townSeed
      const setup = { name: 'Town', directory, owner: ada, ownerName: 'Ada Adler' }
      return [
        step(foundTown, setup, { as: ada, asSystem: true }),
        step(formGuild, { id: readers }),
        step(formGuild, { id: writers }),
        step(admitCitizen, { id: bo, name: 'Bo Brandt', kind: 'member', guild: readers }),
        step(admitCitizen, { id: cy, name: 'Cy Czerny', kind: 'member', guild: writers }),
        step(admitCitizen, { id: di, name: 'Di Decker', kind: 'guest' }),
      ]
    },
  },
})
