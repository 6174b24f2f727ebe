import { z } from 'zod'
import type { Id } from '../../ids.ts'
import { defineQuery, idOf, ref } from '../../query.ts'
import { Book, Shelf, librarySeed as seed } from './library-objects.ts'

const shown = () => z.strictObject({ id: idOf(Book), title: z.string(), number: z.int() })

export const listBooks = defineQuery({
  name: 'book.list',
  about: 'The books of a shelf, by number.',
  permission: 'book:read',
  scope: 'shelf',
  watches: [Book],
  input: () => z.strictObject({ shelf: ref(Shelf) }),
  output: () => z.strictObject({ books: z.array(shown()) }),
  example: () => ({ shelf: seed.readersShelf }),
  async run(read, { shelf }) {
    const books = await read.visible(Book, { shelfId: shelf }, { order: ['number'] })
    return { books: books.map(({ id, title, number }) => ({ id, title, number })) }
  },
})

/** Asks for more than sight. */
export const listOld = defineQuery({
  name: 'book.list-old',
  about: 'Books that could be discarded, for who may do that.',
  permission: 'book:discard',
  scope: 'shelf',
  watches: [Book],
  input: () => z.strictObject({ shelf: ref(Shelf) }),
  output: () => z.strictObject({ books: z.array(shown()) }),
  example: () => ({ shelf: seed.readersShelf }),
  async run(read, { shelf }) {
    const books = await read.find(Book, { shelfId: shelf, lentAt: null }, { order: ['number'] })
    return { books: books.map(({ id, title, number }) => ({ id, title, number })) }
  },
})

export const searchBooks = defineQuery({
  name: 'book.search',
  about: 'Books in all shelves that you see, by title, with their count.',
  permission: 'object:read',
  scope: '@workspace',
  watches: [Book],
  input: () => z.strictObject({ words: z.string() }),
  output: () => z.strictObject({ books: z.array(shown()), count: z.int() }),
  example: () => ({ words: 'a' }),
  async run(read, { words }) {
    const books = await read.sql<{ id: Id<'book'>; title: string; number: number }>(
      `select b.id, b.title, b.number from library.book b
         join kernel.container c on c.workspace_id = b.workspace_id and c.id = b.shelf_id
        where c.no = any($1::int[]) and b.title ilike '%' || $2 || '%' order by b.title`,
      [read.containerNumbers, words],
    )
    return { books, count: books.length }
  },
})
