import { defineWeb } from '../../../packages/ui/contributions.ts'

export default defineWeb({
  name: 'requests',
  locales: {
    en: () => import('../locales/en.json', { with: { type: 'json' } }),
    'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
  },
  routes: {
    requests: () => import('./list/requests-page.tsx').then(file => file.RequestsPage),
    'r/:request': () => import('./request/request-page.tsx').then(file => file.RequestPage),
  },
  nav: {
    path: '/requests',
    icon: 'exchange',
    label: 'requests.nav',
    short: 'requests.nav_short',
    covers: ['/r'],
    key: 'r',
    sidebar: () => import('./requests-tree.tsx').then(file => file.RequestsTree),
  },
  objects: {
    request: {
      icon: 'exchange',
      label: 'requests.one',
      path: id => `/r/${id}`,
      chip: () => import('./request-chip.tsx').then(file => file.RequestChip),
      page: () => import('./request/request-view.tsx').then(file => file.RequestView),
    },
  },
  panels: [
    {
      id: 'requests.promise',
      label: 'requests.promise',
      on: ['issue'],
      order: 20,
      bare: true,
      view: () => import('./issue-promise.tsx').then(file => file.IssuePromise),
    },
  ],
  palette: [
    {
      command: 'request.send',
      label: 'requests.new',
      icon: 'send',
      section: 'create',
      dialog: () => import('./compose/new-request.tsx').then(file => file.NewRequest),
    },
  ],
  gallery: () => import('./gallery/screens.tsx').then(file => file.screens),
})
