import { open } from 'node:fs/promises'

/** One command that the server said was done. */
export interface Acknowledged {
  readonly id: string
  readonly name: string
}

/** What was acknowledged, written to disk outside of the server before it counts. */
export class Journal {
  readonly entries: Acknowledged[] = []
  readonly #file: Awaited<ReturnType<typeof open>>
  #writing: Promise<void> = Promise.resolve()
  #waiting: string[] = []

  private constructor(file: Awaited<ReturnType<typeof open>>) {
    this.#file = file
  }

  static async open(path: string): Promise<Journal> {
    return new Journal(await open(path, 'a'))
  }

  /** Resolves once the line is on disk; lines that wait together share one sync. */
  async note(entry: Acknowledged): Promise<void> {
    this.#waiting.push(`${JSON.stringify(entry)}\n`)
    const written = this.#writing.then(() => this.#flush())
    this.#writing = written
    await written
    this.entries.push(entry)
  }

  async #flush(): Promise<void> {
    if (this.#waiting.length === 0) return
    const lines = this.#waiting.splice(0)
    await this.#file.write(lines.join(''))
    await this.#file.datasync()
  }

  async close(): Promise<void> {
    await this.#writing
    await this.#file.close()
  }
}
