import { defineObject, id, nullable, text } from '../../kernel/object.ts'

/** A place for work that belongs together: a department's, the common one, or one for a purpose. It is a container. */
export const Space = defineObject({
  name: 'space',
  table: 'spaces.space',
  title: 'name',
  container: 'self',
  fields: {
    name: text(),
    /** The department whose space it is; null for the common space and those for a purpose. */
    departmentId: nullable(id('department')),
  },
})

/** Work with its own board, inside a space. It is a container, and its key begins the keys of its issues. */
export const Project = defineObject({
  name: 'project',
  table: 'spaces.project',
  title: 'name',
  container: 'self',
  key: 'key',
  fields: { spaceId: id('space'), name: text(), key: text() },
})
