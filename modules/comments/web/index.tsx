import { defineWeb } from '../../../packages/ui/contributions.ts'

export default defineWeb({
  name: 'comments',
  locales: {
    en: () => import('../locales/en.json', { with: { type: 'json' } }),
    'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
  },
  edits: {
    'comment.add': { label: 'comments.write', words: ['body'] },
    'comment.edit': { label: 'comments.edit', words: ['body'] },
    'comment.remove': { label: 'comments.remove' },
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
