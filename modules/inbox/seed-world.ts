import { type SeedStep, step } from '../../kernel/module.ts'
import { placeOf, thingOf } from '../../kernel/records.ts'
import { notify } from './commands/notify.ts'
import { seed } from './seed.ts'

export function inboxWorld(): readonly SeedStep[] {
  const { entry, chenLi, zhouTao, project } = seed
  const input = {
    entry,
    person: chenLi,
    own: placeOf(chenLi),
    about: thingOf(project),
    say: 'inbox.mentioned',
    by: zhouTao,
  }
  return [step(notify, input, { asSystem: true, as: zhouTao })]
}
