import type { Catalogue } from '../../../packages/ui/language.ts'

/** The messages of the design system. */
export const uiCatalogue: Catalogue = {
  en: () => import('../../../packages/ui/locales/en.json', { with: { type: 'json' } }),
  'zh-CN': () => import('../../../packages/ui/locales/zh-CN.json', { with: { type: 'json' } }),
}

/** The messages of the shell. */
export const shellCatalogue: Catalogue = {
  en: () => import('../locales/en.json', { with: { type: 'json' } }),
  'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
}

/** What the server says when it refuses, whatever the room. */
export const kernelCatalogue: Catalogue = {
  en: () => import('../../../kernel/locales/en.json', { with: { type: 'json' } }),
  'zh-CN': () => import('../../../kernel/locales/zh-CN.json', { with: { type: 'json' } }),
}

/** What a page says when the server could not be asked. */
export const clientCatalogue: Catalogue = {
  en: () => import('../../../packages/client/locales/en.json', { with: { type: 'json' } }),
  'zh-CN': () => import('../../../packages/client/locales/zh-CN.json', { with: { type: 'json' } }),
}
