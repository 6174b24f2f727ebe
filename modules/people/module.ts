import { defineModule } from '../../kernel/module.ts'
import { acceptInvite } from './commands/accept-invite.ts'
import { addPlaceholders } from './commands/add-placeholders.ts'
import { bindLogin } from './commands/bind-login.ts'
import { createDepartment } from './commands/create-department.ts'
import { createToken } from './commands/create-token.ts'
import { editPerson } from './commands/edit-person.ts'
import { editSelf } from './commands/edit-self.ts'
import { giveRole } from './commands/give-role.ts'
import { invitePerson } from './commands/invite-person.ts'
import { joinDepartment } from './commands/join-department.ts'
import { leaveDepartment } from './commands/leave-department.ts'
import { moveDepartment } from './commands/move-department.ts'
import { noteSession } from './commands/note-session.ts'
import { releaseLogin } from './commands/release-login.ts'
import { removePerson } from './commands/remove-person.ts'
import { renameDepartment } from './commands/rename-department.ts'
import { resumePerson } from './commands/resume-person.ts'
import { revokeInvite } from './commands/revoke-invite.ts'
import { revokeToken } from './commands/revoke-token.ts'
import { setHead } from './commands/set-head.ts'
import { setupOrganisation } from './commands/setup-organisation.ts'
import { suspendPerson } from './commands/suspend-person.ts'
import { openPeopleEntrance } from './entrance.ts'
import english from './locales/en.json' with { type: 'json' }
import chinese from './locales/zh-CN.json' with { type: 'json' }
import { Department, Head, Invite, Login, Person, Token } from './objects.ts'
import { permissions } from './permissions.ts'
import { listDepartments } from './queries/list-departments.ts'
import { listInvites } from './queries/list-invites.ts'
import { listPeople } from './queries/list-people.ts'
import { listRoles } from './queries/list-roles.ts'
import { listTokens } from './queries/list-tokens.ts'
import { namedPeople } from './queries/named-people.ts'
import { peopleInPlace } from './queries/people-in-place.ts'
import { whoAmI } from './queries/who-am-i.ts'
import { peopleWorld } from './seed-world.ts'

/** What the room understands: the registry type is joined from these. */
export interface Commands {
  'department.create': typeof createDepartment
  'department.join': typeof joinDepartment
  'department.leave': typeof leaveDepartment
  'department.move': typeof moveDepartment
  'department.rename': typeof renameDepartment
  'department.set-head': typeof setHead
  'invite.accept': typeof acceptInvite
  'invite.revoke': typeof revokeInvite
  'organisation.setup': typeof setupOrganisation
  'person.add-placeholders': typeof addPlaceholders
  'person.bind-login': typeof bindLogin
  'person.edit': typeof editPerson
  'person.edit-self': typeof editSelf
  'person.invite': typeof invitePerson
  'person.release-login': typeof releaseLogin
  'person.remove': typeof removePerson
  'person.resume': typeof resumePerson
  'person.suspend': typeof suspendPerson
  'role.give': typeof giveRole
  'session.note': typeof noteSession
  'token.create': typeof createToken
  'token.revoke': typeof revokeToken
}
export interface Queries {
  'department.list': typeof listDepartments
  'invite.list': typeof listInvites
  'person.in-place': typeof peopleInPlace
  'person.list': typeof listPeople
  'person.me': typeof whoAmI
  'person.named': typeof namedPeople
  'role.list': typeof listRoles
  'token.list': typeof listTokens
}

const commands: Commands = {
  'department.create': createDepartment,
  'department.join': joinDepartment,
  'department.leave': leaveDepartment,
  'department.move': moveDepartment,
  'department.rename': renameDepartment,
  'department.set-head': setHead,
  'invite.accept': acceptInvite,
  'invite.revoke': revokeInvite,
  'organisation.setup': setupOrganisation,
  'person.add-placeholders': addPlaceholders,
  'person.bind-login': bindLogin,
  'person.edit': editPerson,
  'person.edit-self': editSelf,
  'person.invite': invitePerson,
  'person.release-login': releaseLogin,
  'person.remove': removePerson,
  'person.resume': resumePerson,
  'person.suspend': suspendPerson,
  'role.give': giveRole,
  'session.note': noteSession,
  'token.create': createToken,
  'token.revoke': revokeToken,
}
const queries: Queries = {
  'department.list': listDepartments,
  'invite.list': listInvites,
  'person.in-place': peopleInPlace,
  'person.list': listPeople,
  'person.me': whoAmI,
  'person.named': namedPeople,
  'role.list': listRoles,
  'token.list': listTokens,
}

export const people = defineModule({
  name: 'people',
  uses: [],
  objects: [Person, Department, Head, Invite, Login, Token],
  commands,
  queries,
  permissions,
  messages: { en: english, 'zh-CN': chinese },
  entrance: openPeopleEntrance,
  seed: { steps: peopleWorld },
})
