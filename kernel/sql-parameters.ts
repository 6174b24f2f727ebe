/** A statement's parameters, collected while its text is written. */
export class SqlParameters {
  readonly values: unknown[]

  /** @param first those that the text names by number itself: $1, $2, … */
  constructor(first: readonly unknown[] = []) {
    this.values = [...first]
  }

  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  list(values: readonly (string | number)[]): string {
    return this.add(`{${values.map(value => JSON.stringify(value)).join()}}`)
  }

  /**
   * That a column has one of these values. A plan that is kept takes an array for ten values, and would rather walk far
   * more than these rows; so a few are named one by one, in steps, since each number of them is a statement of its own.
   */
  oneOf(column: string, type: string, values: readonly (string | number)[]): string {
    const [last = null] = values.slice(-1)
    const step = steps.find(size => size >= values.length)
    if (last === null || step === undefined) return `${column} = any(${this.list(values)}::${type}[])`
    const padded = [...values, ...new Array<typeof last>(step - values.length).fill(last)]
    return `${column} in (${padded.map(value => `${this.add(value)}::${type}`).join(', ')})`
  }
}

const steps = [1, 2, 4, 8]
