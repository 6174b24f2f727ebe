import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

/** Compiles `locales/*.json` from ICU messages by key to what lingui runs, so that no parser reaches the browser. */
export function lingui(): Plugin {
  return {
    name: 'concord-lingui',
    enforce: 'pre',
    transform: {
      filter: { id: /\/locales\/[^/]+\.json(\?.*)?$/ },
      handler(text) {
        const messages = Object.entries<string>(JSON.parse(text))
        const compiled = messages.map(([key, message]) => [key, compileMessageOrThrow(message)])
        return {
          code: `export default ${JSON.stringify(Object.fromEntries(compiled))}`,
          map: null,
          moduleType: 'js',
        }
      },
    },
  }
}
