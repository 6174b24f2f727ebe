import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Kernel } from '../kernel.ts'
import { problem } from '../problem.ts'
import type { Authenticate } from './authenticate.ts'
import { isFromThisMachine } from './peer.ts'

/** What else `/metrics` needs to know. */
export interface MetricsSources {
  /** Prometheus text of other parts (`kernel.metrics()`), ending in a line break. */
  readonly more: () => string
  /** May this request read the figures, though it comes from another machine? */
  readonly mayRead: (request: FastifyRequest) => Promise<boolean>
}

/** Upper bounds of the answer times, in seconds. */
const bounds = [0.005, 0.025, 0.1, 0.5, 2.5] as const

interface Series {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly buckets: number[]
  count: number
  seconds: number
}

/**
 * Counts all answers of `app` by route pattern (never by path: that could name an object) and serves
 * `GET /metrics` to this machine, and to whom `mayRead` lets through.
 */
export function mountMetrics(app: FastifyInstance, sources: MetricsSources): void {
  const series = new Map<string, Series>()
  app.addHook('onResponse', (request, reply, done) => {
    count(series, request, { status: reply.statusCode, seconds: reply.elapsedTime / 1000 })
    done()
  })
  app.get('/metrics', async (request, reply) => {
    const allowed = isFromThisMachine(request.raw) || (await sources.mayRead(request))
    if (!allowed) throw problem.notFound('http.no_such_path')
    const text = `${processText()}${httpText(series)}${sources.more()}`
    return reply
      .type('text/plain; version=0.0.4; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(text)
  })
}

/** Lets those read the figures who own the organisation: for a collector on another machine, with a bearer token. */
export function isOwner(kernel: Kernel, authenticate: Authenticate): MetricsSources['mayRead'] {
  return async request => {
    const caller = await authenticate(request)
    if (caller === null || caller.scopes !== null) return false
    const graph = await kernel.access(caller.workspace)
    return graph.roleAt(caller.actor, caller.workspace) === 'owner'
  }
}

function count(
  series: Map<string, Series>,
  request: FastifyRequest,
  { status, seconds }: { status: number; seconds: number },
): void {
  const route = request.routeOptions.url ?? 'none'
  const key = `${request.method} ${route} ${status}`
  let one = series.get(key)
  if (one === undefined) {
    one = { method: request.method, route, status, buckets: bounds.map(() => 0), count: 0, seconds: 0 }
    series.set(key, one)
  }
  one.count += 1
  one.seconds += seconds
  const at = bounds.findIndex(bound => seconds <= bound)
  if (at !== -1) one.buckets[at] = (one.buckets[at] ?? 0) + 1
}

function httpText(series: ReadonlyMap<string, Series>): string {
  const lines = ['# TYPE concord_http_request_seconds histogram']
  for (const one of series.values()) {
    const labels = `method="${one.method}",route="${one.route}",status="${one.status}"`
    let below = 0
    for (const [i, bound] of bounds.entries()) {
      below += one.buckets[i] ?? 0
      lines.push(`concord_http_request_seconds_bucket{${labels},le="${bound}"} ${below}`)
    }
    lines.push(`concord_http_request_seconds_bucket{${labels},le="+Inf"} ${one.count}`)
    lines.push(`concord_http_request_seconds_sum{${labels}} ${one.seconds.toFixed(6)}`)
    lines.push(`concord_http_request_seconds_count{${labels}} ${one.count}`)
  }
  return `${lines.join('\n')}\n`
}

function processText(): string {
  const { user, system } = process.cpuUsage()
  return [
    gauge('process_resident_memory_bytes', process.memoryUsage.rss()),
    gauge('process_uptime_seconds', process.uptime()),
    `# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total ${(user + system) / 1e6}\n`,
  ].join('')
}

function gauge(name: string, value: number): string {
  return `# TYPE ${name} gauge\n${name} ${value}\n`
}
