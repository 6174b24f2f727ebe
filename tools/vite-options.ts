import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { lingui } from './lingui-plugin.ts'

const repository = join(import.meta.dirname, '..')

/** What the web build, the dev server and the React tests have in common. */
export function viteOptions(): InlineConfig {
  return {
    // Inline: a config file is bundled to a temporary file, which sends a watcher into a loop.
    configFile: false,
    root: join(repository, 'apps/web'),
    cacheDir: join(repository, 'node_modules/.vite'),
    plugins: [lingui(), react(), tailwindcss()],
    clearScreen: false,
    server: { fs: { allow: [repository] } },
  }
}
