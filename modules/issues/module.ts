import { defineModule } from '../../kernel/module.ts'
import { createIssue } from './commands/create-issue.ts'
import { createStatus } from './commands/create-status.ts'
import { createType } from './commands/create-type.ts'
import { editIssue } from './commands/edit-issue.ts'
import { editStatus } from './commands/edit-status.ts'
import { editType } from './commands/edit-type.ts'
import { furnishProject } from './commands/furnish-project.ts'
import { importColumns } from './commands/import-columns.ts'
import { importIssues } from './commands/import-issues.ts'
import { importRelations } from './commands/import-relations.ts'
import { linkIssues } from './commands/link-issues.ts'
import { moveIssue } from './commands/move-issue.ts'
import { removeStatus } from './commands/remove-status.ts'
import { removeType } from './commands/remove-type.ts'
import { settleIssues } from './commands/settle-issues.ts'
import { spreadColumn } from './commands/spread-column.ts'
import { unlinkIssues } from './commands/unlink-issues.ts'
import { jiraImporter } from './import/import-jira.ts'
import english from './locales/en.json' with { type: 'json' }
import chinese from './locales/zh-CN.json' with { type: 'json' }
import { Issue, IssueType, Status } from './objects.ts'
import { permissions } from './permissions.ts'
import { findIssues } from './queries/find-issues.ts'
import { getIssue } from './queries/get-issue.ts'
import { issueBoard } from './queries/issue-board.ts'
import { listAssignees } from './queries/list-assignees.ts'
import { listIssues } from './queries/list-issues.ts'
import { listLabels } from './queries/list-labels.ts'
import { listStatuses } from './queries/list-statuses.ts'
import { finishRemovingStatus, finishRemovingType } from './reactions/finish-removing.ts'
import { furnishNewProject } from './reactions/furnish-new-project.ts'
import { settleEditedStatus } from './reactions/settle-edited-status.ts'
import { spreadCrowded } from './reactions/spread-crowded.ts'
import { tellAssigned } from './reactions/tell-assigned.ts'
import { tellReassigned } from './reactions/tell-reassigned.ts'
import { issuesWorld } from './seed-world.ts'

export interface Commands {
  'issue-type.create': typeof createType
  'issue-type.edit': typeof editType
  'issue-type.remove': typeof removeType
  'issue.create': typeof createIssue
  'issue.edit': typeof editIssue
  'issue.import': typeof importIssues
  'issue.import-relations': typeof importRelations
  'issue.link': typeof linkIssues
  'issue.move': typeof moveIssue
  'issue.unlink': typeof unlinkIssues
  'status.create': typeof createStatus
  'status.edit': typeof editStatus
  'status.furnish': typeof furnishProject
  'status.import': typeof importColumns
  'status.remove': typeof removeStatus
  'status.settle': typeof settleIssues
  'status.spread': typeof spreadColumn
}
export interface Queries {
  'issue.assignees': typeof listAssignees
  'issue.board': typeof issueBoard
  'issue.find': typeof findIssues
  'issue.get': typeof getIssue
  'issue.list': typeof listIssues
  'label.list': typeof listLabels
  'status.list': typeof listStatuses
}

const commands: Commands = {
  'issue-type.create': createType,
  'issue-type.edit': editType,
  'issue-type.remove': removeType,
  'issue.create': createIssue,
  'issue.edit': editIssue,
  'issue.import': importIssues,
  'issue.import-relations': importRelations,
  'issue.link': linkIssues,
  'issue.move': moveIssue,
  'issue.unlink': unlinkIssues,
  'status.create': createStatus,
  'status.edit': editStatus,
  'status.furnish': furnishProject,
  'status.import': importColumns,
  'status.remove': removeStatus,
  'status.settle': settleIssues,
  'status.spread': spreadColumn,
}
const queries: Queries = {
  'issue.assignees': listAssignees,
  'issue.board': issueBoard,
  'issue.find': findIssues,
  'issue.get': getIssue,
  'issue.list': listIssues,
  'label.list': listLabels,
  'status.list': listStatuses,
}

export const issues = defineModule({
  name: 'issues',
  uses: ['people', 'spaces', 'comments', 'inbox'],
  objects: [Status, IssueType, Issue],
  commands,
  queries,
  reactions: [
    finishRemovingStatus,
    finishRemovingType,
    furnishNewProject,
    settleEditedStatus,
    spreadCrowded,
    tellAssigned,
    tellReassigned,
  ],
  permissions,
  messages: { en: english, 'zh-CN': chinese },
  importers: [jiraImporter],
  seed: { steps: issuesWorld },
})
