import { connect } from 'node:net'

/** One answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Sends bytes that no HTTP client would send, and gives the first answer; null where the server just hangs up. */
export async function sendRaw(port: number, bytes: string | Buffer): Promise<RawAnswer | null> {
  const chunks: Buffer[] = []
  await new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.setTimeout(10_000, () => reject(new Error('the server does not answer')))
    socket.on('data', chunk => {
      chunks.push(chunk)
      if (isWhole(Buffer.concat(chunks).toString())) socket.destroy()
    })
    // A server may hang up while we still send.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve())
  })
  return readAnswer(Buffer.concat(chunks).toString())
}

function isWhole(text: string): boolean {
  const answer = readAnswer(text)
  const length = /^content-length: (\d+)$/im.exec(answer?.head ?? '')?.[1]
  return answer !== null && length !== undefined && Buffer.byteLength(answer.body) >= Number(length)
}

function readAnswer(text: string): RawAnswer | null {
  const end = text.indexOf('\r\n\r\n')
  if (end === -1) return null
  const head = text.slice(0, end).replaceAll('\r', '')
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: text.slice(end + 4) }
}
