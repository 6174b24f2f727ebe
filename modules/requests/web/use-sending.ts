import { useRef, useState } from 'react'
import { newId } from '../../../kernel/ids.ts'

interface Sending {
  isBusy: boolean
  /** What was refused the last time, and why; null after a success. */
  problem: unknown
  /** Runs what sends it. What is sent again unchanged carries the same id, so that it happens once. */
  send: <Output>(input: object, run: (id: string) => Promise<Output>) => Promise<Output | null>
}

/** Sends a form: busy meanwhile, and with what was written still there when it is refused. */
export function useSending(): Sending {
  const [state, setState] = useState<Pick<Sending, 'isBusy' | 'problem'>>({ isBusy: false, problem: null })
  const last = useRef({ input: '', id: '' })
  return {
    ...state,
    async send(input, run) {
      const written = JSON.stringify(input)
      if (written !== last.current.input) last.current = { input: written, id: newId() }
      setState({ isBusy: true, problem: null })
      try {
        const output = await run(last.current.id)
        setState({ isBusy: false, problem: null })
        return output
      } catch (problem) {
        setState({ isBusy: false, problem })
        return null
      }
    },
  }
}
