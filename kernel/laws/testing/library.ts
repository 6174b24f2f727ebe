import { z } from 'zod'
import { asLong, day, defineCommand, fresh, idOf, ref } from '../../command.ts'
import { defineModule, step } from '../../module.ts'
import type { PermissionMap } from '../../permission.ts'
import { problem } from '../../problem.ts'
import { defineReaction } from '../../reaction.ts'
import { Container, Grant, Group, placeOf, Workspace } from '../../records.ts'
import { Book, librarySeed, Mark, Shelf } from './library-objects.ts'
import { listBooks, listOld, searchBooks } from './library-queries.ts'
import { Citizen } from './town.ts'

declare module '../../command.ts' {
  interface Permissions {
    'shelf:open': true
    'book:read': true
    'book:write': true
    'book:edit': true
    'book:discard': true
    'mark:set': true
  }
}

const seed = librarySeed

export const openShelf = defineCommand({
  name: 'shelf.open',
  about: 'Put up a shelf for a group.',
  permission: 'shelf:open',
  target: { type: Workspace, from: '@workspace' },
  input: () => z.strictObject({ id: fresh(Shelf), name: z.string(), group: ref(Group) }),
  example: () => ({ id: seed.newShelf, name: 'New shelf', group: seed.readers }),
  run(tx, { id, name, group }) {
    const place = placeOf(id)
    tx.insert(Container, {
      id: place,
      parentId: placeOf(tx.workspace),
      inherit: true,
      no: tx.next('container'),
    })
    tx.insert(Shelf, { id, name })
    tx.insert(Grant, {
      id: tx.newId(Grant),
      containerId: place,
      principalId: tx.row(group).id,
      role: 'member',
    })
  },
})

export const renameShelf = defineCommand({
  name: 'shelf.rename',
  about: 'Call a shelf something else.',
  permission: 'shelf:open',
  target: { type: Shelf, from: 'shelf' },
  input: () => z.strictObject({ shelf: ref(Shelf), name: z.string() }),
  example: () => ({ shelf: seed.readersShelf, name: 'Rare books' }),
  run(tx, { shelf, name }) {
    tx.update(Shelf, shelf, { name })
  },
})

export const addBook = defineCommand({
  name: 'book.add',
  about: 'Add a book to a shelf; it gets the next number.',
  permission: 'book:write',
  target: { type: Shelf, from: 'shelf' },
  input: () =>
    z.strictObject({
      id: fresh(Book).optional(),
      shelf: ref(Shelf),
      title: z.string(),
      blurb: asLong(z.string()).optional().describe('What it is about'),
      writer: ref(Citizen).optional(),
      labels: z.array(z.string()).default([]).describe('Words to find it by'),
      boughtOn: day.optional().describe('When it came'),
    }),
  output: () => z.strictObject({ book: idOf(Book), number: z.int() }),
  example: () => ({
    id: seed.newBook,
    shelf: seed.readersShelf,
    title: 'Chess',
    blurb: 'Sixty-four squares.',
    writer: seed.bo,
    labels: ['games'],
    boughtOn: '2026-11-24',
  }),
  run(tx, { id, title, blurb, writer, labels, boughtOn }) {
    const number = tx.next(`book/${tx.target.id}`)
    const book = tx.insert(Book, {
      id: id ?? tx.newId(Book),
      shelfId: tx.target.id,
      number,
      title,
      blurb: blurb ?? null,
      writerId: writer === undefined ? null : tx.row(writer).id,
      labels,
      boughtOn: boughtOn ?? null,
    })
    return { book: book.id, number }
  },
})

export const editBook = defineCommand({
  name: 'book.edit',
  about: 'Correct a book: its writer, or who manages the shelf.',
  permission: 'book:edit',
  target: { type: Book, from: 'book' },
  input: () =>
    z.strictObject({
      book: ref(Book),
      title: z.string().optional().describe('A better title'),
      blurb: asLong(z.string()).nullable().optional().describe('Null: none'),
      labels: z.array(z.string()).optional().describe('Words to find it by'),
    }),
  example: () => ({ book: seed.atlas, title: 'World atlas', blurb: 'All of it.', labels: ['maps', 'world'] }),
  run(tx, { book: _, ...changes }) {
    tx.update(Book, tx.target.id, changes)
  },
})

