import { defineObject, id, long, nullable, personal, text } from '../../object.ts'

/** A container of the test room. */
export const Shelf = defineObject({
  name: 'shelf',
  table: 'notes.shelf',
  title: 'name',
  container: 'self',
  fields: { name: text() },
})

/** With one field of each kind that the log keeps differently. */
export const Note = defineObject({
  name: 'note',
  table: 'notes.note',
  title: 'title',
  container: 'shelfId',
  fields: {
    shelfId: id('shelf'),
    title: text(),
    body: long(nullable(text())),
    author: personal(nullable(text())),
  },
})
