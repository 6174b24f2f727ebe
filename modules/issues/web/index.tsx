import { defineWeb } from '../../../packages/ui/contributions.ts'

export default defineWeb({
  name: 'issues',
  locales: {
    en: () => import('../locales/en.json', { with: { type: 'json' } }),
    'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
  },
  routes: {
    'p/:project/board': {
      load: () => import('./board/board-page.tsx').then(file => file.BoardPage),
      ahead: () => import('./project/ask-ahead.ts').then(file => file.askBoardAhead),
    },
    'p/:project/list': {
      load: () => import('./list/list-page.tsx').then(file => file.ListPage),
      ahead: () => import('./project/ask-ahead.ts').then(file => file.askListAhead),
    },
    'p/:project/settings': () => import('./settings/settings-page.tsx').then(file => file.SettingsPage),
    'i/:id': () => import('./issue/issue-route.tsx').then(file => file.IssueRoute),
    'browse/:key': () => import('./issue/browse-page.tsx').then(file => file.BrowsePage),
  },
  objects: {
    issue: {
      icon: 'task',
      label: 'issues.issue',
      chip: () => import('./issue/issue-chip.tsx').then(file => file.IssueChip),
      page: () => import('./issue/issue-view.tsx').then(file => file.IssueView),
      path: id => `/i/${id}`,
    },
  },
  palette: [
    {
      command: 'issue.create',
      label: 'issues.create',
      icon: 'plus',
      key: 'c',
      section: 'create',
      dialog: () => import('./create/create-dialog.tsx').then(file => file.CreateDialog),
    },
    {
      command: 'project.go',
      label: 'issues.go_to_project',
      icon: 'board',
      key: 'g p',
      section: 'go',
      dialog: () => import('./project/go-to-project.tsx').then(file => file.GoToProject),
    },
  ],
  edits: {
    'issue.create': { label: 'issues.create', words: ['title', 'description'] },
    'issue.edit': {
      label: 'issues.change_issue',
      object: { type: 'issue', at: 'issue' },
      words: ['title', 'description'],
    },
    'issue.move': { label: 'issues.move_issue', object: { type: 'issue', at: 'issue' } },
    'issue.link': { label: 'issues.add_link', object: { type: 'issue', at: 'issue' } },
    'issue.unlink': { label: 'issues.take_link_away' },
    'status.create': { label: 'issues.new_column', words: ['name'] },
    'status.edit': { label: 'issues.columns', words: ['name'] },
    'status.remove': { label: 'issues.columns' },
    'issue-type.create': { label: 'issues.new_type', words: ['name'] },
    'issue-type.edit': { label: 'issues.types', words: ['name'] },
    'issue-type.remove': { label: 'issues.types' },
  },
  search: {
    label: 'issues.issues',
    load: () => import('./find-issues.ts').then(file => file.findIssues),
  },
  gallery: () => import('./gallery/screens.tsx').then(file => file.screens),
})
