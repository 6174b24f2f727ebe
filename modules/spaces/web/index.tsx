import { defineWeb } from '../../../packages/ui/contributions.ts'

export default defineWeb({
  name: 'spaces',
  locales: {
    en: () => import('../locales/en.json', { with: { type: 'json' } }),
    'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
  },
  routes: {
    work: () => import('./overview/overview-page.tsx').then(file => file.OverviewPage),
    'work/access/:place': () => import('./access/access-page.tsx').then(file => file.AccessPage),
  },
  nav: {
    path: '/work',
    icon: 'board',
    label: 'spaces.work',
    key: 'w',
    covers: ['/p', '/i', '/browse'],
    sidebar: () => import('./spaces-tree.tsx').then(file => file.SpacesTree),
  },
  palette: [
    {
      command: 'project.create',
      label: 'spaces.create_project',
      icon: 'box',
      section: 'create',
      dialog: () => import('./create/create-project-dialog.tsx').then(file => file.CreateProjectDialog),
    },
  ],
  gallery: () => import('./gallery.tsx').then(file => file.spacesScreens),
})
