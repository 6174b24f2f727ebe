import { asProblem, createHttp } from '../../../packages/client/http.ts'
import type { Account } from '../../../packages/ui/contributions.ts'
import { followLanguage } from '../../../packages/ui/language.ts'
import { getSetup, post } from './entrance-http.ts'
import type { PeopleRegistry } from './hooks.ts'

/** Who sits in front of the screen. */
export async function loadAccount(use?: typeof fetch): Promise<Account> {
  try {
    const { data } = await createHttp({ fetch: use }).ask<PeopleRegistry['queries']['person.me']['output']>(
      'person.me',
      {},
    )
    await followLanguage(data.own.language)
    return {
      kind: 'signed-in',
      person: { id: data.id, name: data.name },
      organisation: data.organisation.name,
      zone: data.timeZone,
      isAdministrator: data.isOwner,
    }
  } catch (error) {
    if (asProblem(error).code !== 'unauthenticated') throw error
    const { open } = await getSetup()
    return open ? { kind: 'setup' } : { kind: 'signed-out' }
  }
}

export async function signOut(): Promise<void> {
  await post('/api/sign-out', {})
}
