/**
 * What keeps the process from starting, told to the person at the console: one line that says what is wrong and
 * what to do. Requests fail with a Problem instead.
 */
export class CannotStart extends Error {
  constructor(line: string) {
    super(line)
    this.name = 'CannotStart'
  }
}
