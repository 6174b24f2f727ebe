import { z } from 'zod'
import { defineCommand, fresh, idOf, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Container, placeOf } from '../../../kernel/records.ts'
import { Project, Space } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits, projectKeyPattern } from '../shared.ts'

export const createProject = defineCommand({
  name: 'project.create',
  about: 'Start a project in a space; whoever may write in the space may write in it.',
  permission: 'project:create',
  target: { type: Space, from: 'space' },
  problems: ['spaces.key_taken'],
  input: () =>
    z.strictObject({
      id: fresh(Project).optional(),
      space: ref(Space),
      name: z.string().trim().min(1).max(limits.projectName),
      key: z
        .string()
        .regex(projectKeyPattern)
        .describe('2 to 10 capital letters and digits; begins the keys of its issues'),
    }),
  output: () => z.strictObject({ project: idOf(Project) }),
  example: () => ({ id: seed.newProject, space: seed.engineeringSpace, name: '固件升级', key: 'FW' }),
  async run(tx, { id, name, key }) {
    const [taken] = await tx.find(Project, { key }, { limit: 1 })
    if (taken !== undefined) throw problem.conflict('spaces.key_taken', { key })
    const project = id ?? tx.newId(Project)
    const parentId = placeOf(tx.target.id)
    tx.insert(Container, { id: placeOf(project), parentId, inherit: true, no: tx.next('container') })
    tx.insert(Project, { id: project, spaceId: tx.target.id, name, key })
    return { project }
  },
})
