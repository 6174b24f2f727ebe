import type { OutgoingHttpHeaders } from 'node:http'
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import fastify, { type FastifyInstance } from 'fastify'

/**
 * Headers that keep a page of ours from being framed, from running foreign script and from telling others where its
 * reader came from, on every answer of `app`.
 * @param url our origin, or null: what only makes sense over https is left out unless it begins with `https:`
 */
export async function sendSecurityHeaders(app: FastifyInstance, url: string | null): Promise<void> {
  const headers = await securityHeaders(url?.startsWith('https:') ?? false)
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
}

/** What helmet says, asked once: it would put the same policy together anew for each request (15 µs). */
async function securityHeaders(secure: boolean): Promise<OutgoingHttpHeaders> {
  const bare = fastify()
  const dressed = fastify()
  await dressed.register(helmet, optionsFor(secure))
  const [without, headers] = await Promise.all(
    [bare, dressed].map(async app => {
      app.get('/', () => '')
      const answer = await app.inject('/')
      await app.close()
      return answer.headers
    }),
  )
  return Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => !(name in (without ?? {}))))
}

function optionsFor(secure: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // Floating layers and virtual lists place themselves by style attributes.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-src': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    // Over plain http browsers ignore these three, and complain of it on the console.
    hsts: secure ? { maxAge: 31_536_000 } : false,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  }
}
