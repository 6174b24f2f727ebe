import {
  date,
  defineObject,
  id,
  int,
  json,
  long,
  nullable,
  personal,
  rank,
  text,
  time,
} from '../../object.ts'

export const Person = defineObject({
  name: 'person',
  table: 'desk.person',
  title: 'name',
  container: 'containerId',
  fields: { containerId: id('container'), name: personal(text()) },
})

export const Drawer = defineObject({
  name: 'drawer',
  table: 'desk.drawer',
  title: 'name',
  container: 'self',
  fields: { name: text() },
})

export const Sheet = defineObject({
  name: 'sheet',
  table: 'desk.sheet',
  title: 'title',
  container: 'drawerId',
  fields: {
    drawerId: id('drawer'),
    no: int(),
    title: text(),
    rank: rank(),
    body: nullable(long(text())),
    due: nullable(date()),
    readAt: nullable(time()),
    marks: nullable(json<Record<string, unknown>>()),
    parentId: nullable(id('sheet')),
  },
})

/** A record in a person's own container. */
export const Mark = defineObject({
  name: 'mark',
  table: 'desk.mark',
  title: null,
  container: 'containerId',
  fields: { containerId: id('container'), word: text() },
})
