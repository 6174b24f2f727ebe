import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { Project } from '../../spaces/index.ts'
import { furnish } from '../furnish.ts'
import { seed } from '../seed.ts'

export const furnishProject = defineCommand({
  name: 'status.furnish',
  about: 'Give a project its first statuses and issue types, unless it has them.',
  permission: 'issue:create',
  target: { type: Project, from: 'project' },
  internal: true,
  input: () => z.strictObject({ project: ref(Project) }),
  example: () => ({ project: seed.project }),
  async run(tx) {
    await furnish(tx, tx.target.id)
  },
})
