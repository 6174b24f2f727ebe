import { defineWeb } from '../../../packages/ui/contributions.ts'

export default defineWeb({
  name: 'inbox',
  locales: {
    en: () => import('../locales/en.json', { with: { type: 'json' } }),
    'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
  },
  routes: { inbox: () => import('./inbox-page.tsx').then(file => file.InboxPage) },
  nav: {
    path: '/inbox',
    icon: 'inbox',
    label: 'inbox.title',
    short: 'inbox.short',
    key: 'i',
    badge: () => import('./inbox-badge.tsx').then(file => file.InboxBadge),
  },
  asks: ['inbox.count'],
  edits: {
    'inbox.read': { label: 'inbox.mark_read' },
    'inbox.read-all': { label: 'inbox.read_all' },
  },
  gallery: () => import('./gallery.tsx').then(file => file.inboxScreens),
})
