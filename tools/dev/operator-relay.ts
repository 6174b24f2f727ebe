import { type RequestListener, request } from 'node:http'

/** Passes the operator's requests on to the server process, which comes and goes; to a socket that only we can open. */
export function relayTo(socketPath: string): RequestListener {
  return (incoming, response) => {
    const { method, url, headers } = incoming
    const onward = request({ socketPath, method, path: url, headers }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => {
      if (!response.headersSent)
        response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' })
      response.end(JSON.stringify({ process: process.pid, state: 'starting' }))
    })
    incoming.pipe(onward)
  }
}
