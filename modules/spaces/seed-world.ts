import { type SeedStep, step } from '../../kernel/module.ts'
import { createProject } from './commands/create-project.ts'
import { createSpace } from './commands/create-space.ts'
import { seed } from './seed.ts'

export function spacesWorld(): readonly SeedStep[] {
  return [
    step(createSpace, { id: seed.commonSpace, name: '公共空间', everyone: true }),
    step(createSpace, { id: seed.marketingSpace, name: '市场部', department: seed.marketing }),
    step(createSpace, { id: seed.engineeringSpace, name: '技术部', department: seed.engineering }),
    step(createProject, { id: seed.project, space: seed.engineeringSpace, name: '新产品 X', key: 'X1' }),
    step(createProject, { id: seed.otherProject, space: seed.marketingSpace, name: '上市推广', key: 'MKT' }),
  ]
}
