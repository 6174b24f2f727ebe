import { date, defineObject, id, int, json, long, nullable, text, time } from '../../object.ts'
import { seedId } from '../../seed.ts'
import { townSeed } from './town.ts'

/** A place with books: a container. */
export const Shelf = defineObject({
  name: 'shelf',
  table: 'library.shelf',
  title: 'name',
  container: 'self',
  fields: { name: text() },
})

/** Has one field of every kind. */
export const Book = defineObject({
  name: 'book',
  table: 'library.book',
  title: 'title',
  container: 'shelfId',
  fields: {
    shelfId: id('shelf'),
    number: int(),
    title: text(),
    blurb: nullable(long(text())),
    writerId: nullable(id('citizen')),
    labels: json<readonly string[]>(),
    boughtOn: nullable(date()),
    lentAt: nullable(time()),
  },
})

/** How far somebody has read; their own business. */
export const Mark = defineObject({
  name: 'mark',
  table: 'library.mark',
  title: null,
  container: 'containerId',
  fields: { containerId: id('container'), bookId: id('book'), page: int() },
})

export const librarySeed = {
  ...townSeed,
  readersShelf: seedId('shelf', 31),
  writersShelf: seedId('shelf', 32),
  newShelf: seedId('shelf', 39),
  atlas: seedId('book', 41),
  bible: seedId('book', 42),
  newBook: seedId('book', 49),
  mark: seedId('mark', 51),
}
