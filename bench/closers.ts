import { within } from './within.ts'

const patience = 15_000

/** What was opened, closed in reverse order, once, whoever asks for it and whatever goes wrong on the way. */
export class Closers {
  readonly #open: (() => Promise<unknown>)[] = []
  #closing: Promise<void> | null = null

  /** Keeps a thing from the moment at which its opening begins; what comes up after the end is closed at once. */
  async keep<T>(open: () => Promise<T>, close: (thing: T) => Promise<unknown>): Promise<T> {
    if (this.#closing !== null) throw new Error('the benchmark is ending')
    const opening = open()
    this.#open.push(() => opening.then(close, () => undefined))
    return opening
  }

  get isClosing(): boolean {
    return this.#closing !== null
  }

  close(): Promise<void> {
    this.#closing ??= this.#closeAll()
    return this.#closing
  }

  async #closeAll(): Promise<void> {
    for (const close of this.#open.splice(0).reverse()) {
      await within(close(), patience, 'clearing up').catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
      })
    }
  }
}
