import type { OpenEntrance } from '../../kernel/entrance.ts'
import { Identity } from './accounts/identity.ts'
import { openAccounts } from './accounts/open-accounts.ts'
import { findPerson } from './http/find-person.ts'
import { mountInvites } from './http/invites.ts'
import { mountPeopleOperator } from './http/operator.ts'
import { mountOwnSessions } from './http/own-sessions.ts'
import type { PeopleHttp } from './http/people-http.ts'
import { isSetUp, makeSetupCode, mountSetup } from './http/set-up.ts'
import { mountSignIn } from './http/sign-in.ts'
import { Tries } from './http/tries.ts'

/** Accounts and sessions, the setup page's and the sign-in page's routes, and what the operator may do with people. */
export const openPeopleEntrance: OpenEntrance = async context => {
  const { kernel, address, secrets, url } = context
  const accounts = await openAccounts({ address, secret: secrets('sessions'), url })
  const identity = new Identity(kernel, accounts)
  const setupCode = makeSetupCode()
  // A token has no standing that would fall with it: its sockets are looked at once it is revoked.
  const goDeaf = kernel.onCommit(entries => {
    if (!entries.some(({ name }) => name === 'token.revoke')) return
    // Where the database is away just now, the hub's own look a few seconds later finds them.
    context.endInvalid().catch(() => undefined)
  })
  const people: PeopleHttp = {
    ...context,
    accounts,
    identity,
    setupCode,
    tries: new Tries(),
  }
  return {
    cookie: accounts.cookie,
    authenticate: request => identity.authenticate(request),
    holds: session => identity.holds(session),
    findPerson: email => findPerson(kernel, email),
    mount(app) {
      mountSetup(app, people)
      mountSignIn(app, people)
      mountOwnSessions(app, people)
      mountInvites(app, people)
    },
    mountOperator: app => mountPeopleOperator(app, people),
    async ready() {
      if (await isSetUp(people)) return
      context.say(`Nobody is here yet. From another machine, the setup page asks for this code: ${setupCode}`)
    },
    async close() {
      goDeaf()
      identity.close()
      await accounts.close()
    },
  }
}
