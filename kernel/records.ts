import type { Id } from './ids.ts'
import { bool, defineObject, id, int, json, nullable, type ObjectType, text } from './object.ts'
import type { Role } from './permission.ts'

/** The organisation: one row, whose id is the workspace's id; it is the outermost container. */
export const Workspace = defineObject({
  name: 'workspace',
  table: 'kernel.workspace',
  title: 'name',
  container: 'self',
  fields: {
    name: text(),
    language: text<'zh-CN' | 'en'>(),
    timeZone: text(),
    /** Where persons, departments and groups live: everyone is viewer of it. */
    directoryId: id('container'),
  },
})

/** A place with its own rights. It has the id of the object that it is (project, space, …), or of its own. */
export const Container = defineObject({
  name: 'container',
  table: 'kernel.container',
  title: null,
  container: 'self',
  fields: {
    parentId: nullable(id('container')),
    /** False: roles held further up do not reach here. */
    inherit: bool(),
    /** Small number within the workspace, for int arrays: `tx.next('container')`. */
    no: int(),
  },
})

/** A set of persons that can be granted a role: a department, a team, everyone. Membership counts upward. */
export const Group = defineObject({
  name: 'group',
  table: 'kernel.grp',
  title: null,
  container: 'containerId',
  fields: {
    containerId: id('container'),
    parentId: nullable(id('group')),
    kind: text<'department' | 'team' | 'everyone'>(),
  },
})

export const Member = defineObject({
  name: 'member',
  table: 'kernel.member',
  title: null,
  container: 'containerId',
  fields: { containerId: id('container'), groupId: id('group'), personId: id('person') },
})

/** A role of a person or a group in a container. */
export const Grant = defineObject({
  name: 'grant',
  table: 'kernel.grant',
  title: null,
  container: 'containerId',
  fields: { containerId: id('container'), principalId: text(), role: text<Role>() },
})

/** Whether a person may act at all; its id is the person's. Without an active standing a person sees nothing. */
export const Standing = defineObject({
  name: 'standing',
  table: 'kernel.standing',
  title: null,
  container: 'containerId',
  fields: { containerId: id('container'), kind: text<'member' | 'guest' | 'placeholder'>(), active: bool() },
})

/** A typed edge between two objects; types are data. It lies in the container of `from`. */
export const Link = defineObject({
  name: 'link',
  table: 'kernel.link',
  title: null,
  container: 'containerId',
  fields: { containerId: id('container'), fromId: text(), type: text(), toId: text() },
})

/** What an object is called in the system it came from: makes a second import a no-op. */
export const External = defineObject({
  name: 'external',
  table: 'kernel.external',
  title: null,
  container: 'containerId',
  fields: {
    containerId: id('container'),
    source: text(),
    key: text(),
    objectId: nullable(text()),
    /** Facts of the source kept for a later import (raw markup, waiting links). */
    facts: nullable(json<Record<string, unknown>>()),
  },
})

/** The thin row of any object, for what is said about all of them (comments, links, inbox). Never written by a command. */
export const Thing = defineObject({
  name: 'object',
  table: 'kernel.object',
  title: null,
  container: 'containerId',
  fields: { containerId: id('container'), type: text(), key: nullable(text()), title: text() },
})

/** Types whose rows decide what people may see: a command that writes one ends its batch. */
export const accessTypes: ReadonlySet<string> = new Set(['container', 'group', 'member', 'grant', 'standing'])
export const kernelTypes = [
  Workspace,
  Container,
  Group,
  Member,
  Grant,
  Standing,
  Link,
  External,
  Thing,
] as const

/** The container that an object is (a project's, a person's private one): they share the id. */
export const placeOf = (id: string): Id<'container'> => id as Id<'container'>
/** The group that an object is (a department's; everyone's has the directory's id): they share the id. */
export const groupOf = (id: string): Id<'group'> => id as Id<'group'>
/** The standing of a person: they share the id. */
export const standingOf = (id: string): Id<'standing'> => id as Id<'standing'>
/** The thin row of an object: they share the id. */
export const thingOf = (id: string): Id<'object'> => id as Id<'object'>
/** For ids that stand in rich text or among the marks of an import: whether there is such an object is asked afterwards. */
export const namedId = <N extends string>(_of: ObjectType<N>, id: string): Id<N> => id as Id<N>
