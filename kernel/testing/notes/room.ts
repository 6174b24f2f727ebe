import { z } from 'zod'
import { asLong, asPersonal, asSecret, defineCommand, fresh, idOf, ref } from '../../command.ts'
import { cursorOf } from '../../cursor.ts'
import type { Id } from '../../ids.ts'
import { defineModule } from '../../module.ts'
import { problem } from '../../problem.ts'
import { defineQuery } from '../../query.ts'
import { Container, Grant, Group, groupOf, Member, placeOf, Standing, Workspace } from '../../records.ts'
import { seedId } from '../../seed.ts'
import { Note, Shelf } from './objects.ts'

declare module '../../command.ts' {
  interface Permissions {
    'note:read': true
    'note:write': true
    'note:manage': true
  }
}

/** Makes directory, persons and shelves of an empty workspace, from nothing but kernel records. */
const setUp = defineCommand({
  name: 'note.set-up',
  about: 'Fill an empty workspace.',
  permission: 'note:manage',
  target: { type: Workspace, from: '@workspace' },
  internal: true,
  input: () =>
    z.strictObject({
      directory: fresh(Container),
      persons: z.array(fresh(Standing)),
      shelves: z.array(
        z.strictObject({
          id: fresh(Shelf),
          grants: z.record(z.string(), z.enum(['viewer', 'member', 'owner'])),
        }),
      ),
      owner: fresh(Standing),
    }),
  example: () => ({
    directory: seedId('container', 1),
    persons: [],
    shelves: [],
    owner: seedId('standing', 1),
  }),
  run(tx, { directory, persons, shelves, owner }) {
    const workspace = placeOf(tx.workspace)
    tx.update(Workspace, tx.workspace, {
      name: 'Notes',
      language: 'en',
      timeZone: 'UTC',
      directoryId: directory,
    })
    tx.insert(Container, { id: directory, parentId: workspace, inherit: true, no: tx.next('container') })
    tx.insert(Group, { id: groupOf(directory), containerId: directory, parentId: null, kind: 'everyone' })
    tx.insert(Grant, { id: tx.newId(Grant), containerId: directory, principalId: directory, role: 'viewer' })
    tx.insert(Grant, { id: tx.newId(Grant), containerId: workspace, principalId: owner, role: 'owner' })
    for (const person of persons) {
      tx.insert(Standing, { id: person, containerId: directory, kind: 'member', active: true })
      tx.insert(Container, { id: placeOf(person), parentId: null, inherit: false, no: tx.next('container') })
      const personId = person as string as Id<'person'>
      const groupId = groupOf(directory)
      tx.insert(Member, { id: tx.newId(Member), containerId: directory, groupId, personId })
    }
    for (const { id, grants } of shelves) {
      tx.insert(Container, { id: placeOf(id), parentId: workspace, inherit: true, no: tx.next('container') })
      tx.insert(Shelf, { id, name: 'Shelf' })
      for (const [principalId, role] of Object.entries(grants)) {
        tx.insert(Grant, { id: tx.newId(Grant), containerId: placeOf(id), principalId, role })
      }
    }
  },
})

const create = defineCommand({
  name: 'note.create',
  about: 'Put a note on a shelf.',
  permission: 'note:write',
  target: { type: Shelf, from: 'shelf' },
  input: () =>
    z.strictObject({
      id: fresh(Note).optional(),
      shelf: ref(Shelf),
      title: z.string().min(1).max(200),
      body: asLong(z.string()).optional(),
      author: asPersonal(z.string()).optional(),
      pin: asSecret(z.string()).optional(),
    }),
  output: () => z.strictObject({ note: idOf(Note) }),
  example: () => ({ shelf: seedId('shelf', 2), title: 'Tea' }),
  run(tx, { id, shelf, title, body, author }) {
    const note = id ?? tx.newId(Note)
    tx.insert(Note, { id: note, shelfId: shelf, title, body: body ?? null, author: author ?? null })
    return { note }
  },
})