export const moveBook = defineCommand({
  name: 'book.move',
  about: 'Move a book to another shelf.',
  permission: 'book:write',
  target: { type: Book, from: 'book' },
  also: [{ from: 'to', permission: 'book:write' }],
  problems: ['library.same_shelf'],
  input: () => z.strictObject({ book: ref(Book), to: ref(Shelf) }),
  example: () => ({ book: seed.atlas, to: seed.writersShelf }),
  run(tx, { to }) {
    const shelfId = tx.row(to).id
    if (shelfId === tx.target.shelfId) throw problem.conflict('library.same_shelf')
    tx.update(Book, tx.target.id, { shelfId, number: tx.next(`book/${shelfId}`) })
  },
})

export const discardBook = defineCommand({
  name: 'book.discard',
  about: 'Throw a book away.',
  permission: 'book:discard',
  target: { type: Book, from: 'book' },
  input: () => z.strictObject({ book: ref(Book) }),
  example: () => ({ book: seed.atlas }),
  run(tx) {
    tx.remove(Book, tx.target.id)
  },
})

/** Members may replace, but only who may discard gets through: the call asks for its own right. */
export const replaceBook = defineCommand({
  name: 'book.replace',
  about: 'Put a new copy in the place of an old one.',
  permission: 'book:write',
  target: { type: Book, from: 'book' },
  input: () => z.strictObject({ book: ref(Book), copy: fresh(Book) }),
  example: () => ({ book: seed.atlas, copy: seed.newBook }),
  async run(tx, { book, copy }) {
    const { createdAt: _at, createdBy: _by, ...old } = tx.row(book)
    await tx.call(discardBook, { book: old.id })
    tx.insert(Book, { ...old, id: copy })
  },
})

export const setMark = defineCommand({
  name: 'mark.set',
  about: 'Remember the page where you stopped.',
  permission: 'mark:set',
  target: { type: Container, from: '@own' },
  stream: '@actor',
  input: () => z.strictObject({ id: fresh(Mark), book: ref(Book), page: z.int().describe('Counted from 1') }),
  example: () => ({ id: seed.mark, book: seed.atlas, page: 12 }),
  run(tx, { id, book, page }) {
    tx.insert(Mark, { id, containerId: tx.target.id, bookId: tx.row(book).id, page })
  },
})

export const lendBook = defineCommand({
  name: 'book.lend',
  about: 'Note that a book is out.',
  permission: 'book:write',
  target: { type: Book, from: 'book' },
  internal: true,
  input: () => z.strictObject({ book: ref(Book) }),
  example: () => ({ book: seed.bible }),
  run(tx) {
    tx.update(Book, tx.target.id, { lentAt: tx.now })
  },
})

/** What is lent follows what is marked: through a reaction in the reader's own stream. */
export const lendOnMark = defineReaction({
  name: 'library.lend-on-mark',
  about: 'Notes a book as out once somebody reads it.',
  after: setMark,
  async run({ input }, context) {
    await context.call(lendBook, { book: input.book }, { asSystem: true })
  },
})

const permissions = {
  'shelf:open': 'owner',
  'book:read': 'viewer',
  'book:write': 'member',
  'book:edit': {
    least: 'member',
    rule: (row, who) => row.createdBy === who.person || who.role === 'manager' || who.role === 'owner',
  },
  'book:discard': 'manager',
  'mark:set': 'owner',
} as const satisfies PermissionMap

export const library = defineModule({
  name: 'library',
  uses: ['town'],
  objects: [Shelf, Book, Mark],
  commands: {
    'shelf.open': openShelf,
    'shelf.rename': renameShelf,
    'book.add': addBook,
    'book.edit': editBook,
    'book.move': moveBook,
    'book.discard': discardBook,
    'book.replace': replaceBook,
    'book.lend': lendBook,
    'mark.set': setMark,
  },
  queries: { 'book.list': listBooks, 'book.list-old': listOld, 'book.search': searchBooks },
  reactions: [lendOnMark],
  permissions,
  seed: {
    steps: () => [
      step(openShelf, { id: seed.readersShelf, name: 'Readers', group: seed.readers }),
      step(openShelf, { id: seed.writersShelf, name: 'Writers', group: seed.writers }),
      step(addBook, {
        id: seed.atlas,
        shelf: seed.readersShelf,
        title: 'Atlas',
        blurb: 'Maps.',
        writer: seed.bo,
        labels: ['maps'],
      }),
      step(addBook, { id: seed.bible, shelf: seed.writersShelf, title: 'Bible', labels: [] }),
    ],
  },
})
