import { defineObject, id, json, nullable, personal, text, time } from '../../kernel/object.ts'

/** Someone of the organisation (or a guest of it). Not the account: that holds e-mail and password across organisations. */
export const Person = defineObject({
  name: 'person',
  table: 'people.person',
  title: 'name',
  container: 'containerId',
  fields: {
    containerId: id('container'),
    name: personal(text()),
    email: personal(nullable(text())),
    state: text<PersonState>(),
    kind: text<'member' | 'guest' | 'placeholder'>(),
    /** Null: the organisation's. */
    language: nullable(text<'zh-CN' | 'en'>()),
    timeZone: nullable(text()),
  },
})
export type PersonState = 'invited' | 'active' | 'suspended' | 'removed' | 'placeholder'

/** A department; its id is also the id of its group. */
export const Department = defineObject({
  name: 'department',
  table: 'people.department',
  title: 'name',
  container: 'containerId',
  fields: { containerId: id('container'), name: text(), parentId: nullable(id('department')) },
})

/** That a person heads a department. A department may have several heads. */
export const Head = defineObject({
  name: 'head',
  table: 'people.head',
  title: null,
  container: 'containerId',
  fields: { containerId: id('container'), departmentId: id('department'), personId: id('person') },
})

/** A way in for one person. It lies in the workspace's own container, so that owners alone see it. */
export const Invite = defineObject({
  name: 'invite',
  table: 'people.invite',
  title: null,
  container: 'containerId',
  fields: {
    containerId: id('container'),
    personId: id('person'),
    state: text<'open' | 'accepted' | 'revoked'>(),
    expiresAt: time(),
  },
})

/** Which account signs in as this person. It lies in the person's private container. */
export const Login = defineObject({
  name: 'login',
  table: 'people.login',
  title: null,
  container: 'containerId',
  fields: { containerId: id('container'), accountId: text() },
})

/** A bearer token of a program. It lies in the person's private container; only a digest of the secret is kept. */
export const Token = defineObject({
  name: 'token',
  table: 'people.token',
  title: null,
  container: 'containerId',
  fields: {
    containerId: id('container'),
    name: text(),
    digest: text(),
    /** Command and query names, or `issue.*`; null: all that the person may do. */
    scopes: nullable(json<readonly string[]>()),
    expiresAt: time(),
    revokedAt: nullable(time()),
  },
})
