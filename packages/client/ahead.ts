import { atLeastHeader } from '../../kernel/wire.ts'
import { encodeInput } from './http.ts'

/** How long an answer that was asked for ahead serves those who ask the same, in ms. */
const keeps = 5000

interface Kept {
  readonly text: string
  readonly head: { readonly status: number; readonly headers: Headers }
  readonly ok: boolean
}

/**
 * Asks what a page will ask, while its code is still on its way: `fetch` then answers the same question from what was
 * begun. A command through it ends that, for the answers may be old by then.
 */
export class Ahead {
  readonly #fetch: typeof fetch
  readonly #begun = new Map<string, Promise<Kept>>()

  constructor(use: typeof fetch = (input, init) => fetch(input, init)) {
    this.#fetch = use
  }

  /** Asks at once. A refusal serves only those who wait for it; after that it is asked anew. */
  begin(query: string, input: object = {}): void {
    const url = `/api/v1/${query}${encodeInput(input)}`
    if (this.#begun.has(url)) return
    const answer = this.#ask(url)
    this.#begun.set(url, answer)
    const forget = () => {
      if (this.#begun.get(url) === answer) this.#begun.delete(url)
    }
    answer.then(
      ({ ok }) => (ok ? setTimeout(forget, keeps) : forget()),
      () => forget(),
    )
  }

  /** In the place of the browser's own. */
  readonly fetch: typeof fetch = async (input, init) => {
    if (init?.method === 'POST') this.#begun.clear()
    const begun = await this.#begun.get(String(input))?.catch(() => undefined)
    const least = new Headers(init?.headers).get(atLeastHeader)
    const isOfUse = begun && (!begun.ok || reaches(begun, least))
    return isOfUse ? new Response(begun.text, begun.head) : this.#fetch(input, init)
  }

  // Read to its end, whether anybody wants it or not: the browser counts it as under way until then.
  async #ask(url: string): Promise<Kept> {
    const response = await this.#fetch(url, { credentials: 'same-origin', cache: 'no-store' })
    const { ok, status, headers } = response
    return { ok, head: { status, headers }, text: await response.text() }
  }
}

/** Has the answer reached the position that a header asks for (`7`, or `own:7` in the asker's own log)? */
function reaches({ text }: Kept, least: string | null): boolean {
  if (least === null) return true
  const { at, own }: { at: number; own?: number } = JSON.parse(text)
  return least.startsWith('own:') ? (own ?? 0) >= Number(least.slice(4)) : at >= Number(least)
}
