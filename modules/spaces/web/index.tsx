import { defineWeb } from '../../../packages/ui/contributions.ts'

export default defineWeb({
  name: 'spaces',
  locales: {
    en: () => import('../locales/en.json', { with: { type: 'json' } }),
    'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
  },
})
