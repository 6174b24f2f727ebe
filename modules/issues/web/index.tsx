import { defineWeb } from '../../../packages/ui/contributions.ts'

export default defineWeb({
  name: 'issues',
  locales: {
    en: () => import('../locales/en.json', { with: { type: 'json' } }),
    'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
  },
  routes: {
    'p/:project/board': () => import('./board/board-page.tsx').then(file => file.BoardPage),
    'p/:project/list': () => import('./list/list-page.tsx').then(file => file.ListPage),
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
  search: {
    label: 'issues.issues',
    load: () => import('./find-issues.ts').then(file => file.findIssues),
  },
  gallery: () => import('./gallery/screens.tsx').then(file => file.screens),
})
