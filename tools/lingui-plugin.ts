import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { parseSync, Visitor } from 'rolldown/utils'
import type { Plugin } from 'vite'

/** Compiles `locales/*.json` from ICU messages by key to what lingui runs, so that no parser reaches the browser. */
export function lingui(): Plugin[] {
  return [
    {
      name: 'concord-lingui',
      enforce: 'pre',
      transform: {
        filter: { id: /\/locales\/[^/]+\.json(\?.*)?$/ },
        handler: text => ({ code: `export default ${compiled(text)}`, map: null, moduleType: 'js' }),
      },
    },
    {
      name: 'concord-lingui-imports',
      apply: 'serve',
      enforce: 'pre',
      transform: {
        filter: { id: /\.tsx?$/, code: /\/locales\/[^/]+\.json/ },
        handler: (text, id) => ({ code: withoutAttributes(id, text), map: null }),
      },
    },
  ]
}

function compiled(text: string): string {
  const messages = Object.entries<string>(JSON.parse(text))
  return JSON.stringify(
    Object.fromEntries(messages.map(([key, message]) => [key, compileMessageOrThrow(message)])),
  )
}

// A browser that reads `with { type: 'json' }` refuses the JavaScript that the dev server answers, and vite leaves
// it in `import(…)`. Blanks in its place keep every line and column.
function withoutAttributes(id: string, text: string): string {
  let bare = text
  new Visitor({
    ImportExpression: node => {
      const { source, options } = node
      if (!options || source.type !== 'Literal') return
      if (!/\/locales\/[^/]+\.json$/.test(String(source.value))) return
      bare = bare.slice(0, source.end) + ' '.repeat(options.end - source.end) + bare.slice(options.end)
    },
  }).visit(parseSync(id, text).program)
  return bare
}
