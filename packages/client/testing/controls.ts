import type { Change, Container, Seq } from '../../../kernel/wire.ts'
import { Cursors } from '../cursors.ts'
import { type Entry, Store } from '../store.ts'

// Stores with one rule left out: the harness must notice each of them, or it proves nothing.

/** One cursor for the whole socket: what any container has reached counts for all. */
export class OneCursor extends Cursors {
  override at(s: Container): Seq | null {
    if (super.at(s) === null) return null
    const sameLog = [...this.all()].filter(cursor => this.isOwn(cursor.s) === this.isOwn(s))
    return Math.max(...sameLog.map(cursor => cursor.at ?? 0))
  }
}

/** No row guard: every change is applied, whatever the row holds already and wherever it is. */
export class NoRowGuard extends Store {
  override isNews(_entry: Entry, _change: Change, _s: Container): boolean {
    return true
  }
}

/** A command's patch goes when the command is answered, whether or not the stream has told it. */
export class AnswerIsEnough extends Cursors {
  override covered(_s: Container): Seq {
    return Number.POSITIVE_INFINITY
  }
}

/** The person's own stream counts as one of the workspace's. */
export class OneLog extends Cursors {
  override isOwn(_s: Container): boolean {
    return false
  }
}
