import { WebSocket } from 'ws'
import type { Stage } from './stage.ts'
import { within } from './within.ts'

const openLimit = 60_000
const atOnce = 128

/** Sockets that listen to one project, or to RAW, and count each change of which they are told. */
export class Ears {
  readonly #stage: Stage
  readonly #isRaw: boolean
  readonly #ears: Ear[] = []
  readonly told: Told = { total: 0, trouble: null, heard: () => undefined }

  private constructor(stage: Stage, isRaw: boolean) {
    this.#stage = stage
    this.#isRaw = isRaw
  }

  static async open(stage: Stage, count: number, { isRaw = false } = {}): Promise<Ears> {
    const ears = new Ears(stage, isRaw)
    await ears.#add(Array.from({ length: count }, () => null))
    return ears
  }

  get count(): number {
    return this.#ears.length
  }

  /** As many again, each from where the last of the same place stood. */
  async reopen(): Promise<void> {
    const since = this.#ears.splice(0).map(ear => ear.at)
    await this.#add(since)
  }

  async #add(since: readonly (number | null)[]): Promise<void> {
    const { url, rawUrl, cookies, project } = this.#stage
    const perPerson = Math.ceil(since.length / cookies.length)
    const waiting = since.map((at, index) => ({ at, cookie: cookies[Math.floor(index / perPerson)] ?? '' }))
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const ear = this.#isRaw
          ? new Ear({ url: rawUrl, headers: {}, project: null, since: 0, told: this.told })
          : new Ear({
              url: `${url}/live`,
              headers: { cookie: next.cookie, origin: url },
              project: project.id,
              since: next.at,
              told: this.told,
            })
        this.#ears.push(ear)
        await within(ear.ready, openLimit, 'going live')
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  }

  /** Resolves once the sockets have been told of so many changes in all. */
  async until(total: number, limit = 30_000): Promise<void> {
    const { told } = this
    const reached = new Promise<void>((resolve, reject) => {
      told.heard = () => {
        if (told.trouble !== null) reject(new Error(told.trouble))
        else if (told.total >= total) resolve()
      }
      told.heard()
    })
    await within(reached, limit, `telling ${this.count} sockets (${total - told.total} frames were missing)`)
  }

  /** Throws unless every socket has been told of exactly so many changes. */
  expectEach(count: number): void {
    const { trouble } = this.told
    if (trouble !== null) throw new Error(trouble)
    const wrong = this.#ears.filter(ear => ear.count !== count)
    if (wrong.length > 0)
      throw new Error(
        `${wrong.length} of ${this.count} sockets were told ${wrong[0]?.count} changes of ${count}`,
      )
  }

  /** Ends the lines without a word, as a broken network does; `reopen` takes them up again. */
  drop(): void {
    for (const ear of this.#ears) ear.close()
  }
}

interface Told {
  total: number
  trouble: string | null
  heard: () => void
}

interface Frame {
  readonly t: string
  readonly s: string
  readonly at: number
  readonly prev: number
  readonly to: number
  readonly ch: readonly { readonly seq: number }[]
  readonly n: number
  readonly live?: number
}

// All sockets get the same bytes: they are understood once.
let lastBytes: Buffer = Buffer.alloc(0)
let lastFrame: Frame | null = null

function understood(data: Buffer): Frame {
  if (lastFrame !== null && data.equals(lastBytes)) return lastFrame
  const frame: Frame = JSON.parse(String(data))
  lastBytes = data
  lastFrame = frame
  return frame
}

interface Line {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Null for RAW, where every frame is a change. */
  readonly project: string | null
  /** Null: from now on. */
  readonly since: number | null
  readonly told: Told
}

class Ear {
  readonly ready: Promise<void>
  at = 0
  /** Changes told. */
  count = 0
  readonly #socket: WebSocket
  readonly #line: Line
  #isClosing = false

  constructor(line: Line) {
    this.#line = line
    this.at = line.since ?? 0
    const socket = new WebSocket(line.url.replace('http', 'ws'), {
      headers: line.headers,
      perMessageDeflate: false,
    })
    this.#socket = socket
    this.ready = new Promise((resolve, reject) => {
      // Before the socket can open: its first frame may come with the answer to the upgrade.
      socket.on('error', reject)
      socket.on('close', (code, reason) => {
        if (!this.#isClosing) this.#fail(`a socket was closed: ${code} ${reason}`)
        reject(new Error(`closed: ${code} ${reason}`))
      })
      socket.on('open', () => line.project === null && resolve())
      socket.on('message', data => {
        if (line.project === null) this.#note(1)
        else if (
          this.#hear(understood(Buffer.isBuffer(data) ? data : Buffer.from(String(data))), line.project)
        )
          resolve()
      })
    })
    this.ready.catch(() => undefined)
  }

  close(): void {
    this.#isClosing = true
    this.#socket.terminate()
  }

  #note(changes: number): void {
    this.count += changes
    this.#line.told.total += changes
    this.#line.told.heard()
  }

  #fail(trouble: string): void {
    this.#line.told.trouble ??= trouble
    this.#line.told.heard()
  }

  /** True for the frame from which on the socket is live. */
  #hear(frame: Frame, project: string): boolean {
    if (frame.t === 'hi') {
      if (this.#line.since === null) this.at = frame.at
      this.#socket.send(JSON.stringify({ t: 'sub', s: project, since: this.at, n: 1 }))
    }
    if (frame.t === 'reset' || frame.t === 'gone' || frame.t === 'behind')
      this.#fail(`a socket heard ${frame.t}`)
    if ((frame.t !== 'log' && frame.t !== 'sum') || frame.s !== project) return false
    if (frame.prev > this.at) this.#fail(`a frame is missing: at ${this.at}, the next follows ${frame.prev}`)
    const from = this.at
    const changes = frame.t === 'sum' ? frame.n : frame.ch.filter(change => change.seq > from).length
    this.at = Math.max(from, frame.to)
    if (changes > 0) this.#note(changes)
    return frame.live !== undefined
  }
}
