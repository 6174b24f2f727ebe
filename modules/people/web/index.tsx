import { defineWeb } from '../../../packages/ui/contributions.ts'

export default defineWeb({
  name: 'people',
  locales: {
    en: () => import('../locales/en.json', { with: { type: 'json' } }),
    'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
  },
  routes: {
    setup: {
      load: () => import('./entrance/setup-page.tsx').then(file => file.SetupPage),
      layout: 'bare',
      open: true,
    },
    'sign-in': {
      load: () => import('./entrance/sign-in-page.tsx').then(file => file.SignInPage),
      layout: 'bare',
      open: true,
    },
    invite: {
      load: () => import('./entrance/invite-page.tsx').then(file => file.InvitePage),
      layout: 'bare',
      open: true,
    },
  },
  account: {
    load: () => import('./account.ts').then(file => file.loadAccount),
    signOut: () => import('./account.ts').then(file => file.signOut),
    paths: { signedOut: '/sign-in', setup: '/setup' },
  },
  settings: [
    {
      id: 'profile',
      label: 'people.profile',
      icon: 'user',
      of: 'person',
      view: () => import('./own/profile-settings.tsx').then(file => file.ProfileSettings),
    },
    {
      id: 'security',
      label: 'people.security',
      icon: 'lock',
      of: 'person',
      view: () => import('./own/security-settings.tsx').then(file => file.SecuritySettings),
    },
    {
      id: 'tokens',
      label: 'people.tokens',
      icon: 'code',
      of: 'person',
      view: () => import('./tokens/tokens-settings.tsx').then(file => file.TokensSettings),
    },
    {
      id: 'members',
      label: 'people.members',
      icon: 'users',
      of: 'organisation',
      shown: account => account.isAdministrator,
      view: () => import('./members/members-settings.tsx').then(file => file.MembersSettings),
    },
    {
      id: 'departments',
      label: 'people.departments',
      icon: 'building',
      of: 'organisation',
      shown: account => account.isAdministrator,
      view: () => import('./departments/departments-settings.tsx').then(file => file.DepartmentsSettings),
    },
  ],
  gallery: () => import('./gallery.tsx').then(file => file.peopleScreens),
  asks: ['person.me'],
  around: () => import('./people-around.tsx').then(file => file.PeopleAround),
})
