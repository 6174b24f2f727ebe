import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '../../kernel/problem.ts'

/** What is never a page of the app, so that a mistyped path there is an error and not a page. */
const notPages = /^\/(api|assets|operator|live|healthz|metrics)(\/|$)/

export interface WebOptions {
  /** Whether the page is told that it may show the gallery: never to people who work with it. */
  readonly hasGallery: boolean
}

/** The gallery is for those who build Concord; their tools set this, and nothing else does. */
export function wantsGallery(env: Readonly<Record<string, string | undefined>>): boolean {
  return env.CONCORD_GALLERY === 'on'
}

/** The page with the mark that lets it show the gallery. */
export function markGallery(page: string): string {
  return page.replace(/(name="concord-gallery" content=")"/, '$1on"')
}

/**
 * Serves the built web app: files by their name, and its one page at every path that a person may open. Files below
 * `/assets/` carry a hash of their content in their name and are kept for ever; the page is asked for each time.
 * @param root the folder of the web build, or null: then only problems are answered
 */
export async function serveWeb(
  app: FastifyInstance,
  root: string | null,
  { hasGallery }: WebOptions,
): Promise<void> {
  const hasPage = root !== null && existsSync(join(root, 'index.html'))
  const marked = hasPage && hasGallery ? markGallery(await readFile(join(root, 'index.html'), 'utf8')) : null
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
  const sendPage = (reply: FastifyReply) =>
    marked === null
      ? reply.sendFile('index.html')
      : reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(marked)
  if (marked !== null) app.get('/', (_, reply) => sendPage(reply))
  app.setNotFoundHandler((request, reply) => {
    if (hasPage && asksForPage(request)) return sendPage(reply)
    throw problem.notFound('http.no_such_path')
  })
}

function asksForPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  return !notPages.test(url.split('?')[0] ?? '') && (headers.accept ?? '').includes('text/html')
}
