import { defineModule } from '../../kernel/module.ts'
import { createProject } from './commands/create-project.ts'
import { createSpace } from './commands/create-space.ts'
import { renameProject } from './commands/rename-project.ts'
import { renameSpace } from './commands/rename-space.ts'
import english from './locales/en.json' with { type: 'json' }
import chinese from './locales/zh-CN.json' with { type: 'json' }
import { Project, Space } from './objects.ts'
import { permissions } from './permissions.ts'
import { getProject } from './queries/get-project.ts'
import { listSpaces } from './queries/list-spaces.ts'
import { giveDepartmentSpace } from './reactions/give-department-space.ts'
import { giveFirstSpaces } from './reactions/give-first-spaces.ts'
import { spacesWorld } from './seed-world.ts'

export interface Commands {
  'project.create': typeof createProject
  'project.rename': typeof renameProject
  'space.create': typeof createSpace
  'space.rename': typeof renameSpace
}
export interface Queries {
  'project.get': typeof getProject
  'space.list': typeof listSpaces
}

const commands: Commands = {
  'project.create': createProject,
  'project.rename': renameProject,
  'space.create': createSpace,
  'space.rename': renameSpace,
}
const queries: Queries = { 'project.get': getProject, 'space.list': listSpaces }

export const spaces = defineModule({
  name: 'spaces',
  uses: ['people'],
  objects: [Space, Project],
  commands,
  queries,
  reactions: [giveFirstSpaces, giveDepartmentSpace],
  permissions,
  messages: { en: english, 'zh-CN': chinese },
  seed: { steps: spacesWorld },
})
