import type { Catalogue } from '../../ui/language.ts'

/** The words of the editor, fetched with it. */
export const catalogue: Catalogue = {
  en: () => import('../locales/en.json', { with: { type: 'json' } }),
  'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
}
