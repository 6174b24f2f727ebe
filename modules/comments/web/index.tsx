import { defineWeb } from '../../../packages/ui/contributions.ts'

export default defineWeb({
  name: 'comments',
  locales: {
    en: () => import('../locales/en.json', { with: { type: 'json' } }),
    'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
  },
  panels: [
    {
      id: 'comments',
      label: 'comments.comments',
      order: 50,
      bare: true,
      view: () => import('./comments-panel.tsx').then(file => file.CommentsPanel),
    },
  ],
})
