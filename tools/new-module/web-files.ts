import type { RoomNames } from './server-files.ts'

/** The files of a room that run in the browser, and its words, by their path in it. */
export function webFiles({ room }: RoomNames): Record<string, string> {
  const catalogue = (words: string) => `{\n  "${room}.title_taken": "${words}"\n}\n`
  return {
    'locales/en.json': catalogue('The project has “{title}” already. Choose another title.'),
    'locales/zh-CN.json': catalogue('项目中已有“{title}”，请换一个标题。'),
    'web/index.tsx': `import { defineWeb } from '../../../packages/ui/contributions.ts'

export default defineWeb({
  name: '${room}',
  locales: {
    en: () => import('../locales/en.json', { with: { type: 'json' } }),
    'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }),
  },
})
`,
  }
}
