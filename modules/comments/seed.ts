import { seedId } from '../../kernel/seed.ts'
import { docOfText } from '../../packages/editor/schema.ts'
import { spaces } from '../spaces/index.ts'

/** A comment on a project, by the one who heads its department. */
export const seed = {
  ...spaces,
  comment: seedId('comment', 3001),
  external: seedId('external', 3101),
  newComment: seedId('comment', 3009),
  words: docOfText('第 2 轮老化今晚能出结果吗？'),
}
