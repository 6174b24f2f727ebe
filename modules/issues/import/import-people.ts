import { derivedId, type Id, newId } from '../../../kernel/ids.ts'
import type { ImportRun } from '../../../kernel/importer.ts'
import { Person, personKey } from '../../people/index.ts'
import type { JiraIssue, JiraUser } from './jira-issue.ts'
import { type Mark, slices } from './known.ts'
import type { Tally } from './tally.ts'

export interface PeopleStep {
  readonly run: ImportRun
  readonly source: string
  readonly marks: ReadonlyMap<string, Mark>
  readonly tally: Tally
}

/** Gives everyone whom the source names a person here: the one with the same e-mail, else a placeholder. */
export async function importPeople(
  { run, source, marks, tally }: PeopleStep,
  issues: readonly JiraIssue[],
): Promise<Map<string, Id<'person'>>> {
  const users = new Map<string, JiraUser>()
  for (const user of issues.flatMap(issue => issue.users)) users.set(user.key, users.get(user.key) ?? user)
  const people = new Map<string, Id<'person'>>()
  const byEmail = await findByEmail(run, [...users.values()])
  const fresh: { id: Id<'person'>; external: Id<'external'>; key: string; name: string }[] = []
  for (const { key, name, email } of users.values()) {
    const same = email === null ? undefined : byEmail.get(email)
    const id = same ?? derivedId<'person'>(run.caller.workspace, `${source} person ${key}`)
    people.set(key, id)
    if (same !== undefined) tally.add('people', 'merged')
    else if (marks.has(personKey(key))) tally.add('people', 'unchanged')
    else {
      tally.add('people', 'imported')
      fresh.push({ id, external: newId<'external'>(), key, name })
    }
  }
  if (run.dryRun) return people
  for (const [index, some] of slices(fresh, 200).entries()) {
    run.progress('people', index * 200, fresh.length)
    const add = { name: 'person.add-placeholders', input: { source, people: some } }
    // Whoever may import into a project need not manage people for the names in it.
    await run.kernel.run({ ...run.caller, ...add, id: newId(), asSystem: true })
  }
  return people
}

async function findByEmail(
  { kernel, caller }: ImportRun,
  users: readonly JiraUser[],
): Promise<Map<string, Id<'person'>>> {
  const emails = users.flatMap(user => (user.email === null ? [] : [user.email]))
  if (emails.length === 0) return new Map()
  const read = await kernel.reader(caller)
  const found = await Promise.all(
    slices(emails, 500).map(email => read.find(Person, { email, state: ['active', 'invited'] })),
  )
  return new Map(found.flat().flatMap(person => (person.email === null ? [] : [[person.email, person.id]])))
}
