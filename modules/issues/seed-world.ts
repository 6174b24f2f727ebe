import { type SeedStep, step } from '../../kernel/module.ts'
import { createIssue } from './commands/create-issue.ts'
import { furnishProject } from './commands/furnish-project.ts'
import { linkIssues } from './commands/link-issues.ts'
import { seed } from './seed.ts'

export function issuesWorld(): readonly SeedStep[] {
  return [
    step(furnishProject, { project: seed.project }, { asSystem: true }),
    step(furnishProject, { project: seed.otherProject }, { asSystem: true }),
    step(createIssue, {
      id: seed.issue,
      project: seed.project,
      title: 'X 系列实拍样机 3 台',
      description: seed.words,
      assignee: seed.zhouTao,
    }),
    step(createIssue, { id: seed.secondIssue, project: seed.project, title: '首次开机引导' }),
    step(createIssue, { id: seed.otherIssue, project: seed.otherProject, title: '产品页上线' }),
    step(linkIssues, { id: seed.link, issue: seed.issue, type: 'relates', to: seed.secondIssue }),
  ]
}
