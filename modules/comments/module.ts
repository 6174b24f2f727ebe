import { defineModule } from '../../kernel/module.ts'
import { addComment } from './commands/add-comment.ts'
import { editComment } from './commands/edit-comment.ts'
import { importComments } from './commands/import-comments.ts'
import { removeComment } from './commands/remove-comment.ts'
import english from './locales/en.json' with { type: 'json' }
import chinese from './locales/zh-CN.json' with { type: 'json' }
import { Comment } from './objects.ts'
import { permissions } from './permissions.ts'
import { listComments } from './queries/list-comments.ts'
import { commentsWorld } from './seed-world.ts'

export interface Commands {
  'comment.add': typeof addComment
  'comment.edit': typeof editComment
  'comment.import': typeof importComments
  'comment.remove': typeof removeComment
}
export interface Queries {
  'comment.list': typeof listComments
}

const commands: Commands = {
  'comment.add': addComment,
  'comment.edit': editComment,
  'comment.import': importComments,
  'comment.remove': removeComment,
}
const queries: Queries = { 'comment.list': listComments }

export const comments = defineModule({
  name: 'comments',
  uses: ['people', 'spaces'],
  objects: [Comment],
  commands,
  queries,
  permissions,
  messages: { en: english, 'zh-CN': chinese },
  seed: { steps: commentsWorld },
})
