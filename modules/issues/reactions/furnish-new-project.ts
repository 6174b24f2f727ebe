import { defineReaction } from '../../../kernel/reaction.ts'
import { createProject } from '../../spaces/index.ts'
import { furnishProject } from '../commands/furnish-project.ts'

export const furnishNewProject = defineReaction({
  name: 'issues.furnish-new-project',
  about: 'Gives a new project its first statuses and issue types.',
  after: createProject,
  async run({ output, via }, context) {
    // An import brings the statuses of where it comes from.
    if (via === 'import') return
    await context.call(furnishProject, { project: output.project }, { asSystem: true })
  },
})
