import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { Link } from '../../../kernel/records.ts'
import { seed } from '../seed.ts'

export const unlinkIssues = defineCommand({
  name: 'issue.unlink',
  about: 'Take a link between issues away.',
  permission: 'issue:edit',
  target: { type: Link, from: 'link' },
  input: () => z.strictObject({ link: ref(Link) }),
  example: () => ({ link: seed.link }),
  run(tx) {
    tx.remove(Link, tx.target.id)
  },
})
