import type { FastifyInstance } from 'fastify'

/**
 * `GET /healthz`: 200 while requests can be answered, 503 while PostgreSQL is away.
 * @param isReady asked at each request
 */
export function mountHealth(app: FastifyInstance, isReady: () => boolean): void {
  app.get('/healthz', (_request, reply) => {
    const ready = isReady()
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ok' : 'unavailable' })
  })
}
