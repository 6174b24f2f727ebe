import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '../../kernel/problem.ts'

/** What is never a page of the app, so that a mistyped path there is an error and not a page. */
const notPages = /^\/(api|assets|operator|live|healthz|metrics)(\/|$)/

/**
 * Serves the built web app: files by their name, and its one page at every path that a person may open. Files below
 * `/assets/` carry a hash of their content in their name and are kept for ever; the page is asked for each time.
 * @param root the folder of the web build, or null: then only problems are answered
 */
export async function serveWeb(app: FastifyInstance, root: string | null): Promise<void> {
  const hasPage = root !== null && existsSync(join(root, 'index.html'))
  if (hasPage) {
    await app.register(fastifyStatic, {
      root,
      preCompressed: true,
      dotfiles: 'ignore',
      redirect: false,
      cacheControl: false,
      setHeaders(reply, path) {
        const isHashed = path.startsWith(join(root, 'assets/'))
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (hasPage && asksForPage(request)) return reply.sendFile('index.html')
    throw problem.notFound('http.no_such_path')
  })
}

function asksForPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  return !notPages.test(url.split('?')[0] ?? '') && (headers.accept ?? '').includes('text/html')
}
