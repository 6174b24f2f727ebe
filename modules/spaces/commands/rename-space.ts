import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { Space } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

export const renameSpace = defineCommand({
  name: 'space.rename',
  about: 'Give a space another name.',
  permission: 'space:edit',
  target: { type: Space, from: 'space' },
  input: () => z.strictObject({ space: ref(Space), name: z.string().trim().min(1).max(limits.spaceName) }),
  example: () => ({ space: seed.marketingSpace, name: '市场部空间' }),
  run(tx, { name }) {
    tx.update(Space, tx.target.id, { name })
  },
})
