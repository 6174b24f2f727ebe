import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { Project } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

export const renameProject = defineCommand({
  name: 'project.rename',
  about: 'Give a project another name; its key stays, since links and people know it.',
  permission: 'project:edit',
  target: { type: Project, from: 'project' },
  input: () =>
    z.strictObject({ project: ref(Project), name: z.string().trim().min(1).max(limits.projectName) }),
  example: () => ({ project: seed.project, name: '新产品 X 一代' }),
  run(tx, { name }) {
    tx.update(Project, tx.target.id, { name })
  },
})
