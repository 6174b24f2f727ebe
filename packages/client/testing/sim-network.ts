import { type GroupedAnswer, type QueryAnswer, rowsQuery, type Seq } from '../../../kernel/wire.ts'
import { asProblem, type Http, ProblemError } from '../http.ts'
import type { OpenSocket } from '../line.ts'
import type { BoardInput, CardInput } from './card-world.ts'
import type { Desk } from './sim-desk.ts'
import type { SimServer } from './sim-server.ts'

export interface Weather {
  /** A request is lost, or its answer is. */
  readonly lost: number
  /** Ms, at most, that a message is under way. */
  readonly delay: number
}

/** What lies between one client and the server: delays, lost requests and broken sockets. */
export class SimNetwork {
  readonly #server: SimServer
  readonly person: string
  weather: Weather = { lost: 0, delay: 20 }
  /** Nothing gets through. */
  isCut = false
  disconnects = 0
  #hangUp: (() => void) | null = null

  constructor(server: SimServer, person: string) {
    this.#server = server
    this.person = person
  }

  /** Breaks the socket; what is under way is lost. */
  disconnect(): void {
    this.#hangUp?.()
  }

  readonly socket: OpenSocket = ({ said, closed }) => {
    const { time } = this.#server
    const pipe = { open: true, up: 0, down: 0 }
    let desk: Desk | null = null
    const close = (): void => {
      if (!pipe.open) return
      pipe.open = false
      if (desk) this.disconnects++
      desk?.hangUp()
      time.after(this.#delay(), closed)
    }
    this.#hangUp = close
    this.#inOrder(pipe, 'up', () => {
      if (this.isCut) return close()
      desk = this.#server.connect(
        this.person,
        frame => this.#inOrder(pipe, 'down', () => said(JSON.stringify(frame))),
        close,
      )
      if (!desk) close()
    })
    return {
      send: text =>
        this.#inOrder(pipe, 'up', () => {
          if (desk) this.#server.hear(desk, JSON.parse(text))
        }),
      close,
    }
  }

  /** A socket keeps the order of what it carries, each way. */
  #inOrder(pipe: { open: boolean; up: number; down: number }, way: 'up' | 'down', run: () => void): void {
    const { time } = this.#server
    const at = Math.max(pipe[way], time.now() + this.#delay())
    pipe[way] = at
    time.after(at - time.now(), () => {
      if (pipe.open) run()
    })
  }

  readonly http: Http = {
    call: async (command, input, { id = '' } = {}) =>
      this.#request(() => {
        const answer = this.#server.call(this.person, command, { id, input: asCardInput(input) })
        return JSON.stringify(answer)
      }),
    ask: async (query, input, { atLeast = '0' } = {}) =>
      this.#request(() => {
        if (query === rowsQuery) return JSON.stringify(this.#server.find(this.person, asIds(input)))
        const [type = ''] = query.split('.')
        const least: Seq = Number(atLeast.replace('own:', ''))
        const question = { input: asBoardInput(input), atLeast: least }
        const answer: QueryAnswer<GroupedAnswer> = this.#server.board(this.person, type, question)
        return JSON.stringify(answer)
      }),
  }

  async #request<Result>(work: () => string): Promise<Result> {
    const { time, chance } = this.#server
    const wait = (ms: number): Promise<void> => new Promise(resolve => time.after(ms, resolve))
    const lose = async (): Promise<never> => {
      await wait(50)
      throw new ProblemError({ code: 'unavailable', reason: 'client.unreachable' })
    }
    await wait(this.#delay())
    if (this.isCut || this.#server.isDown || chance.is(this.weather.lost)) return lose()
    let text: string
    try {
      text = work()
    } catch (error) {
      await wait(this.#delay())
      throw asProblem(error)
    }
    await wait(this.#delay())
    if (this.isCut || chance.is(this.weather.lost)) return lose()
    const result: Result = JSON.parse(text)
    return result
  }

  #delay(): number {
    return 1 + this.#server.chance.below(this.weather.delay)
  }
}

// What the simulated clients write is what the simulated server reads: both are this file's own.
const asCardInput = (input: unknown): CardInput => JSON.parse(JSON.stringify(input))
function asIds(input: unknown): string[] {
  const { ids }: { ids: string[] } = JSON.parse(JSON.stringify(input))
  return ids
}
const asBoardInput = (input: unknown): BoardInput => JSON.parse(JSON.stringify(input))
