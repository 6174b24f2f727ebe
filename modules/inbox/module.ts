import { defineModule } from '../../kernel/module.ts'
import { notify } from './commands/notify.ts'
import { readAll } from './commands/read-all.ts'
import { readEntries } from './commands/read-entries.ts'
import english from './locales/en.json' with { type: 'json' }
import chinese from './locales/zh-CN.json' with { type: 'json' }
import { InboxEntry } from './objects.ts'
import { permissions } from './permissions.ts'
import { countInbox } from './queries/count-inbox.ts'
import { listInbox } from './queries/list-inbox.ts'
import { tellMentioned } from './reactions/tell-mentioned.ts'
import { inboxWorld } from './seed-world.ts'

export interface Commands {
  'inbox.notify': typeof notify
  'inbox.read': typeof readEntries
  'inbox.read-all': typeof readAll
}
export interface Queries {
  'inbox.count': typeof countInbox
  'inbox.list': typeof listInbox
}

const commands: Commands = { 'inbox.notify': notify, 'inbox.read': readEntries, 'inbox.read-all': readAll }
const queries: Queries = { 'inbox.count': countInbox, 'inbox.list': listInbox }

export const inbox = defineModule({
  name: 'inbox',
  uses: ['people', 'spaces', 'comments'],
  objects: [InboxEntry],
  commands,
  queries,
  reactions: [tellMentioned],
  permissions,
  messages: { en: english, 'zh-CN': chinese },
  seed: { steps: inboxWorld },
})