const rename = defineCommand({
  name: 'note.rename',
  about: 'Give a note another title.',
  permission: 'note:write',
  target: { type: Note, from: 'note' },
  input: () => z.strictObject({ note: ref(Note), title: z.string().min(1) }),
  example: () => ({ note: seedId('note', 3), title: 'Coffee' }),
  problems: ['kernel.taken'],
  run(tx, { note, title }) {
    if (tx.target.title === title) throw problem.conflict('kernel.taken', { title })
    tx.update(Note, note, { title })
  },
})

const move = defineCommand({
  name: 'note.move',
  about: 'Put a note on another shelf.',
  permission: 'note:write',
  target: { type: Note, from: 'note' },
  also: [{ from: 'shelf', permission: 'note:write' }],
  input: () => z.strictObject({ note: ref(Note), shelf: ref(Shelf) }),
  example: () => ({ note: seedId('note', 3), shelf: seedId('shelf', 2) }),
  run(tx, { note, shelf }) {
    tx.update(Note, note, { shelfId: shelf })
  },
})

const remember = defineCommand({
  name: 'note.remember',
  about: 'Note something in the own stream.',
  permission: 'note:manage',
  target: { type: Container, from: '@own' },
  stream: '@actor',
  input: () => z.strictObject({}),
  example: () => ({}),
  run: () => {},
})

const breakDown = defineCommand({
  name: 'note.break',
  about: 'Fail by a bug that quotes what was sent.',
  permission: 'note:read',
  target: { type: Shelf, from: 'shelf' },
  input: () => z.strictObject({ shelf: ref(Shelf), words: z.string() }),
  example: () => ({ shelf: seedId('shelf', 2), words: 'no' }),
  run: (_tx, { words }) => {
    JSON.parse(`{${words}`)
  },
})

const byTitle = cursorOf('note.list', z.tuple([z.string(), z.uuid()]))

const list = defineQuery({
  name: 'note.list',
  about: 'Notes of a shelf by title.',
  permission: 'note:read',
  scope: 'shelf',
  watches: [Note],
  input: () =>
    z.strictObject({
      shelf: ref(Shelf),
      titles: z.array(z.string()).optional(),
      limit: z.int().min(1).max(100).default(50),
      cursor: byTitle.input.optional(),
    }),
  output: () =>
    z.strictObject({
      items: z.array(z.strictObject({ id: idOf(Note), title: z.string() })),
      next: byTitle.output,
    }),
  example: () => ({ shelf: seedId('shelf', 2) }),
  async run(read, { shelf, titles, limit, cursor }) {
    const found = await read.sql<{
      id: typeof Note extends { row?: { id: infer I } } ? I : never
      title: string
    }>(
      `select id, title from notes.note
       where workspace_id = $1::uuid and shelf_id = $2::uuid
         and ($3::text[] is null or title = any($3::text[]))
         and (title collate "C", id) > ($4::text collate "C", coalesce($5, '00000000-0000-0000-0000-000000000000')::uuid)
       order by title collate "C", id limit $6`,
      [
        read.workspace,
        shelf,
        titles === undefined ? null : `{${titles.map(title => JSON.stringify(title)).join()}}`,
        cursor?.[0] ?? '',
        cursor?.[1] ?? null,
        limit + 1,
      ],
    )
    const items = found.slice(0, limit)
    const last = items.at(-1)
    return { items, next: found.length > limit && last ? byTitle.after([last.title, last.id]) : null }
  },
})

/** A small room for tests of the kernel's faces. */
export const notes = defineModule({
  name: 'notes',
  uses: [],
  objects: [Shelf, Note],
  commands: {
    'note.set-up': setUp,
    'note.create': create,
    'note.rename': rename,
    'note.move': move,
    'note.remember': remember,
    'note.break': breakDown,
  },
  queries: { 'note.list': list },
  permissions: { 'note:read': 'viewer', 'note:write': 'member', 'note:manage': 'owner' },
})
