import { defineWeb } from '../../../packages/ui/contributions.ts'

export default defineWeb({
  name: 'people',
  locales: {
    en: () => import('../locales/en.json', { with: { type: 'json' } }),
    'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
  },
  account: {
    load: () => import('./account.ts').then(file => file.loadAccount),
    signOut: () => import('./account.ts').then(file => file.signOut),
    paths: { signedOut: '/sign-in', setup: '/setup' },
  },
  around: () => import('./people-around.tsx').then(file => file.PeopleAround),
})
